package drillsift.report.sheet;

import drillsift.aggregate.Device;
import drillsift.message.Language;
import drillsift.report.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the cells and sentences of a sheet. */
final class SheetWords {

    /**
     * The first mark that an agent holds names its browser: later ones are what it descends from.
     */
    private static final List<Browser> BROWSERS =
            List.of(
                    new Browser("LINE", "\\bLine/(\\d+)"),
                    new Browser("Edge", "\\bEdg(?:e|A|iOS)?/(\\d+)"),
                    new Browser("Opera", "\\bOPR/(\\d+)"),
                    new Browser("Firefox", "\\b(?:Firefox|FxiOS)/(\\d+)"),
                    new Browser("Chrome", "\\b(?:Chrome|CriOS)/(\\d+)"),
                    new Browser("Safari", "\\bVersion/(\\d+)[\\d.]* .*Safari/"),
                    new Browser("Internet Explorer", "\\bMSIE (\\d+)"),
                    new Browser("Internet Explorer", "\\bTrident/.*rv:(\\d+)"));

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** A line each. */
    private static final int MOST_KINDS = 3;

    private static final int LONGEST_AGENT = 200;

    private record Browser(String name, Pattern mark) {

        Browser(String name, String mark) {
            this(name, Pattern.compile(mark));
        }
    }

    private final Wording words;
    private final ZoneId zone;
    private final DateTimeFormatter time;

    SheetWords(Wording words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        Language language = words.texts().language();
        String pattern =
                switch (language) {
                    case JA -> "M/d HH:mm:ss";
                    case EN -> "d MMM HH:mm:ss";
                };
        time = DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    String text(String key, String... values) {
        return words.texts().text("sheet." + key, values);
    }

    String number(long number) {
        return words.number(number);
    }

    String time(Instant at) {
        return time.format(at.atZone(zone));
    }

    /** Hour, minute and second alone. */
    String hour(Instant at) {
        return HOUR.format(at.atZone(zone));
    }

    String date(Instant at) {
        return words.date(at, zone);
    }

    String opinion(Opinion opinion) {
        return text("opinion." + opinion.key());
    }

    /** That would come out, with whose act it would be where that is told. */
    String opinion(Visit.Change change) {
        String opinion = opinion(change.opinion());
        return change.actor().isEmpty() ? opinion : text("of." + change.actor(), opinion);
    }

    String list(List<String> parts) {
        return String.join(words.texts().text("alt.separator"), parts);
    }

    /** From the first to the last access, in two lines where these differ. */
    String times(Visit visit) {
        String first = time(visit.first());
        String last = time(visit.last());
        boolean isSameDay = date(visit.first()).equals(date(visit.last()));
        String until = isSameDay ? hour(visit.last()) : last;
        return first.equals(last) ? first : first + "\n" + text("until", until);
    }

    String from(Visit visit) {
        if (visit.address().isEmpty()) {
            return text("unrecorded");
        }
        return visit.network().isEmpty()
                ? visit.address()
                : visit.address() + "\n" + visit.network();
    }

    /** Device and browser; of an agent that names neither, itself. */
    String device(Visit visit) {
        String agent = visit.agent().strip();
        if (agent.isEmpty()) {
            return text("unrecorded");
        }
        String shown = agent.substring(0, Math.min(LONGEST_AGENT, agent.length()));
        Device device = Device.ofAgent(agent);
        Optional<String> browser = browser(agent);
        if (device.equals(Device.UNKNOWN)) {
            return browser.orElse(shown);
        }
        return words.device(device) + browser.map(name -> "\n" + name).orElse("");
    }

    private static Optional<String> browser(String agent) {
        for (Browser browser : BROWSERS) {
            Matcher matcher = browser.mark().matcher(agent);
            if (matcher.find()) {
                return Optional.of(browser.name() + " " + matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** Acts first, then what programs fetch by themselves. */
    String did(Visit visit) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (boolean isAct : new boolean[] {true, false}) {
            visit.accesses().stream()
                    .filter(access -> access.isAct() == isAct)
                    .forEach(access -> counts.merge(access.kind(), 1, Integer::sum));
        }
        List<String> done = new ArrayList<>();
        int others = visit.accesses().size();
        boolean isMany = counts.size() > MOST_KINDS;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            if (!isMany || done.size() < MOST_KINDS - 1) {
                String name = text("kind." + each.getKey());
                int count = each.getValue();
                done.add(count == 1 ? name : text("times", name, number(count)));
                others -= count;
            }
        }
        if (isMany) {
            done.add(text("kinds.more", number(others)));
        }
        return String.join("\n", done);
    }

    String verdict(Visit visit) {
        String verdict = opinion(visit.opinion());
        if (visit.isUnjudged()) {
            return text("unjudged");
        }
        if (visit.isOthers() && visit.opinion() != Opinion.MACHINE) {
            return verdict + "\n" + text("others");
        }
        return switch (visit.opinion()) {
            case HUMAN -> verdict;
            case UNCERTAIN -> verdict + "\n" + text("percent", number(Math.round(visit.percent())));
            case MACHINE ->
                    visit.machineKind().isEmpty()
                            ? verdict
                            : verdict + "\n" + text("machine." + visit.machineKind());
        };
    }

    /** As many reasons as can be read, the weightiest first; the others are counted. */
    String reasons(Visit visit) {
        if (visit.isUnjudged()) {
            return text("reason.unjudged");
        }
        if (visit.reasons().isEmpty()) {
            return text("reason.none");
        }
        int most = visit.reasons().size();
        String reasons = reasons(visit, most);
        while (most > 1 && !SheetRows.isReadable(reasons)) {
            most--;
            reasons = reasons(visit, most);
        }
        return reasons;
    }

    private String reasons(Visit visit, int most) {
        List<String> parts = new ArrayList<>();
        for (Visit.Reason.Speaks speaks : order(visit.opinion())) {
            List<String> sentences =
                    visit.reasons().subList(0, most).stream()
                            .filter(reason -> reason.speaks() == speaks)
                            .map(Visit.Reason::sentence)
                            .toList();
            if (!sentences.isEmpty()) {
                String key = "speaks." + speaks.name().toLowerCase(Locale.ROOT);
                parts.add(text(key, String.join(text("reason.separator"), sentences)));
            }
        }
        int others = visit.reasons().size() - most;
        if (others > 0) {
            parts.add(text("reason.more", number(others)));
        }
        return String.join("  ", parts);
    }

    /** What speaks for the verdict comes before what speaks against it. */
    private static List<Visit.Reason.Speaks> order(Opinion opinion) {
        return opinion == Opinion.MACHINE
                ? List.of(
                        Visit.Reason.Speaks.DECIDES,
                        Visit.Reason.Speaks.MACHINE,
                        Visit.Reason.Speaks.PERSON)
                : List.of(
                        Visit.Reason.Speaks.DECIDES,
                        Visit.Reason.Speaks.DOUBT,
                        Visit.Reason.Speaks.PERSON,
                        Visit.Reason.Speaks.MACHINE);
    }
}
