package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Event files with ids, campaigns, remarks and columns that nobody knows, as users have them. */
class EventFilesTest {

    private static final String HEADER =
            "event_id,campaign_id,recipient,kind,occurred_at,source_ip,user_agent,phone,note\n";
    private static final String JOB =
            """
            campaign: events
            time-zone: Asia/Tokyo
            rounds:
              - round: 1
                payload: link
                sent: 2026-10-05T09:00:00+09:00
                roster: ../input/people.csv
                inputs:
                  - {file: ../input/monday.csv}
                  - {file: ../input/tuesday.csv}
            reports: []
            exports: {verdicts: true}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void makeACampaign() throws IOException {
        StringBuilder people = new StringBuilder("email,department\n");
        for (int i = 10; i < 50; i++) {
            people.append("p%d@corp.example,Sales\n".formatted(i));
        }
        write("jobs/job.yaml", JOB);
        write("input/people.csv", people.toString());
        write("input/monday.csv", HEADER + row(10, "2026-1", "") + row(11, "2026-1", "by phone"));
        write("input/tuesday.csv", HEADER + row(11, "2026-1", "") + row(12, "2026-1", ""));
    }

    private static String row(int person, String campaign, String note) {
        return "E-%1$d,%2$s,p%1$d@corp.example,CLICKED,2026-10-05T11:%1$d:00+09:00,203.0.113.%1$d,"
                        .formatted(person, campaign)
                + "\"Mozilla/5.0 (Windows NT 10.0; Win64; x64)\",090,"
                + note
                + "\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Session session(Exit expected, String command, String... more) {
        Session session = new Session(Map.of());
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.add(folder.resolve("jobs/job.yaml").toString());
        arguments.addAll(List.of("--work=" + folder.resolve("work")));
        arguments.addAll(List.of(more));
        assertThat(session.run(arguments.toArray(String[]::new)))
                .as(session.rawErr())
                .isEqualTo(expected);
        return session;
    }

    private Session run(Exit expected) {
        return session(expected, "run", "--output=" + folder.resolve("output"));
    }

    private JsonNode input(int number) throws IOException {
        Path run = folder.resolve("output/events/latest/run-summary.json");
        return new ObjectMapper().readTree(Files.readString(run)).path("inputs").get(number);
    }

    @Test
    void an_event_of_two_files_counts_once_though_its_remark_was_changed() throws IOException {
        run(Exit.REVIEW); // nobody of a small round is judged for certain

        assertThat(input(0).path("duplicate").asInt()).isZero();
        assertThat(input(1).path("duplicate").asInt()).isEqualTo(1);
    }

    @Test
    void a_column_that_nobody_knows_is_told_once_per_file_and_asks_for_no_look() {
        String told = "monday.csv:1: Nothing is made of: phone. Columns of drillsift-events are";

        assertThat(session(Exit.OK, "check").err())
                .filteredOn(line -> line.contains(told) && line.endsWith("[DS-0302]"))
                .hasSize(1);
        assertThat(run(Exit.REVIEW).err()).filteredOn(line -> line.contains(told)).hasSize(1);
    }

    @Test
    void an_event_can_be_asked_for_by_the_id_of_its_file_and_has_its_remark() throws IOException {
        run(Exit.REVIEW);

        Session json = session(Exit.OK, "explain", "--event=E-11", "--json");
        JsonNode records =
                new ObjectMapper()
                        .readTree(String.join("\n", json.out()))
                        .path("rounds")
                        .get(0)
                        .path("records");
        assertThat(records).hasSize(1);
        JsonNode record = records.get(0);
        assertThat(record.path("note").asText()).isEqualTo("by phone");
        String id = record.path("event_id").asText();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(session(Exit.OK, "explain", "--event=" + id).out())
                .contains("      note: by phone");
        assertThat(session(Exit.OK, "explain", "--event=" + id, "--language=ja").out())
                .contains("      備考: by phone");
        session(Exit.CONFIG, "explain", "--event=E-99");
    }

    @Test
    void what_a_file_tells_of_clients_is_judged_and_explained() throws IOException {
        String header =
                "event_id,recipient,kind,occurred_at,source_ip,user_agent,asn,country,ja4,purpose"
                        + "\n";
        String click = "E-%1$d,p%1$d@corp.example,CLICKED,2026-10-05T09:01:%1$d+09:00,";
        String client = "203.0.113.%1$d,\"Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0\",";
        write(
                "input/monday.csv",
                header
                        + (click + client + "AS22843,us,,\n").formatted(10)
                        + (click + client + "64500,JP,t13d1516h2_8daaf6152771_02713d6af862,\n")
                                .formatted(11)
                        + (click + client + "many,,,prefetch\n").formatted(12));
        write("input/tuesday.csv", header);

        run(Exit.REVIEW);
        assertThat(session(Exit.REVIEW, "check").err())
                .anyMatch(
                        line ->
                                line.contains("1 cells of the column asn hold no number")
                                        && line.endsWith("[DS-0311]"));

        assertThat(explained("E-10", "en"))
                .contains("      client: asn 22843, country US")
                .anyMatch(line -> line.contains("probably a vendor's network"))
                .anyMatch(line -> line.contains("proofpoint-systems"));
        assertThat(explained("E-11", "ja"))
                .contains(
                        "      接続情報: asn 64500, country JP,"
                                + " ja4 t13d1516h2_8daaf6152771_02713d6af862");
        assertThat(explained("E-12", "en"))
                .contains("      client: purpose prefetch")
                .anyMatch(line -> line.contains("fetched in case of a click"));
    }

    private List<String> explained(String event, String language) {
        return session(Exit.OK, "explain", "--event=" + event, "--language=" + language).out();
    }

    @Test
    void several_campaigns_in_a_file_ask_for_a_look_until_one_is_named() throws IOException {
        write("input/tuesday.csv", HEADER + row(12, "2026-1", "") + row(13, "2026-2", ""));
        String told = "Places where the campaign changes from one record to the next: 1";

        assertThat(session(Exit.REVIEW, "check").err()).anyMatch(line -> line.contains(told));
        run(Exit.REVIEW);
        assertThat(input(1).path("accepted").asInt()).isEqualTo(2);

        write("jobs/job.yaml", JOB.replace("tuesday.csv}", "tuesday.csv, campaign-id: 2026-1}"));
        assertThat(session(Exit.OK, "check").err()).noneMatch(line -> line.contains(told));
        run(Exit.REVIEW);
        assertThat(input(0).path("reused").asInt()).isEqualTo(1);
        assertThat(input(1).path("parsed").asInt()).isEqualTo(1);
        assertThat(input(1).path("accepted").asInt()).isEqualTo(1);
        assertThat(input(1).path("skipped").asInt()).isEqualTo(1);
    }

    @Test
    void a_campaign_that_no_record_belongs_to_is_refused() throws IOException {
        write("jobs/job.yaml", JOB.replace("tuesday.csv}", "tuesday.csv, campaign-id: 2026-9}"));
        String told =
                "tuesday.csv: None of the 2 records belongs to the campaign that campaign-id names."
                        + " Correct it in the job file.";

        assertThat(session(Exit.INPUT, "check").err()).anyMatch(line -> line.contains(told));
        assertThat(run(Exit.INPUT).err()).anyMatch(line -> line.contains(told));
        assertThat(folder.resolve("output/events/latest")).doesNotExist();
    }
}
