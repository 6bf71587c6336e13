package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is changed after a run: the next one gives the bytes of a first run, and judges only
 * rounds that the change can mean.
 */
class RerunBytesTest {

    private static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author,supersedes\n";
    private static final String BOTH = "[1,2]";
    private static final String FIRST = "[1]";
    private static final String SECOND = "[2]";
    private static final String NONE = "[]";

    @TempDir private Path folder;
    private Path job;
    private Path filters;
    private Path corrections;
    private String plainJob;
    private int fresh;

    @BeforeEach
    void makeTwoRounds() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(40, 2, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        filters = folder.resolve("jobs/job.filters.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        Files.writeString(corrections, HEADER);
        plainJob =
                Files.readString(job).replace("exports: {verdicts: true}\n", "")
                        + "corrections: job.corrections.csv\nreports: []\n";
        Files.writeString(job, plainJob);
    }

    /** Something that somebody does between two runs. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private Path run(String place) {
        return DrillRun.run(
                        HaltingRun.options(
                                job,
                                folder.resolve("work" + place),
                                folder.resolve("output" + place)),
                        new QuietProgress())
                .folder()
                .orElseThrow();
    }

    private static String judged(Path run) {
        return RunSummary.read(run).path("rounds").path("judged").toString();
    }

    private static List<String> messages(Path run) {
        List<String> messages = new ArrayList<>();
        for (JsonNode warning : RunSummary.read(run).path("warnings")) {
            messages.add(warning.path("code").asText() + " " + warning.path("message").asText());
        }
        return messages;
    }

    /**
     * @param judged rounds that are judged again
     */
    private void check(String what, String judged, Change change) throws IOException {
        change.make();

        Path again = run("");

        assertThat(judged(again)).as(what).isEqualTo(judged);
        fresh++;
        Path first = run("-" + fresh);
        assertThat(PublishedBytes.of(again)).as(what).isEqualTo(PublishedBytes.of(first));
        assertThat(messages(again)).as(what).isEqualTo(messages(first));
        assertThat(verdicts(again)).as(what).isEqualTo(verdicts(first));
    }

    private static JsonNode verdicts(Path run) {
        return RunSummary.read(run).path("verdicts");
    }

    private void corrected(String judged, String row) throws IOException {
        check(
                row,
                judged,
                () ->
                        Files.writeString(
                                corrections, HEADER + "c1," + row + ",,,,asked,A. Author,\n"));
    }

    private void filtered(String judged, String text) throws IOException {
        check(text, judged, () -> Files.writeString(filters, text));
    }

    /** The first line of the second round's log with an access to a page of somebody. */
    private String[] accessOfRound2() throws IOException {
        Path log = folder.resolve("input/round-2/access.log.gz");
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(log))) {
            String line =
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(each -> each.contains("rid="))
                            .findFirst()
                            .orElseThrow();
            String token = line.replaceFirst(".*rid=([A-Za-z0-9]+).*", "$1");
            String time = line.replaceFirst(".*\\[([^\\]]*)\\].*", "$1");
            DateTimeFormatter format =
                    DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
            String at =
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            OffsetDateTime.parse(time, format));
            return new String[] {line.split(" ")[0], token, at};
        }
    }

    @Test
    void after_every_kind_of_correction() throws IOException {
        String[] access = accessOfRound2();
        assertThat(judged(run(""))).isEqualTo(BOTH);

        corrected(SECOND, "FORCE_MACHINE,IP&ROUND," + access[0] + "&2");
        corrected(FIRST, "FORCE_HUMAN,UA_GLOB&ROUND,*iPhone*&1");
        corrected(SECOND, "FORCE_OTHER_PERSON,TOKEN+TIME," + access[1] + "@" + access[2]);
        corrected(SECOND, "FORCE_UNCERTAIN,PATTERN&ROUND,none&2");
        corrected(SECOND, "KEEP,IP&ROUND," + access[0] + "&2");
        corrected(FIRST, "ADD_DB:9,ROUND,1");
        corrected(SECOND, "ADD_DB:-6,RULE&ROUND,too-soon&2");
        corrected(NONE, "ADD_DB:-6,RULE&ROUND,off-hours&2"); // it counts nowhere there
        corrected(NONE, "FORCE_MACHINE,PATTERN,prefetch+too-soon");
        corrected(SECOND, "DISABLE_RULE,RULE&ROUND,off-hours&2");
        corrected(BOTH, "DISABLE_RULE,RULE,too-soon");
        corrected(SECOND, "SHARED_EGRESS,CIDR&ROUND," + access[0] + "/32&2");
        corrected(FIRST, "FORCE_MACHINE,TIME_WINDOW," + windowOfRound1());
        corrected(NONE, "FORCE_MACHINE,TIME_WINDOW,2020-01-01T00:00:00Z/2020-01-02T00:00:00Z");
        corrected(NONE, "FORCE_MACHINE,ASN,64500");
        corrected(NONE, "FORCE_MACHINE,COUNTRY,JP");
        corrected(NONE, "FORCE_MACHINE,JA4,t13d1516h2_8daaf6152771_02713d6af862");
        corrected(NONE, "FORCE_MACHINE,RECIPIENT,nobody@corp.example");
        check(
                "one withdrawn, one left",
                NONE,
                () ->
                        Files.writeString(
                                corrections,
                                HEADER
                                        + "c1,FORCE_MACHINE,ROUND,1,,,,asked,A. Author,\n"
                                        + "c2,WITHDRAW,ROUND,1,,,,not so,A. Author,c1\n"
                                        + "c3,FORCE_MACHINE,ASN,64501,,,,asked,A. Author,\n"));
    }

    private String windowOfRound1() throws IOException {
        String sent = Files.readString(job).replaceFirst("(?s).*?sent: (\\S+).*", "$1");
        Instant from = OffsetDateTime.parse(sent).toInstant();
        return from + "/" + from.plusSeconds(86_400);
    }

    @Test
    void after_every_kind_of_filter() throws IOException {
        String[] access = accessOfRound2();
        run("");

        filtered(BOTH, "own-networks: [192.0.2.250/32]\n");
        filtered(NONE, "own-networks: [192.0.2.250/32, 192.0.2.251/32]\n");
        filtered(BOTH, "thresholds: {soon-seconds: 40}\n");
        filtered(BOTH, "weights: {off-hours: 9}\n");
        filtered(BOTH, "switched-off: [page-drawn]\n");
        filtered(SECOND, "helpdesk-networks: [" + access[0] + "/32]\n");
        filtered(SECOND, "shared-egress: [" + access[0] + "/32]\n");
        filtered(SECOND, "scanner-networks: [{network: " + access[0] + "/32, note: ours}]\n");
        filtered(BOTH, "trusted-proxies: [203.0.113.0/24]\n");
        filtered(BOTH, "honeypot-tokens: [" + access[1] + "]\n");
        filtered(BOTH, "preview-tokens: [" + access[1] + "]\n");
        Files.writeString(folder.resolve("jobs/machines.yaml"), MACHINES);
        filtered(BOTH, "machines: machines.yaml\n");
    }

    private static final String MACHINES =
            "version: 1\n"
                    + "agents:\n"
                    + "  - id: our-link-guard\n"
                    + "    what: our own link checker\n"
                    + "    kind: SCANNER\n"
                    + "    scope: all\n"
                    + "    pattern: \"Edg/\"\n"
                    + "    source: our access log\n"
                    + "    date: 2026-05-18\n"
                    + "    machine: [\"Mozilla/5.0 Edg/126.0\"]\n"
                    + "    human: [\"Mozilla/5.0 Firefox/126.0\"]\n"
                    + "networks: []\n";

    private void changed(String judged, String from, String to) throws IOException {
        check(to, judged, () -> Files.writeString(job, plainJob.replaceFirst(from, to)));
    }

    @Test
    void after_every_kind_of_change_of_the_job_and_its_inputs() throws IOException {
        run("");

        changed(NONE, "Made-up drill", "Another drill");
        changed(NONE, "reports: ", "privacy: {minimum-group: 5}\nreports: ");
        changed(BOTH, "reports: ", "office-hours: 07:00-12:00\nreports: ");
        changed(BOTH, "reports: ", "holidays: [2026-04-29]\nreports: ");
        changed(BOTH, "time-zone: Asia/Tokyo", "time-zone: Europe/Berlin");
        changed(FIRST, "difficulty: least", "difficulty: very");
        changed(FIRST, "payload: link", "payload: form");
        changed(FIRST, "    roster:", "    disclosed: 2026-12-31T00:00:00Z\n    roster:");
        changed(FIRST, "(?s)^(.*?format: access-log, )", "$1measured: [ATTACHMENT_OPENED], ");
        changed(
                FIRST,
                "reports: ",
                "department-map: [{round: 1, from: 営業本部/東日本営業部, to: 営業本部/西日本営業部}]\nreports: ");
        changed(NONE, "(?s)  - round: 1.*?(  - round: 2)", "$1"); // the first is left out
        Files.writeString(job, plainJob);
        Path roster = folder.resolve("input/round-1/roster.csv");
        String people = Files.readString(roster);
        check("a person more", FIRST, () -> Files.writeString(roster, people + another(people)));
        Path events = folder.resolve("input/round-2/events.csv");
        String text = Files.readString(events);
        String last = text.substring(text.strip().lastIndexOf('\n') + 1);
        check(
                "a record more",
                SECOND,
                () -> Files.writeString(events, text + last.replaceFirst(":\\d\\d", ":59")));
        changed(SECOND, "(?s)(.*)      - \\{format: access-log[^\\n]*\\n", "$1"); // of round 2
    }

    /** A row for somebody whom no record means. */
    private static String another(String people) {
        String[] cells = people.lines().reduce((one, next) -> next).orElseThrow().split(",", -1);
        cells[0] = "99999";
        cells[2] = "another@corp.example";
        cells[5] = "another1";
        return String.join(",", cells) + "\n";
    }
}
