package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.message.Exit;
import drillsift.message.Language;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A pilot to three mailboxes beside a round of forty people in an office that is declared. */
class CalibrateCommandTest {

    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/150.0.0.0 Safari/537.36";
    private static final String GUARD = "ExampleLinkGuard/2.1 (mail.example)";

    @TempDir private Path folder;
    private Session session;

    @BeforeEach
    void a_campaign() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("input"));
        write("jobs/job.yaml", JOB);
        write("jobs/own.filters.yaml", "own-networks: [203.0.113.0/24]\n");
        StringBuilder roster = new StringBuilder("mail,token,sent_at\n");
        StringBuilder log = new StringBuilder();
        for (int person = 10; person < 50; person++) {
            roster.append("p" + person + "@corp.example,tok" + person + ",2026-10-05 09:00:00\n");
            boolean isScanned = person < 14;
            String time = isScanned ? "09:11:" + person : "10:" + person + ":00";
            String address = isScanned ? "192.0.2.7" : "203.0.113.9";
            log.append(line(address, time, "tok" + person, BROWSER));
        }
        write("input/roster.csv", roster.toString());
        write("input/access.log", log.toString());
        write(
                "pilot/roster.csv",
                "mail,token,sent_at\na@corp.example,pilotA,2026-10-05 09:00:00\n"
                        + "b@corp.example,pilotB,2026-10-05 09:00:00\n"
                        + "c@corp.example,pilotC,2026-10-05 09:00:00\n");
        write("pilot/access.log", pilot("192.0.2.7", BROWSER) + pilot("192.0.2.9", GUARD));
    }

    private static final String JOB =
            """
            campaign: spring
            time-zone: Asia/Tokyo
            rounds:
              - round: 1
                payload: link
                roster: ../input/roster.csv
                inputs:
                  - {format: access-log, file: ../input/access.log, token-parameter: t}
            filters: own.filters.yaml
            """;

    private static String pilot(String address, String agent) {
        StringBuilder lines = new StringBuilder();
        for (String token : List.of("pilotA", "pilotB", "pilotC")) {
            lines.append(line(address, "09:04:00", token, agent));
        }
        return lines.toString();
    }

    private static String line(String address, String time, String token, String agent) {
        return address
                + " - - [05/Oct/2026:"
                + time
                + " +0900] \"GET /?t="
                + token
                + " HTTP/1.1\" 200 512 \"-\" \""
                + agent
                + "\"\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Exit calibrate(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("calibrate", path("jobs/job.yaml"), "--work"));
        arguments.add(path("work"));
        arguments.addAll(List.of(more));
        session = new Session(Map.of());
        return session.run(arguments.toArray(String[]::new));
    }

    private Exit ofPilot(String... more) {
        String[] pilot = {
            "--pilot", path("pilot/access.log"), "--roster", path("pilot/roster.csv")
        };
        return calibrate(Stream.of(pilot, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(String.join("\n", session.out()));
    }

    private static List<String> rows(JsonNode document) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : document.path("proposals")) {
            rows.add((row.path("active").asBoolean() ? "" : "# ") + row.path("value").asText());
        }
        return rows;
    }

    @Test
    void tells_what_was_seen_what_it_would_change_and_where_it_stands() {
        assertThat(ofPilot()).isEqualTo(Exit.OK);

        assertThat(session.out().get(0)).startsWith("Learned from ");
        assertThat(String.join("\n", session.out()))
                .contains("came to 3 of 3 mailboxes (accesses: 3, addresses: 1)")
                .contains("scanner network 192.0.2.7/32")
                .contains("agent " + GUARD)
                .contains("who\n        reacted: strict")
                .contains("Nothing acts yet.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fits_a_terminal_of_80_columns_in_file_and_screen(Language language) throws IOException {
        ofPilot("--language", language.tag(), "--into", path("jobs/p.yaml"));

        List<String> lines = new ArrayList<>(session.out());
        lines.removeIf(line -> line.contains(folder.toString()));
        Files.readAllLines(folder.resolve("jobs/p.yaml")).stream()
                .filter(line -> line.strip().startsWith("#") && !line.contains(folder.toString()))
                .forEach(lines::add);
        for (String line : lines) {
            int columns = line.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
            assertThat(columns).as(line).isLessThanOrEqualTo(80);
        }
        assertThat(lines).hasSizeGreaterThan(20);
    }

    @Test
    void the_file_is_a_filters_file_with_all_that_was_said_before() throws IOException {
        write(
                "jobs/own.filters.yaml",
                """
                own-networks: [203.0.113.0/24]
                shared-egress: [198.51.100.0/24]
                trusted-proxies: [203.0.113.250]
                scanner-networks: [{network: 198.18.0.0/24, note: "ours: \\"the\\" gateway"}]
                honeypot-tokens: ["trap#1"]
                preview-tokens: ["no"]
                thresholds: {soon-seconds: 12.5}
                weights: {late: -3}
                switched-off: [off-hours]
                """);
        assertThat(ofPilot()).as("calibrate").isEqualTo(Exit.OK);
        String before = filters("own.filters.yaml");

        String after = filters("job.proposed.yaml");

        assertThat(after.replaceAll("192[^=]*/32=pilot, [^,}]*, ", ""))
                .startsWith(before.substring(0, before.indexOf("machines=")));
        assertThat(after).contains("192.0.2.7/32=pilot, last 2026-10-05: 3 of 3 mailboxes");
        assertThat(after).contains("ExampleLinkGuard");
    }

    private String filters(String name) {
        return drillsift.job.file.JobFileReader.filters(folder.resolve("jobs/" + name)).toString();
    }

    @Test
    void a_list_of_machines_that_is_there_stays_and_the_agents_stand_beside_it()
            throws IOException {
        write("jobs/own.filters.yaml", "machines: ../lists/mine.yaml\n");
        write("lists/mine.yaml", "version: 1\n");

        ofPilot();

        assertThat(read("jobs/job.proposed.yaml"))
                .contains("\nmachines: \"../lists/mine.yaml\"\n")
                .contains("# The proposed agents are in job.proposed.machines.yaml.");
        assertThat(filters("job.proposed.yaml")).contains("agents=[]");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_can_open_what_is_written() throws IOException {
        ofPilot();

        for (String name : List.of("job.proposed.yaml", "job.proposed.machines.yaml")) {
            Path file = folder.resolve("jobs/" + name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void replaces_no_file_unless_it_is_told_to() throws IOException {
        write("jobs/job.proposed.yaml", "mine\n");

        assertThat(ofPilot()).isEqualTo(Exit.CONFIG);
        assertThat(read("jobs/job.proposed.yaml")).isEqualTo("mine\n");
        assertThat(session.err().get(0)).contains("exists already").contains("[DS-2810]");

        assertThat(ofPilot("--force")).isEqualTo(Exit.OK);
        assertThat(read("jobs/job.proposed.yaml")).contains("scanner-networks:");
    }

    @ParameterizedTest
    @CsvSource({
        "jobs/own.filters.yaml",
        "jobs/job.yaml",
        "input/access.log",
        "input/roster.csv",
        "pilot/access.log",
        "pilot/roster.csv"
    })
    void never_writes_over_what_is_read(String name) throws IOException {
        String before = read(name);

        assertThat(ofPilot("--force", "--into", path(name))).isEqualTo(Exit.CONFIG);

        assertThat(session.err().get(0)).contains("[DS-2811]");
        assertThat(read(name)).isEqualTo(before);
    }

    @Test
    void whose_mailboxes_they_are_can_be_said_by_tokens() throws IOException {
        calibrate("--json", "--pilot", path("pilot/access.log"), "--token", "pilotA,pilotB");

        assertThat(json().path("learned").path("people").asInt()).isEqualTo(2);
        assertThat(rows(json())).contains("192.0.2.7/32");
    }

    @Test
    void an_export_names_its_mailboxes_itself() throws IOException {
        StringBuilder export = new StringBuilder("mail,kind,time,アクセス元IPアドレス,ユーザーエージェント\n");
        for (String mail : List.of("a", "b")) {
            export.append(mail + "@corp.example,sent,2026-10-05 09:00:00,,\n");
            export.append(
                    mail + "@corp.example,clicked,2026-10-05 09:00:09,192.0.2.9," + GUARD + "\n");
        }
        write("pilot/export.csv", export.toString());

        assertThat(calibrate("--json", "--pilot", path("pilot/export.csv")))
                .as(session.rawErr())
                .isEqualTo(Exit.OK);

        assertThat(rows(json())).containsExactly("192.0.2.9/32", GUARD);
        JsonNode seen = json().path("proposals").path(0).path("seen");
        assertThat(seen.path("median_delay_seconds").asDouble()).isEqualTo(9);
    }

    @Test
    void a_round_of_mailboxes_that_nobody_opens_is_a_pilot_as_well() throws IOException {
        write("jobs/job.yaml", JOB.replace("input/", "pilot/"));

        assertThat(calibrate("--json", "--pilot", "1", "--unopened")).isEqualTo(Exit.OK);

        assertThat(json().path("learned").path("unopened").asBoolean()).isTrue();
        assertThat(rows(json())).contains("192.0.2.7/32");
    }

    @Test
    void rows_behind_a_hash_are_rows_once_it_is_taken_away() throws IOException {
        write("jobs/own.filters.yaml", "shared-egress: []\n");
        write("pilot/access.log", line("192.0.2.8", "09:40:00", "pilotA", GUARD));

        calibrate("--json", "--pilot", "1");
        assertThat(rows(json())).containsExactly("# 203.0.113.9/32");
        assertThat(uncommented("job.proposed.yaml")).contains("ownNetworks=[203.0.113.9/32]");

        ofPilot("--json", "--force");
        assertThat(rows(json())).containsExactly("# 192.0.2.8/32", "# " + GUARD);
        uncommented("job.proposed.machines.yaml");
        assertThat(uncommented("job.proposed.yaml"))
                .contains("scannerNetworks={192.0.2.8/32=")
                .contains("what=ExampleLinkGuard");
    }

    /** As somebody would do it who trusts every row. */
    private String uncommented(String name) throws IOException {
        String keys = "own-networks:|scanner-networks:|agents:|machines:";
        String row = "- |  (what|kind|scope|pattern|source|date|machine|human): ";
        write(
                "jobs/" + name,
                read("jobs/" + name).replaceAll("(?m)^( *)# (" + keys + "|" + row + ")", "$1$2"));
        return name.contains("machines") ? "" : filters(name);
    }

    @Test
    void accesses_of_nobody_in_the_pilot_are_told() {
        assertThat(calibrate("--pilot", path("pilot/access.log"), "--token", "other"))
                .isEqualTo(Exit.OK);

        assertThat(String.join(" ", session.out())).contains("No access belongs to them.");
    }

    @Test
    void an_own_network_is_named_and_not_proposed() throws IOException {
        write("pilot/access.log", pilot("203.0.113.9", BROWSER));

        assertThat(ofPilot()).isEqualTo(Exit.OK);

        assertThat(session.out()).contains("Nothing to propose. No file was written.");
        assertThat(String.join(" ", session.out()))
                .contains("203.0.113.0/24 (accesses: 3): one of");
        assertThat(folder.resolve("jobs/job.proposed.yaml")).doesNotExist();
    }

    @Test
    void hostile_agents_stay_texts() throws IOException {
        String hostile = "Evil\\x0a- {network: 0.0.0.0/0}'*&! # \\x22 \u202e\u0085x";
        write("pilot/access.log", pilot("192.0.2.9", hostile));

        assertThat(ofPilot()).isEqualTo(Exit.OK);

        assertThat(filters("job.proposed.yaml"))
                .contains("scannerNetworks={192.0.2.9/32=")
                .doesNotContain("0.0.0.0/0=");
        assertThat(read("jobs/job.proposed.yaml"))
                .doesNotContain("\u202e")
                .doesNotContain("\u0085");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--pilot 7|is neither a round of this job (1) nor a file|DS-2804",
                "--pilot nowhere.log|is neither a round of this job (1) nor a file|DS-2804",
                "--pilot DIR|is a folder|DS-2805",
                "--pilot LOG|names nobody to whom a mail was sent|DS-2806",
                "--pilot LOG --roster DIR|is no file|DS-2809",
                "--pilot 1 --token x|round 1 has its own roster|DS-2808",
                "--pilot 1 --into DIR/none/x.yaml|does not exist|DS-2812",
                "|--pilot is missing|DS-2508",
                "--pilot|the value is missing|DS-2509"
            })
    void says_what_is_wrong_with_the_call(String options, String found, String code) {
        String[] more =
                options == null
                        ? new String[0]
                        : Stream.of(options.split(" "))
                                .map(word -> word.equals("LOG") ? path("pilot/access.log") : word)
                                .map(word -> word.replace("DIR", folder.toString()))
                                .toArray(String[]::new);

        assertThat(calibrate(more)).isEqualTo(Exit.CONFIG);

        assertThat(session.err().get(0)).contains(found).endsWith("[" + code + "]");
    }

    @Test
    void a_crowd_is_no_pilot() throws IOException {
        StringBuilder roster = new StringBuilder("mail,token\n");
        for (int i = 0; i < 101; i++) {
            roster.append("m" + i + "@corp.example,tok" + i + "\n");
        }
        write("pilot/roster.csv", roster.toString());

        assertThat(ofPilot()).isEqualTo(Exit.CONFIG);

        assertThat(session.err().get(0)).contains("101 mailboxes").endsWith("[DS-2807]");
    }

    @Test
    void an_unreadable_pilot_and_a_busy_work_folder_have_their_codes() throws IOException {
        write("pilot/access.log", "");
        assertThat(ofPilot()).isEqualTo(Exit.INPUT);

        Files.createDirectories(folder.resolve("work"));
        Path lock = folder.resolve("work/drillsift.lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock(1 << 20, 1, false)) {
            assertThat(held.isValid()).isTrue();
            assertThat(ofPilot()).isEqualTo(Exit.BUSY);
        }
    }
}
