package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.FigureKey;
import drillsift.aggregate.difference.FigureSteps;
import drillsift.aggregate.difference.Level;
import drillsift.aggregate.difference.PersonChange;
import drillsift.aggregate.difference.PersonChange.Item;
import drillsift.aggregate.difference.RoundDifference;
import drillsift.aggregate.difference.Standing;
import drillsift.message.Messages;
import drillsift.report.review.DifferenceList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The difference of two runs for people. */
final class DiffText {

    /** Of people and of departments per figure; the others are counted. */
    private static final int MOST = 20;

    private static final List<String> LEVELS = Stream.of(Level.values()).map(Level::key).toList();
    private static final List<String> OTHERS = List.of("no", "absent", "not-delivered");

    private final Messages messages;
    private final DiffWords words;
    private final ComparedRuns runs;
    private final List<String> lines = new ArrayList<>();

    DiffText(Messages messages, ComparedRuns runs) {
        this.messages = messages;
        this.runs = runs;
        words = new DiffWords(messages);
    }

    List<String> lines() {
        line("title", ComparedRuns.id(runs.earlier()), ComparedRuns.id(runs.later()));
        line(
                "filter-sets",
                runs.earlier().hash().substring(0, 8),
                runs.later().hash().substring(0, 8));
        line(runs.changes().isEmpty() ? "no-changes" : "changes", runs.changes().size());
        runs.changes().forEach(cause -> lines.add("  " + words.whole(cause)));
        runs.rounds().forEach(this::round);
        return lines;
    }

    private void round(RoundDifference round) {
        lines.add("");
        line("round", round.round());
        for (Measure measure : Measure.values()) {
            if (round.measured().contains(measure)) {
                measure(round, measure);
            }
        }
        if (round.people().isEmpty() && round.accesses().isEmpty()) {
            line("nothing");
            return;
        }
        line("counts", round.people().size(), round.accesses().size());
        round.people().stream()
                .sorted(Comparator.comparing((PersonChange person) -> !isInHeadline(person)))
                .limit(MOST)
                .forEach(this::person);
        if (round.people().size() > MOST) {
            line("more-people", round.people().size() - MOST);
        }
    }

    /** Whether the person counts otherwise in the reports. */
    private static boolean isInHeadline(PersonChange person) {
        return person.causes().keySet().stream()
                .flatMap(item -> item.measure().stream())
                .anyMatch(
                        measure ->
                                isCounted(person.before(), measure)
                                        != isCounted(person.after(), measure));
    }

    private static boolean isCounted(Optional<Standing> person, Measure measure) {
        return person.filter(one -> one.counts(measure, Level.LIKELY)).isPresent();
    }

    /** The steps of the headline figure, then what else of the measure moved. */
    private void measure(RoundDifference round, Measure measure) {
        FigureSteps likely = steps(round, measure, Level.LIKELY);
        FigureSteps reached = round.figures().get(FigureKey.reached(round.round()));
        boolean isMoved =
                Stream.of(Level.values())
                        .anyMatch(level -> !steps(round, measure, level).steps().isEmpty());
        if (!isMoved) {
            return;
        }
        line(
                "figure",
                measure(measure),
                share(likely.before(), reached.before()),
                share(likely.after(), reached.after()));
        if (!likely.steps().isEmpty()) {
            waterfall(likely);
        }
        for (Level level : List.of(Level.STRICT, Level.LENIENT, Level.RAW)) {
            FigureSteps other = steps(round, measure, level);
            if (!other.steps().isEmpty()) {
                line("level", level(level), other.before(), other.after(), inOneLine(other));
            }
        }
        departments(round, measure);
    }

    private static FigureSteps steps(RoundDifference round, Measure measure, Level level) {
        return round.figures().get(FigureKey.total(round.round(), measure, level));
    }

    private void waterfall(FigureSteps figure) {
        line("step", pad(figure.before()), ComparedRuns.id(runs.earlier()));
        figure.steps().forEach((cause, step) -> line("step", pad(signed(step)), words.name(cause)));
        line("step", pad(figure.after()), ComparedRuns.id(runs.later()));
    }

    private void departments(RoundDifference round, Measure measure) {
        List<Map.Entry<FigureKey, FigureSteps>> moved =
                round.figures().entrySet().stream()
                        .filter(figure -> figure.getKey().department().isPresent())
                        .filter(figure -> figure.getKey().measure().equals(Optional.of(measure)))
                        .filter(figure -> figure.getKey().level() == Level.LIKELY)
                        .filter(figure -> !figure.getValue().steps().isEmpty())
                        .toList();
        for (Map.Entry<FigureKey, FigureSteps> one :
                moved.subList(0, Math.min(MOST, moved.size()))) {
            String name = one.getKey().department().orElseThrow();
            FigureSteps steps = one.getValue();
            line(
                    "department",
                    name.isEmpty() ? messages.text("diff", "no-department") : name,
                    steps.before(),
                    steps.after(),
                    inOneLine(steps));
        }
        if (moved.size() > MOST) {
            line("more-departments", moved.size() - MOST);
        }
    }

    private String inOneLine(FigureSteps figure) {
        return figure.steps().entrySet().stream()
                .map(step -> words.name(step.getKey()) + " " + signed(step.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** All measures that changed for one cause stand together. */
    private void person(PersonChange person) {
        Map<Cause, List<Item>> byCause =
                person.causes().keySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> person.causes().get(item),
                                        TreeMap::new,
                                        Collectors.toList()));
        byCause.forEach(
                (cause, items) ->
                        line(
                                "person",
                                person.person(),
                                items.stream()
                                        .map(item -> change(person, item))
                                        .collect(Collectors.joining(", ")),
                                words.whole(cause)));
    }

    private String change(PersonChange person, Item item) {
        return messages.text(
                "diff",
                "change",
                item.measure().map(this::measure).orElse(messages.text("diff", "reached")),
                standing(person.before(), item),
                standing(person.after(), item));
    }

    /** A department's name stands as it is; that nothing happened has words of its own. */
    private String standing(Optional<Standing> person, Item item) {
        String key = DifferenceList.level(person, item.measure());
        boolean isNone = item.measure().equals(Optional.of(Measure.NONE));
        if (isNone && LEVELS.contains(key)) {
            return messages.text("diff", "standing.none." + key);
        }
        boolean isWord = LEVELS.contains(key) || OTHERS.contains(key);
        return isWord ? messages.text("diff", "standing." + key) : key;
    }

    private String measure(Measure measure) {
        return messages.text("diff", "measure." + measure.key());
    }

    private String level(Level level) {
        return messages.text("diff", "level." + level.key());
    }

    private String share(int people, int of) {
        String rate = of == 0 ? "-" : Headline.percent(100.0 * people / of) + "%";
        return messages.text("diff", "share", rate, plain(people), plain(of));
    }

    private static String signed(int step) {
        return step > 0 ? "+" + step : Integer.toString(step);
    }

    private static String pad(Object number) {
        return String.format(Locale.ROOT, "%7s", number);
    }

    private static String plain(Object number) {
        return number.toString();
    }

    /** Numbers go in as plain digits. */
    private void line(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = plain(arguments[i]);
        }
        lines.add(messages.text("diff", key, plain));
    }
}
