package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a folder of exports to a job file that check accepts. */
class InitCommandTest {

    private static final Path FORMATS = Path.of("src/test/resources/formats");
    private static final Path SAMPLE = Path.of("input/sample");

    @TempDir private Path folder;

    private Session session(Exit expected, String... arguments) {
        Session session = new Session(Map.of());
        assertThat(session.run(arguments)).as(session.rawErr()).isEqualTo(expected);
        return session;
    }

    private void copy(String from, String to) throws IOException {
        Path target = folder.resolve(to);
        Files.createDirectories(target.getParent());
        Files.copy(FORMATS.resolve(from), target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void each_subfolder_of_the_sample_becomes_a_round_that_check_accepts(String language)
            throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        session(Exit.OK, "init", folder.toString(), "--language", language);

        Path job = folder.resolve("jobs").resolve(folder.getFileName() + ".yaml");
        assertThat(Files.readString(job))
                .contains("  - round: 3\n    payload: attachment ")
                .contains("roster: ../round-1/roster.csv ")
                .contains("{format: gophish-events, file: ../round-2/events.csv}")
                .contains("{format: access-log, file: ../round-2/access.log.gz}");
        session(Exit.OK, "check", job.toString());
    }

    @Test
    void names_the_files_of_an_archive_by_their_part() throws IOException {
        copy("phishing-club-events/several-members.zip", "company.zip");
        copy("roster/japanese.csv", "名簿.csv");

        session(Exit.OK, "init", folder.toString());

        Path job = folder.resolve("jobs").resolve(folder.getFileName() + ".yaml");
        assertThat(Files.readString(job))
                .contains(
                        "{format: phishing-club-events, file: ../company.zip, part:"
                                + " \"campaign_events/2026 秋.csv\"}");
        session(Exit.OK, "check", job.toString());
    }

    @Test
    void takes_what_is_an_export_and_tells_why_the_rest_is_none() throws IOException {
        copy("gophish-json/campaign.json", "第1回/campaign.json");
        copy("gophish-json/campaign.json", "第1回/copy.json");
        copy("w3c-log/iis-10.log", "第1回/iis.log");
        copy("gophish-events/plain.csv", "第2回/春 - Events.csv");
        copy("roster/japanese.csv", "名簿.csv");
        Files.writeString(folder.resolve("notes.txt"), "hello\n");

        List<String> told = session(Exit.OK, "init", folder.toString()).out();

        assertThat(told)
                .contains(
                        "not used notes.txt: No known format has these columns: [hello]. Name the",
                        "not used 第1回/copy.json: the same as 第1回/campaign.json",
                        "  payload of round 1: guessed from what was recorded (form)",
                        "  payload of round 2: guessed from what was recorded (link)");
        Path job = folder.resolve("jobs").resolve(folder.getFileName() + ".yaml");
        assertThat(Files.readString(job))
                .contains("{format: gophish-json, file: \"../第1回/campaign.json\"}")
                .contains("{format: w3c-log, file: \"../第1回/iis.log\"}")
                .contains("{format: gophish-events, file: \"../第2回/春 - Events.csv\"}")
                .endsWith("reports: []\n"); // two people are no group
    }

    @Test
    void mails_that_lie_weeks_apart_in_one_folder_are_rounds() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "email,department\na@corp.example,Sales\n");
        for (String month : List.of("05", "07")) {
            Files.writeString(
                    folder.resolve("events-" + month + ".csv"),
                    "kind,occurred_at,recipient\nCLICKED,2026-"
                            + month
                            + "-05T09:00:00Z,a@corp.example\n");
        }
        session(Exit.OK, "init", folder.toString());

