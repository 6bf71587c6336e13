package drillsift.report.named;

import drillsift.aggregate.Device;
import drillsift.aggregate.Measure;
import drillsift.report.LongTitle;
import drillsift.report.Page;
import drillsift.report.named.PersonLine.Earlier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Page 2 on: people in one list by name, those who reported and those who clicked together. */
final class PeoplePage {

    private static final List<String> HEADS =
            List.of("name", "acts", "reported", "earlier", "feedback");
    private static final int EARLIER_SHOWN = 2;
    private static final int ACTS_SHOWN = 2;

    private final DepartmentIssue issue;
    private final DepartmentWords words;

    private PeoplePage(DepartmentIssue issue) {
        this.issue = issue;
        this.words = new DepartmentWords(issue);
    }

    static Page of(DepartmentIssue issue) {
        PeoplePage people = new PeoplePage(issue);
        Page page = issue.page("department-people");
        boolean none = issue.people().people().isEmpty();
        LongTitle.write(page, issue.text("named.people.title", issue.name()));
        page.with("notForRating", issue.text("named.notForRating"))
                .with("none", none ? issue.text("named.people.none") : "");
        for (String head : HEADS) {
            page.with("head_" + head, none ? "" : issue.text("named.head." + head));
        }
        issue.people().sorted().forEach(person -> page.row(people.row(person)));
        return page;
    }

    private Map<String, String> row(PersonLine person) {
        Map<String, String> row = new TreeMap<>();
        row.put("name", person.name());
        row.put("email", person.email());
        row.put("acts", acts(person));
        row.put("reported", person.reportedAt().map(words::time).orElse("―"));
        row.put("earlier", earlier(person.earlier()));
        row.put("feedback", issue.text("named.feedback." + feedback(person)));
        return row;
    }

    private String acts(PersonLine person) {
        if (person.acts().isEmpty()) {
            return "―";
        }
        List<PersonLine.Act> acts =
                person.acts().stream()
                        .filter(act -> act.measure() != Measure.REACTION || isOnlyReaction(person))
                        .toList();
        List<String> lines = new ArrayList<>();
        if (person.uncertain()) {
            lines.add(issue.text("named.uncertain"));
        }
        int shown = person.uncertain() ? 1 : Math.min(ACTS_SHOWN, acts.size());
        acts.subList(acts.size() - shown, acts.size()).forEach(act -> lines.add(act(act)));
        person.device().map(this::device).filter(text -> !text.isEmpty()).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private String device(Device device) {
        return device.equals(Device.UNKNOWN) ? "" : issue.words().device(device);
    }

    private static boolean isOnlyReaction(PersonLine person) {
        return person.acts().stream().allMatch(act -> act.measure() == Measure.REACTION);
    }

    private String act(PersonLine.Act act) {
        return words.time(act.at()) + " " + issue.text("named.act." + act.measure().key());
    }

    private String earlier(List<Earlier> earlier) {
        if (earlier.isEmpty()) {
            return "―";
        }
        return earlier.stream()
                .skip(Math.max(0, earlier.size() - EARLIER_SHOWN))
                .map(one -> issue.text("named.earlier." + kind(one), String.valueOf(one.round())))
                .collect(Collectors.joining("\n"));
    }

    private static String kind(Earlier earlier) {
        if (earlier.reported()) {
            return earlier.acted() ? "both" : "reported";
        }
        return earlier.acted() ? "acted" : "quiet";
    }

    /** What was done well comes first. */
    private static String feedback(PersonLine person) {
        if (person.reportedAt().isPresent()) {
            boolean isFirst =
                    person.acts().stream()
                            .noneMatch(act -> act.at().isBefore(person.reportedAt().get()));
            return isFirst || person.uncertain() ? "reported" : "after";
        }
        if (person.acts().isEmpty()) {
            return "quiet";
        }
        return person.uncertain() ? "uncertain" : "acted";
    }
}
