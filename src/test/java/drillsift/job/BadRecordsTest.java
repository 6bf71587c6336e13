package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small campaign whose inputs hold what should not be there. */
class BadRecordsTest {

    private static final String JOB =
            """
            campaign: small
            time-zone: Asia/Tokyo
            rounds:
              - round: 1
                payload: form
                roster: ../input/people.csv
                inputs:
                  - {format: gophish-events, file: ../input/events.csv}
                  - {format: access-log, file: ../input/access.log}
                  - {format: drillsift-events, file: ../input/other.csv}
            reports: []
            """;
    private static final String WEB =
            "\"{\"\"payload\"\":{\"\"rid\"\":[\"\"tok00%1$d\"\"],\"\"password\"\":[\"\"CANARY\"\"]},"
                    + "\"\"browser\"\":{\"\"address\"\":\"\"203.0.113.%1$d\"\",\"\"user-agent\"\":"
                    + "\"\"UA\"\"}}\"";

    @TempDir private Path folder;
    private Path job;

    @BeforeEach
    void makeACampaign() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("input"));
        job = Files.writeString(folder.resolve("jobs/job.yaml"), JOB);
        StringBuilder people = new StringBuilder("email,department,rid,sent_at\n");
        StringBuilder events = new StringBuilder("campaign_id,email,time,message,details\r\n");
        StringBuilder log = new StringBuilder();
        for (int i = 1; i < 10; i++) {
            people.append("p%1$d@corp.example,Sales,tok00%1$d,2026/10/05 9:00\n".formatted(i));
            events.append("7,p%d@corp.example,2026-10-05T00:00:00Z,Email Sent,\r\n".formatted(i));
            events.append("7,p%d@corp.example,2026-10-05T01:00:00Z,Submitted Data,".formatted(i));
            events.append(WEB.formatted(i)).append("\r\n");
            log.append(
                    ("203.0.113.%1$d - - [05/Oct/2026:10:00:00 +0900] \"POST"
                                    + " /?rid=tok00%1$d&password=CANARY HTTP/1.1\" 302 1"
                                    + " \"https://drill.example/?password=CANARY\" \"UA\"\n")
                            .formatted(i));
        }
        events.append("7,p1@corp.example,CANARY,Submitted Data,").append(WEB.formatted(1));
        log.append(
                "gw.example - - [05/Oct/2026:10:00:01 +0900] \"GET /?rid=tok001 HTTP/1.1\" 200 1\n");
        log.append(
                "203.0.113.1 - - [31/Feb/2026:10:00:01 +0900] \"GET /?password=CANARY x\" 200 1\n");
        write("people.csv", people.toString());
        write("events.csv", events.toString());
        write("access.log", log.toString());
        write("other.csv", "kind,occurred_at,token,source_ip\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("input").resolve(name), text);
    }

    private RunResult run() {
        return DrillRun.run(
                HaltingRun.options(job, folder.resolve("work"), folder.resolve("output")),
                new QuietProgress());
    }

    private JsonNode summary(RunResult result) throws IOException {
        Path file = result.folder().orElseThrow().resolve(RunSummary.JSON);
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    @Test
    void the_summary_says_what_was_noticed_in_each_input() throws IOException {
        write(
                "other.csv",
                "kind,occurred_at,token,source_ip\n"
                        + "CLICKED,2026/10/05 9:04:31,tok001,203.0.113.1\n"
                        + "CLICKED,2026/10/05 9:04:32,tok002,\n");
        RunResult result = run();
        JsonNode inputs = summary(result).path("inputs");

        assertThat(inputs.get(0).path("reasons").toString()).isEqualTo("{\"bad-time\":1}");
        assertThat(inputs.get(1).path("notes").toString()).isEqualTo("{\"bad-address\":1}");
        assertThat(inputs.get(2).path("notes").toString())
                .isEqualTo("{\"assumed-zone\":2,\"empty-address\":1}");
        assertThat(Files.readString(result.folder().orElseThrow().resolve(RunSummary.TEXT)))
                .contains("      1 rejected: the time cannot be read\n")
                .contains("      Times that name no zone: 2; they were read as those of Asia/Tokyo.\n");
        assertThat(codes(result))
                .contains("DS-9001", "DS-9551")
                .doesNotContain("DS-0551", "DS-0552"); // plain notes stand at their input alone
        assertThat(result.exit()).isEqualTo(Exit.REVIEW);
    }

    @Test
    void a_file_without_records_asks_for_a_look() {
        assertThat(codes(run())).contains("DS-9005");
    }

    @Test
    void nothing_that_was_typed_stands_anywhere() throws IOException {
        RunResult result = run();
        List<String> texts =
                result.problems().stream().map(new Messages(Language.JA)::text).toList();
        CheckResult check =
                JobCheck.check(
                        HaltingRun.options(job, folder.resolve("work"), folder.resolve("output")),
                        new QuietProgress());

        assertThat(texts.toString() + check.lines()).doesNotContain("CANARY");
        for (String place : List.of("work", "output")) {
            try (Stream<Path> files = Files.walk(folder.resolve(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    for (var charset :
                            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
                        assertThat(new String(Files.readAllBytes(file), charset))
                                .as(file.toString())
                                .doesNotContain("CANARY");
                    }
                }
            }
        }
    }

    @Test
    void records_in_two_exports_are_counted_once_and_the_accounts_add_up() throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("input/events.csv"));
        Files.write(folder.resolve("input/interim.csv"), rows.subList(0, 11));
        Files.writeString(
                job,
                JOB.replace(
                        "      - {format: access-log",
                        "      - {format: gophish-events, file: ../input/interim.csv}\n"
                                + "      - {format: access-log"));
        long duplicates = 0;
        for (JsonNode input : summary(run()).path("inputs")) {
            assertThat(input.path("records").asLong())
                    .isEqualTo(
                            input.path("accepted").asLong()
                                    + input.path("rejected").asLong()
                                    + input.path("duplicate").asLong()
                                    + input.path("skipped").asLong());
            duplicates += input.path("duplicate").asLong();
        }
        assertThat(duplicates).isEqualTo(10);
    }

    @Test
    void states_beside_events_make_no_reaction_and_their_difference_is_told() throws IOException {
        StringBuilder results =
                new StringBuilder("id,status,send_date,reported,modified_date,email\n");
        for (int i = 1; i < 10; i++) {
            String status = i == 1 ? "Clicked Link" : "Submitted Data";
            results.append("tok00%d,%s,2026-10-05T00:00:00Z,%s,".formatted(i, status, i == 2));
            results.append("2026-10-05T03:00:00Z,p%d@corp.example\n".formatted(i));
        }
        write("results.csv", results.toString());
        RunResult before = run();
        Files.writeString(
                job,
                JOB.replace(
                        "      - {format: drillsift-events",
                        "      - {format: gophish-results, file: ../input/results.csv}\n"
                                + "      - {format: drillsift-events"));
        RunResult after = run();

        assertThat(codes(before)).doesNotContain("DS-0410");
        assertThat(after.problems().stream().map(new Messages(Language.EN)::text))
                .contains(
                        job
                                + ":6: People with another last state in GoPhish's results than in its"
                                + " events: 2; the events count. Export both at the same time.");
        String file = "review/outcomes.csv";
        assertThat(Files.readString(after.folder().orElseThrow().resolve(file)))
                .isEqualTo(Files.readString(before.folder().orElseThrow().resolve(file)));
    }

    @Test
    void states_alone_tell_who_did_what_at_last() throws IOException {
        write(
                "results.csv",
                "id,status,send_date,reported,modified_date,email\n"
                        + "tok001,Clicked Link,2026-10-05T00:00:00Z,false,2026-10-05T03:00:00Z,"
                        + "p1@corp.example\n"
                        + "tok002,Error,2026-10-05T00:00:00Z,false,2026-10-05T00:00:01Z,"
                        + "p2@corp.example\n");
        String inputs = JOB.substring(0, JOB.indexOf("      - {format: gophish-events"));
        Files.writeString(
                job,
                inputs
                        + "      - {format: gophish-results, file: ../input/results.csv}\n"
                        + "reports: []\n");
        List<String> rows =
                Files.readAllLines(run().folder().orElseThrow().resolve("review/outcomes.csv"));

        assertThat(rows)
                .anyMatch(row -> row.contains("p1@corp.example,Sales,1,click,2026-10-05T12:00:00"));
        assertThat(rows).anyMatch(row -> row.contains("p2@corp.example,Sales,0,"));
    }

    @Test
    void times_that_could_mean_two_things_refuse_their_file() throws IOException {
        write(
                "other.csv",
                "kind,occurred_at,token\nCLICKED,04/05/06,tok001\nCLICKED,05/05/06,tok002\n");

        assertThat(refusal())
                .isEqualTo(
                        "../input/other.csv:2: None of the 2 records could be taken, since their"
                                + " dates can be read in several ways: 04/05/06 can be 2004-05-06,"
                                + " 2006-04-05, 2006-05-04. Write 2026-10-05T09:04:31+09:00 or"
                                + " 2026/10/05 9:04:31.");
        assertThat(folder.resolve("output/small/latest")).doesNotExist();
    }

    @Test
    void check_says_what_would_refuse_a_run_and_shows_why() throws IOException {
        write("other.csv", "kind,occurred_at,token\n" + "CLICKED,yesterday,tok001\n".repeat(11));
        CheckResult check =
                JobCheck.check(
                        HaltingRun.options(job, folder.resolve("work"), folder.resolve("output")),
                        new QuietProgress());

        assertThat(check.problems().stream().map(problem -> problem.code().id()))
                .contains("DS-3901");
        assertThat(check.lines())
                .contains(
                        "      rejected: ../input/other.csv:2: the time cannot be read yesterday");
        assertThat(refusal()).startsWith("../input/other.csv: 11 of 11 records were rejected");
    }

    private String refusal() {
        try {
            run();
            return "";
        } catch (RefusedException e) {
            assertThat(e.problems().get(0).code().exit()).isEqualTo(Exit.INPUT);
            return new Messages(Language.EN).text(e.problems().get(0));
        }
    }

    @Test
    void a_file_that_changes_between_hashing_and_reading_is_never_taken() throws IOException {
        RunOptions options =
                HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));
        QuietProgress growing =
                new QuietProgress() {
                    @Override
                    public void stage(String stage, long total, String unit) {
                        if (stage.equals("normalize")) {
                            append("input/access.log");
                        }
                    }
                };

        assertThatThrownBy(() -> DrillRun.run(options, growing))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems().get(0).code().id()).isEqualTo("DS-3016"));
        assertThat(folder.resolve("output/small/latest")).doesNotExist();
        assertThat(run().folder()).isPresent(); // with the file as it is now
    }

    private void append(String file) {
        try {
            Path path = folder.resolve(file);
            Files.writeString(path, Files.readString(path) + Files.readString(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> codes(RunResult result) {
        return result.problems().stream().map(Problem::code).map(code -> code.id()).toList();
    }
}
