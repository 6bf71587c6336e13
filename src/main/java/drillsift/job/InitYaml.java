package drillsift.job;

import drillsift.event.InputFormat;
import drillsift.message.Messages;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes a job file with what was found, and comments where only the user knows. */
final class InitYaml {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

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
            line("    # sent: 2026-04-14T10:00:00+09:00", "yaml.sent");
        }
        line("    # disclosed: 2026-04-17T17:00:00+09:00", "yaml.disclosed");
        Inspection roster = round.roster();
        boolean isPart = roster.part().isPresent();
        String people = isPart ? "{file: " + path(roster) + "}" : path(roster);
        line("    roster: " + people, "yaml.roster", round.people());
        line("    inputs:");
        round.inputs().forEach(this::input);
    }

    private void input(Inspection input) {
        InputFormat format = input.source().orElseThrow().format();
        String entry = "      - {format: " + format.key() + ", file: " + path(input) + "}";
        Inspection.Content content = input.content();
        if (content.hasTimes()) {
            String first = TIME.format(content.first.atZone(zone));
            String last = TIME.format(content.last.atZone(zone));
            line(entry, "yaml.input", content.records, first, last);
        } else {
            line(entry, "yaml.input-plain", content.records);
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
