package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import drillsift.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the files that calibrate writes. */
class ProposedFileTest extends PilotCampaign {

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
}
