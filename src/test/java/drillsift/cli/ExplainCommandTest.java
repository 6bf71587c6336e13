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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that can be asked of a made-up campaign that was run. */
class ExplainCommandTest {

    @TempDir private static Path folder;
    private static String own;

    @BeforeAll
    static void run_a_campaign() throws IOException {
        Session session = new Session(Map.of());
        assertThat(
                        session.run(
                                "generate",
                                folder.resolve("made").toString(),
                                "--people=60",
                                "--rounds=1",
                                "--lines=2000"))
                .as(session.rawErr())
                .isEqualTo(Exit.OK);
        session.run(command("run"));
        own = Files.readString(filters());
    }

    @Test
    void what_would_change_a_verdict_does_so_when_it_is_written_into_the_filters()
            throws IOException {
        Map<String, Try> tries = new TreeMap<>();
        for (String recipient : recipients()) {
            for (JsonNode record : records(json("--recipient", recipient))) {
                JsonNode access = record.path("access");
                for (JsonNode change : access.path("what_if").path("changes")) {
                    assertThat(change.path("verdict")).isNotEqualTo(access.path("verdict"));
                    String event = record.path("event_id").asText();
                    String verdict = change.path("verdict").asText();
                    tries.putIfAbsent(
                            change.path("key").asText() + access.path("verdict") + verdict,
                            new Try(event, line(change), verdict));
                }
            }
        }
        assertThat(tries.keySet().toString())
                .contains("own-networks", "scanner-networks", "switched-off");
        for (Try each : tries.values()) {
            Files.writeString(filters(), each.filters());
            JsonNode record = records(json("--event", each.event())).get(0);
            assertThat(record.path("access").path("verdict").asText())
                    .as(each.toString())
                    .isEqualTo(each.verdict());
        }
    }

    /** One change and what it was said to lead to. */
    private record Try(String event, String filters, String verdict) {}

    private static String line(JsonNode change) {
        return change.path("key").asText() + ": " + change.path("values");
    }

    @BeforeEach
    void filters_as_they_were() throws IOException {
        Files.writeString(filters(), own);
    }

    private static Path filters() {
        return folder.resolve("made/jobs/job.filters.yaml");
    }

    @ParameterizedTest
    @CsvSource({"en, what would change it:, makes it", "ja, 判定が変わる条件:, になる"})
    void says_it_in_words(String language, String heading, String change) throws IOException {
        Session session = new Session(Map.of());
        List<String> all = new ArrayList<>(List.of(command("explain")));
        all.addAll(List.of("--language", language, "--recipient", recipients().get(0)));

        assertThat(session.run(all.toArray(String[]::new))).isEqualTo(Exit.OK);

        assertThat(session.out()).contains("      " + heading);
        assertThat(session.out()).anyMatch(line -> line.contains(change));
    }

    @ParameterizedTest
    @CsvSource({"en, the round has 60 people", "ja, この回の対象者は 60 名で、200 名未満の回"})
    void names_the_small_round_where_it_keeps_an_access_undecided(String language, String reason)
            throws IOException {
        Session session = new Session(Map.of());
        for (String recipient : recipients()) {
            List<String> all = new ArrayList<>(List.of(command("explain")));
            all.addAll(List.of("--language", language, "--recipient", recipient));
            session.run(all.toArray(String[]::new));
        }

        assertThat(session.out()).anyMatch(line -> line.contains(reason));
    }

    @Test
    void every_access_has_its_evidence_and_the_missing_decibans() throws IOException {
        for (String recipient : recipients()) {
            for (JsonNode record : records(json("--recipient", recipient))) {
                JsonNode access = record.path("access");
                if (access.isMissingNode()) {
                    continue;
                }
                boolean isDecided = false;
                for (JsonNode evidence : access.path("evidence")) {
                    isDecided |= evidence.path("decides").asBoolean();
                    assertThat(evidence.path("sentence").asText()).isNotBlank();
                }
                JsonNode whatIf = access.path("what_if");
                double score = access.path("score_decibans").asDouble();
                boolean isMachine = access.path("verdict").asText().equals("MACHINE");
                assertThat(whatIf.has("decibans_to_machine")).isEqualTo(!isDecided && !isMachine);
                assertThat(whatIf.has("decibans_to_human")).isEqualTo(!isDecided && score > -2);
            }
        }
    }

    /** Some of each department. */
    private static List<String> recipients() throws IOException {
        Path roster = folder.resolve("made/input/round-1/roster.csv");
        List<String> people = new ArrayList<>();
        for (String row : Files.readAllLines(roster)) {
            Matcher mail = Pattern.compile("[^,@\\s]+@[^,\\s]+").matcher(row);
            if (mail.find()) {
                people.add(mail.group());
            }
        }
        return people.subList(0, 8);
    }

    private static List<JsonNode> records(JsonNode document) {
        List<JsonNode> records = new ArrayList<>();
        document.path("rounds").forEach(round -> round.path("records").forEach(records::add));
        return records;
    }

    private static JsonNode json(String... arguments) throws IOException {
        Session session = new Session(Map.of());
        List<String> all = new ArrayList<>(List.of(command("explain")));
        all.add("--json");
        all.addAll(List.of(arguments));
        assertThat(session.run(all.toArray(String[]::new))).as(session.rawErr()).isEqualTo(Exit.OK);
        return new ObjectMapper().readTree(String.join("\n", session.out()));
    }

    private static String[] command(String name) {
        return new String[] {
            name,
            folder.resolve("made/jobs/job.yaml").toString(),
            "--work=" + folder.resolve("work"),
            "--output=" + folder.resolve("output")
        };
    }
}
