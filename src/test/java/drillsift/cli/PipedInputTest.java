package drillsift.cli;

import static drillsift.cli.BadReports.reports;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An input that the job file calls {@code -}. */
class PipedInputTest {

    private static final String PIPED = "{file: \"-\"}";
    private static final String RATES = "review/rates-by-round.csv";

    @TempDir private Path folder;
    private final InputStream before = System.in;
    private BadCampaign campaign;

    @BeforeEach
    void makeACampaign() throws IOException {
        campaign = new BadCampaign(folder).entry(PIPED);
    }

    @AfterEach
    void giveBack() {
        System.setIn(before);
    }

    private static void pipe(String text) {
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("work/standard-input"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void counts_as_the_file_would_and_stays_nowhere(@TempDir Path other) throws IOException {
        pipe(reports(5, 6));
        BadOutcome piped = BadOutcome.of(campaign);
        BadOutcome file = BadOutcome.of(new BadCampaign(other).row(reports(5, 6)));

        assertThat(piped.exit()).as(piped.text()).isEqualTo(Exit.OK);
        assertThat(piped.published(RATES)).isEqualTo(file.published(RATES));
        assertThat(piped.published("run-summary.json"))
                .contains("\"file\" : \"(standard input)\"")
                .doesNotContain("standard-input");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_rerun_takes_the_kept_events_and_says_so() throws IOException {
        pipe(reports(5, 6));
        BadOutcome first = BadOutcome.of(campaign);
        pipe("");
        campaign.filters("helpdesk-networks: [198.51.100.0/24]\n");
        BadOutcome again = BadOutcome.of(campaign);

        assertThat(again.codes()).as(again.text()).contains("DS-0334");
        assertThat(again.published(RATES)).isEqualTo(first.published(RATES));
        assertThat(again.text())
                .contains(
                        "(standard input): nothing came in by standard input; the events kept of"
                                + " the 131 bytes that came in at an earlier run (SHA-256 ");
    }

    @Test
    void without_it_and_without_all_its_events_a_run_is_refused() throws IOException {
        pipe("");
        BadOutcome never = BadOutcome.of(campaign);
        pipe(reports(5, 6));
        assertThat(BadOutcome.of(campaign).folder()).isPresent();
        campaign.job(PIPED, "{file: \"-\", time-zone: UTC}");
        pipe("");
        BadOutcome otherwise = BadOutcome.of(campaign);

        for (BadOutcome refused : List.of(never, otherwise)) {
            assertThat(refused.exit()).isEqualTo(Exit.INPUT);
            assertThat(refused.codes()).containsExactly("DS-3064");
            assertThat(refused.text())
                    .contains("jobs/job.yaml:9: this input is read from standard input, but")
                    .contains("zcat access.log.gz | drillsift run JOB");
        }
    }

    @Test
    void a_pipe_that_brings_less_than_before_is_refused_unless_told() throws IOException {
        pipe(reports(5, 7));
        String before = BadOutcome.of(campaign).published(RATES);
        pipe(reports(5, 6));
        BadOutcome cut = BadOutcome.of(campaign);
        pipe("");
        BadOutcome again = BadOutcome.of(campaign);
        pipe(reports(5, 8));
        BadOutcome whole = BadOutcome.of(campaign);
        pipe(reports(5, 7));
        BadOutcome forced = BadOutcome.forced(campaign);

        for (BadOutcome refused : List.of(cut, again)) {
            assertThat(refused.exit()).isEqualTo(Exit.INPUT);
            assertThat(refused.codes()).contains("DS-3069");
            assertThat(refused.text())
                    .contains(
                            "(standard input): only 2 records came in by standard input; the"
                                    + " newest published run had 3 from it.");
        }
        assertThat(whole.folder()).isPresent();
        assertThat(forced.published(RATES)).isEqualTo(before);
        assertThat(forced.codes()).contains("DS-9415");
    }

    @Test
    void what_came_in_for_a_refused_run_waits_for_the_next() throws IOException {
        pipe(reports(5, 6));
        campaign.jobFile("job.filters.yaml", "own-networks: [203.0.113.0/24]\n");
        BadOutcome refused = BadFiles.meddled(campaign, "classify", PipedInputTest::stop);
        assertThat(refused.folder()).isEmpty();
        assertThat(kept()).hasSize(1);
        assertThat(Files.getPosixFilePermissions(kept().get(0)).toString())
                .doesNotContain("GROUP", "OTHERS");
        pipe("");
        BadOutcome again = BadOutcome.of(campaign);

        assertThat(again.codes()).as(again.text()).contains("DS-0335");
        assertThat(again.folder()).isPresent();
        assertThat(kept()).isEmpty();
    }

    @Test
    void where_nobody_is_to_be_known_it_waits_for_no_run() throws IOException {
        pipe(reports(5, 6));
        campaign.jobFile("drill.key", "0123456789abcdef0123456789abcdef\n");
        Files.setPosixFilePermissions(
                folder.resolve("jobs/drill.key"), PosixFilePermissions.fromString("rw-------"));
        campaign.add("mode: anonymous-only").add("key-file: drill.key");

        BadOutcome refused = BadFiles.meddled(campaign, "classify", PipedInputTest::stop);

        assertThat(refused.folder()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    private static void stop(BadCampaign campaign) throws IOException {
        throw new IOException("as if the machine had stopped");
    }

    @Test
    void can_be_read_once_and_is_looked_at_by_check() throws IOException {
        pipe(reports(5, 6));
        campaign.written();
        Session check = new Session(Map.of());
        assertThat(check.run("check", campaign.job().toString())).isEqualTo(Exit.OK);
        assertThat(check.out()).anyMatch(line -> line.contains("(standard input)"));

        pipe(reports(5, 6));
        BadOutcome twice = BadOutcome.of(campaign.entry(PIPED));
        assertThat(twice.codes()).containsExactly("DS-2297");
        assertThat(twice.text()).contains("(file: \"-\") stands already in line 9");
    }

    @Test
    void is_not_asked_which_members_of_an_archive_fit_a_pattern() throws IOException {
        pipe(reports(5, 6));
        BadCampaign starred =
                new BadCampaign(folder.resolve("starred"))
                        .entry("{file: \"-\", part: \"campaign-*/events.csv\"}");

        BadOutcome refused = BadOutcome.of(starred);

        assertThat(refused.codes()).containsExactly("DS-2298");
        assertThat(refused.text()).contains("part: what comes by standard input is not read yet");
    }
}