        Path job = folder.resolve("jobs").resolve(folder.getFileName() + ".yaml");
        assertThat(Files.readString(job))
                .containsSubsequence("round: 1", "events-05.csv", "round: 2", "events-07.csv")
                .contains("# sent: ");
    }

    @Test
    void rounds_are_numbered_by_time_whatever_their_folders_are_called() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "email,department\na@corp.example,Sales\n");
        for (String month : List.of("2026-04", "2025-10")) {
            Files.createDirectories(folder.resolve(month));
            Files.writeString(
                    folder.resolve(month).resolve("events.csv"),
                    "kind,occurred_at,recipient\nCLICKED,"
                            + month
                            + "-05T09:00:00Z,a@corp.example\n");
        }
        session(Exit.OK, "init", folder.toString());

        Path job = folder.resolve("jobs").resolve(folder.getFileName() + ".yaml");
        assertThat(Files.readString(job))
                .containsSubsequence("round: 1", "2025-10/events", "round: 2", "2026-04/events");
    }

    @Test
    void a_round_takes_its_own_folders_list_also_where_that_equals_an_earlier_rounds()
            throws IOException {
        String people = "email,department\na@corp.example,Sales\n";
        List<String> rosters = List.of(people, people + "b@corp.example,Works\n", people);
        for (int round = 1; round <= 3; round++) {
            Path place = Files.createDirectories(folder.resolve("round-" + round));
            Files.writeString(place.resolve("people.csv"), rosters.get(round - 1));
            Files.writeString(
                    place.resolve("events.csv"),
                    "kind,occurred_at,recipient\nCLICKED,2026-0"
                            + round
                            + "-05T09:00:00Z,a@corp.example\n");
        }
        List<String> told = session(Exit.OK, "init", folder.toString()).out();

        Path job = folder.resolve("jobs").resolve(folder.getFileName() + ".yaml");
        assertThat(Files.readString(job))
                .containsSubsequence(
                        "round: 1",
                        "../round-1/people.csv",
                        "round: 2",
                        "../round-2/people.csv",
                        "round: 3",
                        "../round-3/people.csv");
        assertThat(told).noneMatch(line -> line.startsWith("not used"));
    }

    @Test
    void what_is_wrong_with_a_list_of_people_is_told() throws IOException {
        copy("gophish-events/plain.csv", "events.csv");
        Files.writeString(
                folder.resolve("people.csv"),
                "email,department\na@corp.example,Sales\na@corp.example,Works\n");

        String init = session(Exit.CONFIG, "init", folder.toString()).rawErr();
        String inspect =
                session(Exit.CONFIG, "inspect", folder.resolve("people.csv").toString()).rawErr();

        for (String told : List.of(init, inspect)) {
            assertThat(told).contains("people.csv:3: ", "[DS-2901]");
        }
    }

    @Test
    void says_what_is_missing_and_replaces_nothing() throws IOException {
        assertThat(session(Exit.CONFIG, "init", folder.toString()).rawErr())
                .contains("nothing in " + folder + " is an export that can be read. ", "[DS-2157]");
        copy("gophish-events/plain.csv", "events.csv");
        assertThat(session(Exit.CONFIG, "init", folder.toString()).rawErr())
                .contains(
                        "no list of people is in " + folder + ", and a job needs one", "[DS-2156]");
        copy("roster/japanese.csv", "people.csv");
        session(Exit.OK, "init", folder.toString());
        assertThat(session(Exit.CONFIG, "init", folder.toString()).rawErr())
                .contains(" is there already. ", "[DS-2155]");
        session(Exit.OK, "init", folder.toString(), "--force");
        assertThat(session(Exit.CONFIG, "init", "gone").rawErr()).contains("gone is no folder.");
        assertThat(
                        session(
                                        Exit.CONFIG,
                                        "init",
                                        folder.toString(),
                                        "--job",
                                        folder.resolve("a/b/c.yaml").toString())
                                .rawErr())
                .contains("[DS-2159]");
        assertThat(session(Exit.CONFIG, "init", folder.toString(), "--time-zone", "X").rawErr())
                .contains("--time-zone: \"X\" is not a value for this.");
    }
}
