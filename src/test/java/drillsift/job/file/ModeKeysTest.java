package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Correction;
import drillsift.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job file that says that nobody is to be known. */
class ModeKeysTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String MODE = "mode: anonymous-only\nkey-file: drill.key\n";
    private static final Pseudonyms NAMES = new Pseudonyms(KEY.getBytes(StandardCharsets.UTF_8));

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job_with_a_key() throws IOException {
        folder = new JobFolder(root.toAbsolutePath());
        folder.file("jobs/drill.key", KEY + "\n");
        Path key = root.resolve("jobs/drill.key");
        if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void everything_that_is_read_stands_under_the_key() {
        JobFile job = folder.with(MODE).read();

        assertThat(job.pseudonyms()).contains(NAMES);
        RoundInputs round = job.rounds().get(0);
        assertThat(round.roster().settings().pseudonyms()).contains(NAMES);
        assertThat(round.inputs().get(0).settings().pseudonyms()).contains(NAMES);
    }

    @Test
    void an_ordinary_campaign_keeps_its_people() {
        assertThat(folder.with("mode: ordinary\nkey-file: drill.key\n").read().pseudonyms())
                .isEmpty();
        assertThat(folder.with("").read().pseudonyms()).isEmpty();
    }

    @Test
    void a_mode_that_is_none_is_refused() {
        assertThat(folder.with("mode: anonymous\nkey-file: drill.key\n").refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: mode: \"anonymous\" is not known here. Write one of:"
                                + " ordinary, anonymous-only.");
    }

    @Test
    void a_key_made_of_the_name_of_the_campaign_would_hide_nobody() {
        assertThat(folder.with("mode: anonymous-only\n").refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: mode: an anonymous-only campaign needs a key of its"
                                + " own. Make one with \"openssl rand -hex 32\" in a file that only"
                                + " its owner can read (0600), and name it under key-file; or set"
                                + " DRILLSIFT_KEY.");
    }

    @Test
    void whatever_names_people_is_refused_where_it_stands() {
        folder.file("jobs/inquiries.csv", "inquiry,objection,decision,date,author,correction\n");
        assertThat(
                        folder.with(
                                        MODE
                                                + "purpose: p\n"
                                                + "inquiries: inquiries.csv\n"
                                                + "reports:\n"
                                                + "  - {report: department, audience: named}\n"
                                                + "  - {report: individual, audience: named}\n"
                                                + "  - {report: audit}\n"
                                                + "  - {report: executive, audience: anonymous}\n")
                                .refusal())
                .containsExactly(
                        "jobs/drill.yaml:12: inquiries: the key is for people with names, and an"
                                + " anonymous-only campaign knows nobody. Remove it.",
                        "jobs/drill.yaml:14: audience: the report department names people, and an"
                                + " anonymous-only campaign knows nobody. Remove it from the list,"
                                + " or write audience: anonymous where the report can be made so.",
                        "jobs/drill.yaml:15: audience: the report individual names people, and an"
                                + " anonymous-only campaign knows nobody. Remove it from the list,"
                                + " or write audience: anonymous where the report can be made so.");
    }

    @Test
    void filters_and_corrections_may_name_addresses_and_people_in_both_ways() {
        String pseudonym = NAMES.network("192.0.2.7/32");
        folder.file(
                "jobs/drill.filters.yaml",
                "own-networks: [203.0.113.0/24]\nshared-egress: [\""
                        + pseudonym
                        + "\"]\n"
                        + "honeypot-tokens: [trap01]\n");
        folder.file(
                "jobs/c.csv",
                "id,action,match_type,match_value,reason,author\n"
                        + "c1,FORCE_HUMAN,IP,192.0.2.7,at the desk,Security\n"
                        + "c2,FORCE_HUMAN,IP,"
                        + pseudonym.replace("/32", "")
                        + ",same,Security\n"
                        + "c3,FORCE_HUMAN,RECIPIENT,H.Sato@corp.example,same,Security\n");

        JobFile job =
                folder.with(MODE + "filters: drill.filters.yaml\ncorrections: c.csv\n").read();

        assertThat(job.filters().ownNetworks()).containsExactly(NAMES.network("203.0.113.0/24"));
        assertThat(job.filters().sharedEgress()).containsExactly(pseudonym);
        assertThat(job.filters().honeypotTokens()).containsExactly(NAMES.token("trap01"));
        assertThat(job.filters().corrections())
                .extracting(row -> row.matches().get(0))
                .containsExactly(
                        Correction.Match.of(Correction.Field.IP, pseudonym),
                        Correction.Match.of(Correction.Field.IP, pseudonym),
                        Correction.Match.of(
                                Correction.Field.RECIPIENT, NAMES.person("h.sato@corp.example")));
    }

    @Test
    void a_pseudonym_means_nothing_in_an_ordinary_campaign() {
        folder.file("jobs/drill.filters.yaml", "own-networks: [\"~203.0.113.0/24\"]\n");
        folder.file(
                "jobs/c.csv",
                "id,action,match_type,match_value,reason,author\n"
                        + "c1,FORCE_HUMAN,IP,~192.0.2.7,at the desk,Security\n");

        assertThat(folder.with("filters: drill.filters.yaml\ncorrections: c.csv\n").refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: ~203.0.113.0/24 stands for an address of an"
                                + " anonymous-only campaign and means nothing here. Write the"
                                + " address itself, or mode: anonymous-only with the key-file of"
                                + " that campaign.",
                        "jobs/c.csv:2: ~192.0.2.7/32 stands for an address of an anonymous-only"
                                + " campaign and means nothing here. Write the address itself, or"
                                + " mode: anonymous-only with the key-file of that campaign.");
    }
}
