package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.message.Exit;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of calibrate, and what it answers on the screen. */
class CalibrateCommandTest extends PilotCampaign {

    @Test
    void tells_what_was_seen_what_it_would_change_and_where_it_stands() {
        assertThat(ofPilot()).isEqualTo(Exit.OK);

        assertThat(session.out().get(0)).startsWith("Learned from ");
        assertThat(String.join("\n", session.out()))
                .contains("\nRows proposed: 3.\n")
                .contains("came to 3 of 3 mailboxes (accesses: 3, addresses: 1)")
                .contains("scanner network 192.0.2.7/32")
                .contains("agent " + GUARD)
                .contains("who\n        reacted: strict")
                .contains("Nothing acts yet.");
    }

    @Test
    void replaces_no_file_unless_it_is_told_to() throws IOException {
        write("jobs/job.proposed.yaml", "mine\n");

        assertThat(ofPilot()).isEqualTo(Exit.CONFIG);
        assertThat(read("jobs/job.proposed.yaml")).isEqualTo("mine\n");
        assertThat(session.err().get(0)).contains("exists already").contains("[DS-2820]");

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

        assertThat(session.err().get(0)).contains("[DS-2821]");
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
    void corrections_of_the_rounds_do_not_speak_of_a_pilot_outside() throws IOException {
        write("jobs/job.yaml", JOB + "corrections: fix.csv\n");
        write(
                "jobs/fix.csv",
                "id,action,match_type,match_value,reason,author\n"
                        + "c1,FORCE_HUMAN,UA_GLOB,*LinkGuard*,a test of ours,A. Author\n");
        write("pilot/access.log", pilot("192.0.2.9", GUARD));

        assertThat(ofPilot("--json")).as(String.join("\n", session.err())).isEqualTo(Exit.OK);

        assertThat(rows(json())).contains("192.0.2.9/32", GUARD);
        assertThat(json().path("learned").path("machine_accesses").asInt()).isEqualTo(3);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--pilot 7|is neither a round of this job (1) nor a file|DS-2814",
                "--pilot nowhere.log|is neither a round of this job (1) nor a file|DS-2814",
                "--pilot DIR|is a folder|DS-2815",
                "--pilot LOG|names nobody to whom a mail was sent|DS-2816",
                "--pilot LOG --roster DIR|is no file|DS-2819",
                "--pilot 1 --token x|round 1 has its own roster|DS-2818",
                "--pilot 1 --into DIR/none/x.yaml|does not exist|DS-2822",
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

        assertThat(session.err().get(0)).contains("101 mailboxes").endsWith("[DS-2817]");
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
