package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.message.Language;
import drillsift.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drill server with paths of its own, told to the program by rules in the job file. */
class RequestRulesRunTest {

    private static final String JOB =
            """
            campaign: own-paths
            time-zone: Asia/Tokyo
            rounds:
              - round: 1
                payload: attachment
                roster: ../input/people.csv
                inputs:
                  - format: access-log
                    file: ../input/access.log
                    requests:
                      - {path: /lure/<token>, kind: CLICKED}
                      - {path: /dl/<token>.exe, kind: PROGRAM_EXECUTED}
                      - {path: /ack/<button>/<token>, kind: BUTTON_CLICKED}
                      - {path: '*', kind: RAW_REQUEST}
            reports: []
            exports: {verdicts: true}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void makeACampaign() throws IOException {
        StringBuilder people = new StringBuilder("email,department,rid,sent_at\n");
        StringBuilder log = new StringBuilder();
        for (int i = 10; i < 50; i++) {
            people.append("p%1$d@corp.example,Sales,tok0%1$d,2026/10/05 9:00\n".formatted(i));
            if (i < 20) {
                log.append(line(i, "GET /lure/tok0" + i));
            }
            if (i < 14) {
                log.append(line(i, "GET /dl/tok0" + i + ".exe"));
            }
            if (i < 12) {
                log.append(line(i, "POST /ack/ok/tok0" + i));
            }
            log.append(line(i, "GET /x/tok0" + i)); // a run to our own rules, nothing to these
        }
        write("jobs/job.yaml", JOB);
        write("input/people.csv", people.toString());
        write("input/access.log", log.toString());
    }

    private static String line(int person, String request) {
        return "203.0.113.%d - - [05/Oct/2026:1%d:%d:31 +0900] \"%s HTTP/1.1\" 200 43 \"-\" \"%s\"\n"
                .formatted(
                        person,
                        person % 7,
                        person,
                        request,
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like"
                                + " Gecko) Chrome/140.0.0.0 Safari/537.36");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private RunOptions options() {
        return HaltingRun.options(
                folder.resolve("jobs/job.yaml"), folder.resolve("work"), folder.resolve("output"));
    }

    private Path run() {
        return DrillRun.run(options(), new QuietProgress()).folder().orElseThrow();
    }

    private static long verdicts(Path run, String kind) throws IOException {
        List<String> rows = Files.readAllLines(run.resolve("review/verdicts.csv"));
        return rows.stream().filter(row -> row.contains("," + kind + ",")).count();
    }

    private static JsonNode input(Path run) throws IOException {
        String summary = Files.readString(run.resolve("run-summary.json"));
        return new ObjectMapper().readTree(summary).path("inputs").get(0);
    }

    @Test
    void requests_count_as_the_job_file_says() throws IOException {
        Path run = run();

        assertThat(verdicts(run, "CLICKED")).isEqualTo(10);
        assertThat(verdicts(run, "PROGRAM_EXECUTED")).isEqualTo(4);
        assertThat(verdicts(run, "BUTTON_CLICKED")).isEqualTo(2);
        assertThat(verdicts(run, "RAW_REQUEST")).isEqualTo(40);
        List<String> rates = Files.readAllLines(run.resolve("review/rates-by-round.csv"));
        assertThat(rates).anyMatch(row -> row.matches("1,,attachment_run,.*,4,4,"));
        assertThat(rates).anyMatch(row -> row.matches("1,,button,.*,2,2,"));
    }

    @Test
    void changed_rules_parse_the_log_anew_and_unchanged_ones_do_not() throws IOException {
        run();
        write("jobs/job.yaml", JOB + "# looked at again\n");
        JsonNode unchanged = input(run());
        write("jobs/job.yaml", JOB.replace("kind: RAW_REQUEST", "kind: PAGE_VIEWED"));
        Path changed = run();

        assertThat(unchanged.path("parsed").asInt()).isZero();
        assertThat(unchanged.path("reused").asInt()).isEqualTo(1);
        assertThat(input(changed).path("parsed").asInt()).isEqualTo(1);
        assertThat(verdicts(changed, "PAGE_VIEWED")).isEqualTo(40);
    }

    @Test
    void a_kind_that_a_rule_names_and_nobody_did_is_nought_and_not_unknown() throws IOException {
        write("jobs/job.yaml", JOB.replace("kind: BUTTON_CLICKED", "kind: REPORTED"));
        String asked = Files.readString(folder.resolve("input/access.log"));
        write("input/access.log", asked.replace("/ack/", "/other/"));

        List<String> rates = Files.readAllLines(run().resolve("review/rates-by-round.csv"));

        assertThat(rates).anyMatch(row -> row.startsWith("1,,report,0,40,"));
    }

    @Test
    void check_counts_what_falls_under_each_rule_and_tells_those_that_nothing_does()
            throws IOException {
        write("jobs/job.yaml", JOB.replace("/ack/<button>", "/akc/<button>"));

        CheckResult found = JobCheck.check(options(), new QuietProgress());

        assertThat(found.lines())
                .extracting(String::strip)
                .contains(
                        "noticed: Rule 1 of requests: 10",
                        "noticed: Rule 2 of requests: 4",
                        "noticed: Rule 4 of requests: 42");
        assertThat(found.problems())
                .extracting(problem -> new Messages(Language.EN).text(problem))
                .containsExactly(
                        "../input/access.log: No request of this file falls under rule 3 of"
                                + " requests. Check its path, unless that is meant.");
        Path run = run();
        assertThat(input(run).path("notes").path("request-rule-4").asInt()).isEqualTo(42);
        assertThat(Files.readString(run.resolve("run-summary.txt")))
                .contains("DS-0556", "Rule 4 of requests: 42");
    }

    @Test
    void without_the_last_rule_our_own_ones_follow() throws IOException {
        write("jobs/job.yaml", JOB.replace("          - {path: '*', kind: RAW_REQUEST}\n", ""));

        assertThat(verdicts(run(), "PROGRAM_EXECUTED")).isEqualTo(44);
    }
}
