package drillsift.job;

import drillsift.event.InputFormat;
import drillsift.event.Recipient;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.normalize.NoteCode;
import drillsift.read.KnownColumns;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a job file with what was found, and comments where only the user knows. */
final class InitYaml {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final int SHOWN = 5;
    private static final int LONGEST = 60;

    /** The smallest group that the anonymous report is made for. */
    private static final int LEAST = 10;

    private final Messages messages;
    private final ZoneId zone;
    private final Path folder;
    private final Path from;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param folder in which the files were found
     * @param from the folder of the job file, to which its paths are relative
     */
    InitYaml(Messages messages, ZoneId zone, Path folder, Path from) {
        this.messages = messages;
        this.zone = zone;
        this.folder = folder;
        this.from = from;
    }

    String of(String shown, String campaign, List<FoundRound> rounds) {
        line("# " + said("yaml.head", oneLine(shown)));
        line("campaign: " + quoted(campaign), "yaml.campaign");
        String title = quoted(folder.getFileName().toString());
        line("title: {ja: " + title + ", en: " + title + "}", "yaml.title");
        line("time-zone: " + zone.getId(), "yaml.zone");
        line("# office-hours: 09:00-18:00");
        line("# filters: " + campaign + ".filters.yaml", "yaml.filters");
        line("rounds:");
        rounds.forEach(this::round);
        boolean few = rounds.stream().anyMatch(round -> round.people() < LEAST);
        line(few ? "reports: []" : "reports:");
        if (!few) {
            line("  - {report: executive, audience: anonymous, languages: [ja, en]}");
        }
        return text.toString();
    }

    private void round(FoundRound round) {
        line("  - round: " + round.number());
        line("    payload: " + round.payload().key(), "yaml.payload");
        line("    # difficulty: moderate", "yaml.difficulty");
        if (!round.hasSending()) {
            line("    # sent: " + moment(round.firstRecord(), 0), "yaml.sent");
        }
        line("    # disclosed: " + moment(round.lastRecord(), 1), "yaml.disclosed");
        roster(round);
        line("    inputs:");
        round.inputs().forEach(this::input);
    }

    private void roster(FoundRound round) {
        Inspection roster = round.roster();
        boolean isPart = roster.part().isPresent();
        String people = isPart ? "{file: " + path(roster) + "}" : path(roster);
        String departments =
                roster.roster().orElseThrow().roster().recipients().stream()
                        .map(Recipient::department)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .limit(SHOWN)
                        .collect(Collectors.joining(", "));
        if (roster.hasPositions() && !departments.isEmpty()) {
            line("    roster: " + people, "yaml.positions", round.people(), oneLine(departments));
        } else {
            line("    roster: " + people, "yaml.roster", round.people());
        }
        toMend(roster.peopleFaults());
    }

    /** Nothing runs as long as a row of the list is not clear. */
    private void toMend(List<Problem> faults) {
        if (faults.isEmpty()) {
            return;
        }
        line("      # " + said("yaml.to-mend", faults.size()));
        faults.stream()
                .limit(SHOWN)
                .forEach(fault -> line("      #   " + oneLine(messages.text(fault))));
        if (faults.size() > SHOWN) {
            line("      #   ...");
        }
    }

    /**
     * So that whoever only takes the mark of a comment away changes nothing: the hour of the first
     * record for what came before all, the one after the last for what came behind.
     */
    private String moment(Optional<Instant> record, int hours) {
        return record.map(time -> time.atZone(zone).truncatedTo(ChronoUnit.HOURS))
                .map(hour -> MOMENT.format(hour.plusHours(hours)))
                .orElse("YYYY-MM-DDThh:mm:ss+hh:mm");
    }

    private void input(Inspection input) {
        InputFormat format = input.source().orElseThrow().format();
        String log = input.logFormat().map(text -> ", log-format: '" + text + "'").orElse("");
        String entry = "      - {format: " + format.key() + ", file: " + path(input) + log + "}";
        reports(format, input.content());
        if (!log.isEmpty()) {
            line("      # " + said("yaml.log-format"));
        }
        Inspection.Content content = input.content();
        if (content.hasTimes()) {
            String first = TIME.format(content.first.atZone(zone));
            String last = TIME.format(content.last.atZone(zone));
            line(entry, "yaml.input", content.records, first, last);
        } else {
            line(entry, "yaml.input-plain", content.records);
        }
    }

    /** A list of reports may hold those of other mails than the drill's. */
    private void reports(InputFormat format, Inspection.Content content) {
        if (!KnownColumns.hasSubjects(format)) {
            return;
        }
        if (content.subjects.isEmpty()) {
            line("      # " + said("yaml.no-subjects"));
        } else if (content.notes.containsKey(NoteCode.SEVERAL_SUBJECTS.key())) {
            line("      # " + said("yaml.subjects"));
            List<Map.Entry<String, Integer>> sorted =
                    content.subjects.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                            .limit(SHOWN)
                            .toList();
            String most = oneLine(sorted.get(0).getKey());
            int end =
                    most.offsetByCodePoints(
                            0, Math.min(LONGEST, most.codePointCount(0, most.length())));
            line("      #   subjects: [" + quoted(most.substring(0, end)) + "]");
            sorted.forEach(
                    each ->
                            line(
                                    "      #   "
                                            + each.getValue()
                                            + " "
                                            + Columns.cut(oneLine(each.getKey()), LONGEST)));
        }
    }

    private String path(Inspection file) {
        Path relative = from.relativize(file.path().toAbsolutePath().normalize());
        String path = quoted(relative.toString().replace('\\', '/'));
        return file.part().map(part -> path + ", part: " + quoted(part)).orElse(path);
    }

    /** In quotes where YAML could take it for something else. */
    private static String quoted(String value) {
        boolean plain = value.matches("[A-Za-z./][A-Za-z0-9_./-]*");
        boolean word = value.matches("(?i)true|false|yes|no|on|off|null");
        return plain && !word
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}", "?");
    }

    private void line(String content) {
        text.append(content).append('\n');
    }

    private void line(String content, String comment, Object... arguments) {
        line(content + "   # " + said(comment, arguments));
    }

    private String said(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return messages.text("inspect", key, plain);
    }
}
