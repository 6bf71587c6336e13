package drillsift.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Makes a whole campaign: inputs, job file and filters file as a user would write them, and the
 * truth in a folder of its own. Equal options give equal bytes on every machine.
 */
public final class CampaignMaker {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 14);

    private final Path folder;
    private final MakerOptions options;
    private final CampaignKind kind;
    private final Network network;
    private final List<Person> people;

    private CampaignMaker(Path folder, MakerOptions options) {
        this.folder = folder;
        this.options = options;
        this.kind = CampaignKind.of(options.kind());
        this.network = new Network(kind);
        this.people = Company.people(options.people(), options.seed(), network);
    }

    /**
     * Writes {@code jobs/job.yaml}, {@code input/round-N/} and {@code truth/round-N/} under the
     * folder.
     *
     * @throws IllegalArgumentException for an unknown kind
     */
    public static void make(Path folder, MakerOptions options) throws IOException {
        CampaignMaker maker = new CampaignMaker(folder, options);
        for (int round = 1; round <= options.rounds(); round++) {
            maker.round(round);
        }
        maker.jobFile();
    }

    /** Every third round is a kit's: a program behind the link, exported as Japanese CSV. */
    private boolean isKit(int round) {
        return round % 3 == 0 && options.logLines() == 0;
    }

    private Instant start(int round) {
        return FIRST.plusDays(91L * (round - 1)).atTime(10, 0).atZone(RoundStory.ZONE).toInstant();
    }

    private void round(int round) throws IOException {
        RoundStory story =
                new RoundStory(people, network, kind, round, options.seed(), isKit(round));
        story.tell(start(round), options.logLines());
        RoundFiles files =
                new RoundFiles(
                        folder.resolve("input/round-" + round),
                        folder.resolve("truth/round-" + round),
                        round,
                        options.seed(),
                        people,
                        network,
                        story);
        files.roster(options.logLines() > 0);
        files.people();
        if (isKit(round)) {
            files.japaneseEvents();
        } else if (options.logLines() > 0) {
            files.accessLog("access.log", 0);
        } else {
            files.gophishEvents();
            files.accessLog("access.log.gz", kind.aheadMillis());
        }
    }

    private void jobFile() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("campaign: made-").append(kind.key()).append('\n');
        text.append("title: {ja: 架空の訓練, en: Made-up drill}\n");
        text.append("time-zone: Asia/Tokyo\n\nrounds:\n");
        for (int round = 1; round <= options.rounds(); round++) {
            text.append("  - round: ").append(round).append('\n');
            text.append("    payload: link\n    difficulty: least\n");
            text.append("    sent: ")
                    .append(
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                    start(round).atZone(RoundStory.ZONE)))
                    .append('\n');
            String place = "../input/round-" + round + "/";
            text.append("    roster: ").append(place).append("roster.csv\n    inputs:\n");
            inputs(text, round, place);
        }
        text.append("\nfilters: job.filters.yaml\nexports: {verdicts: true}\n");
        write("jobs/job.yaml", text.toString());
        String networks = kind.isOfficeDeclared() ? "[203.0.113.0/24]" : "[]";
        write(
                "jobs/job.filters.yaml",
                "own-networks: " + networks + "   # the made-up company's office\n");
    }

    private void inputs(StringBuilder text, int round, String place) {
        if (isKit(round)) {
            input(text, "drillsift-events", place + "events.csv");
        } else if (options.logLines() > 0) {
            input(text, "access-log", place + "access.log");
        } else {
            input(text, "gophish-events", place + "events.csv");
            input(text, "access-log", place + "access.log.gz");
        }
    }

    private static void input(StringBuilder text, String format, String file) {
        text.append("      - {format: ")
                .append(format)
                .append(", file: ")
                .append(file)
                .append("}\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
