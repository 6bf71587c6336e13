package drillsift.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A campaign of thirty people that publishes with exit 0, until something of it is spoilt. What a
 * row is about stands in files of its own beside the good ones.
 */
final class BadCampaign {

    static final String NAME = "small";

    private static final int PEOPLE = 30;
    static final String AGENT =
            "\"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/%d.0.0.0 Safari/537.36\"";

    final Path folder;
    private final List<String> inputs = new ArrayList<>();
    private final List<UnaryOperator<String>> edits = new ArrayList<>();
    private boolean isWritten;
    private Path latest;

    BadCampaign(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("input"));
        file("people.csv", people());
        file("base.csv", events());
        jobFile("job.filters.yaml", "own-networks: [203.0.113.0/24]\n");
        inputs.add("{file: ../input/base.csv}");
    }

    /** The roster: number i has the token tok0ix and sits in one of two departments. */
    static String people() {
        StringBuilder people = new StringBuilder("email,name,department,token,sent_at\n");
        for (int i = 1; i <= PEOPLE; i++) {
            people.append(
                    ("p%1$02d@corp.example,Person %1$d,%2$s,tok%1$02dx,"
                                    + "2026-10-05T09:00:%1$02d+09:00\n")
                            .formatted(i, i % 2 == 0 ? "Works" : "Sales"));
        }
        return people.toString();
    }

    /** Eight people click in the office, and three report. */
    private static String events() {
        StringBuilder events =
                new StringBuilder("recipient,token,kind,occurred_at,source_ip,user_agent\n");
        for (int i = 1; i <= 8; i++) {
            String[] kinds = {"CLICKED", "PAGE_VIEWED", "BUTTON_CLICKED"};
            int[] seconds = {0, 2, 41};
            for (int k = 0; k < kinds.length; k++) {
                events.append("p%1$02d@corp.example,tok%1$02dx,".formatted(i));
                events.append(kinds[k]);
                events.append(",2026-10-0%d".formatted(5 + i % 3));
                events.append("T%02d:%02d:%02d+09:00,".formatted(9 + i / 3, 7 * i, seconds[k] + i));
                events.append("203.0.113.%d,".formatted(i));
                events.append(AGENT.formatted(140 + i % 3)).append('\n');
            }
        }
        for (int i : new int[] {3, 11, 12}) {
            events.append(
                    "p%1$02d@corp.example,tok%1$02dx,REPORTED,2026-10-05T15:00:%1$02d+09:00,,\n"
                            .formatted(i));
        }
        return events.toString();
    }

    Path job() {
        return folder.resolve("jobs/job.yaml");
    }

    Path input(String name) {
        return folder.resolve("input").resolve(name);
    }

    BadCampaign file(String name, byte[] bytes) throws IOException {
        Files.write(input(name), bytes);
        return this;
    }

    BadCampaign file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file beside the job file. */
    BadCampaign jobFile(String name, String text) throws IOException {
        Files.writeString(folder.resolve("jobs").resolve(name), text);
        return this;
    }

    /** One more input of the round, which nothing but the row is about. */
    BadCampaign row(byte[] bytes) throws IOException {
        return file("row.csv", bytes).entry("{file: ../input/row.csv}");
    }

    BadCampaign row(String text) throws IOException {
        return row(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Such an input with settings, such as {@code encoding: utf-8}. */
    BadCampaign row(byte[] bytes, String settings) throws IOException {
        return file("row.csv", bytes).entry("{file: ../input/row.csv, " + settings + "}");
    }

    BadCampaign row(String text, String settings) throws IOException {
        return row(text.getBytes(StandardCharsets.UTF_8), settings);
    }

    BadCampaign log(String text, String settings) throws IOException {
        return file("row.log", text)
                .entry("{format: access-log, file: ../input/row.log" + settings + "}");
    }

    /** An entry of inputs as it stands in the job file. */
    BadCampaign entry(String input) {
        inputs.add(input);
        return this;
    }

    BadCampaign roster(String text) throws IOException {
        return file("people.csv", text);
    }

    BadCampaign roster(UnaryOperator<String> edit) throws IOException {
        return roster(edit.apply(people()));
    }

    BadCampaign filters(String text) throws IOException {
        return jobFile("job.filters.yaml", "own-networks: [203.0.113.0/24]\n" + text);
    }

    BadCampaign corrections(String... rows) throws IOException {
        String header =
                "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author,"
                        + "created_at,ticket,supersedes,confirm\n";
        jobFile("job.corrections.csv", header + String.join("\n", rows) + "\n");
        return add("corrections: job.corrections.csv");
    }

    /** A change of the job file's text. */
    BadCampaign job(String from, String to) {
        edits.add(
                text -> {
                    if (!text.contains(from)) {
                        throw new IllegalArgumentException("no " + from + " in the job file");
                    }
                    return text.replace(from, to);
                });
        return this;
    }

    /** One line more in the job file. */
    BadCampaign add(String line) {
        edits.add(text -> text + line + "\n");
        return this;
    }

    /** Whether the row has written a job file of its own. */
    BadCampaign jobText(String text) throws IOException {
        isWritten = true;
        return jobFile("job.yaml", text);
    }

    /** What is published before a run begins. */
    void rememberLatest() throws IOException {
        Path link = folder.resolve("output/small/latest");
        latest = Files.exists(link) ? link.toRealPath() : null;
    }

    /** Name of the run that was the last one before this one; null for none. */
    Path latestBefore() {
        return latest;
    }

    BadCampaign written() throws IOException {
        if (!isWritten) {
            String text = jobText();
            for (UnaryOperator<String> edit : edits) {
                text = edit.apply(text);
            }
            Files.writeString(job(), text);
        }
        return this;
    }

    private String jobText() {
        StringBuilder text =
                new StringBuilder(
                        """
                        campaign: small
                        time-zone: Asia/Tokyo
                        rounds:
                          - round: 1
                            payload: link
                            roster: ../input/people.csv
                            inputs:
                        """);
        inputs.forEach(input -> text.append("      - ").append(input).append('\n'));
        return text.append("filters: job.filters.yaml\nreports: []\n").toString();
    }
}
