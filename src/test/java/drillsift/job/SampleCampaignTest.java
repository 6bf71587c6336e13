package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample job end to end: real files, a real store, the published folder. */
class SampleCampaignTest {

    private static final Path SAMPLE = Path.of("jobs/sample.yaml").toAbsolutePath();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/sample");

    @TempDir private static Path folder;
    private static RunResult result;
    private static Path run;

    @BeforeAll
    static void runTheSample() {
        result = DrillRun.run(options(folder), new QuietProgress());
        run = result.folder().orElseThrow();
    }

    private static RunOptions options(Path place) {
        return HaltingRun.options(SAMPLE, place.resolve("work"), place.resolve("output"));
    }

    @Test
    void the_sample_leaves_nothing_to_look_at() {
        assertThat(result.exit()).isEqualTo(Exit.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anonymous/data/rates-by-round.csv",
                "anonymous/data/rates-by-department.csv",
                "anonymous/data/rates-by-date.csv",
                "anonymous/data/comparison.csv",
                "anonymous/data/waterfall.csv",
                "anonymous/data/reactions-by-hour.csv",
                "anonymous/data/reaction-times.csv",
                "anonymous/data/reaction-curve.csv",
                "anonymous/data/coverage.csv",
                "review/rates-by-round.csv",
                "review/outcomes.csv",
                "review/education.csv",
                "review/evidence.csv",
                "review/rejects.csv"
            })
    void every_figure_is_the_one_that_was_read_line_by_line(String file) throws IOException {
        Path golden = GOLDEN.resolve(file.replace('/', '-'));
        String found = Files.readString(run.resolve(file));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    @Test
    void true_clickers_are_counted_and_nobody_else() throws IOException {
        for (int round = 1; round <= 3; round++) {
            Map<String, String> truth = new HashMap<>();
            Path people = Path.of("src/test/resources/sample-truth/round-" + round, "people.csv");
            for (String line : Files.readAllLines(people)) {
                String[] cells = line.split(",");
                truth.put(cells[0], cells[2]);
            }
            for (String line : Files.readAllLines(run.resolve("review/outcomes.csv"))) {
                String[] cells = line.split(",", -1);
                if (cells[0].equals(Integer.toString(round)) && cells[3].equals("1")) {
                    assertThat(cells[9]).as(line).isEqualTo(truth.get(cells[1]));
                }
            }
        }
    }

    @Test
    void every_access_has_a_verdict_row_and_an_echo_shares_its_event_id() throws IOException {
        List<String> rows = Files.readAllLines(run.resolve("review/verdicts.csv"));
        assertThat(rows).hasSizeGreaterThan(5_000);
        Map<String, Integer> ids = new HashMap<>();
        rows.stream().skip(1).forEach(row -> ids.merge(row.split(",")[3], 1, Integer::sum));
        assertThat(ids.values()).allMatch(count -> count <= 2).contains(2).contains(1);
    }

    @Test
    void the_audit_tells_the_counts_of_the_lists() throws IOException {
        assertThat(rights(run.resolve("review/audit.ja.pdf"))).isEqualTo("rw-------");
        String audit = text(run.resolve("review/audit.en.pdf")).replace(",", "");
        Map<String, Long> accesses = new HashMap<>();
        for (String line : Files.readAllLines(run.resolve("review/evidence.csv"))) {
            String[] cells = line.split(",");
            if (!cells[1].equals("rule")) {
                accesses.merge(cells[1], Long.parseLong(cells[2]), Long::sum);
            }
        }
        assertThat(audit)
                .contains("source that never comes late +14 " + accesses.get("never-late"))
                .contains("page was drawn −6 " + accesses.get("page-drawn"));
        for (String line : Files.readAllLines(run.resolve("review/waterfall.csv"))) {
            assertThat(audit).contains(line.substring(line.lastIndexOf(',') + 1).strip());
        }
    }

    @Test
    void named_files_are_closed_to_others_and_anonymous_ones_name_nobody() throws IOException {
        assertThat(rights(run.resolve("named"))).isEqualTo("rwx------");
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("input/sample/round-3/roster.csv"))) {
            names.add(line.split(",")[1]);
            names.add(line.split(",")[2]);
        }
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = run.relativize(file).toString();
                if (path.startsWith("named") || path.startsWith("review")) {
                    assertThat(rights(file)).as(path).isEqualTo("rw-------");
                } else {
                    String text = path.endsWith(".pdf") ? text(file) : Files.readString(file);
                    names.stream()
                            .skip(2)
                            .forEach(name -> assertThat(text.contains(name)).as(name).isFalse());
                }
            }
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void printed_figures_are_those_of_the_csv() throws IOException {
        String japanese = text(run.resolve("anonymous/executive.ja.pdf"));
        String english = text(run.resolve("anonymous/executive.en.pdf"));

        assertThat(japanese).contains("29.4%", "116 / 395名", "5.1%", "20 / 395名");
        assertThat(english).contains("29.4%", "116 of 395", "5.1%", "20 of 395");
    }

    @Test
    void the_same_revision_is_already_done() {
        RunResult again = DrillRun.run(options(folder), new QuietProgress());

        assertThat(again.alreadyDone()).isTrue();
        assertThat(again.exit()).isEqualTo(Exit.OK);
        assertThat(again.folder()).contains(run);
    }

    @Test
    void a_run_from_nothing_gives_the_same_bytes(@TempDir Path other) throws IOException {
        RunResult again = DrillRun.run(options(other), new QuietProgress());

        assertThat(PublishedBytes.of(again.folder().orElseThrow()))
                .isEqualTo(PublishedBytes.of(run));
    }

    @Test
    void a_forced_run_parses_nothing_and_gives_the_same_bytes() throws IOException {
        RunOptions plain = options(folder);
        RunOptions forced =
                new RunOptions(
                        plain.jobFile(),
                        plain.rounds(),
                        true,
                        false,
                        false,
                        true,
                        plain.work(),
                        folder.resolve("output-forced"),
                        plain.onExit(),
                        plain.language());
        Path again = DrillRun.run(forced, new QuietProgress()).folder().orElseThrow();

        assertThat(PublishedBytes.of(again)).isEqualTo(PublishedBytes.of(run));
        for (var input : RunSummary.read(again).path("inputs")) {
            assertThat(input.path("parsed").asInt()).isZero();
            assertThat(input.path("reused").asInt()).isPositive();
        }
    }

    @Test
    void the_account_of_every_input_adds_up() {
        for (var input : RunSummary.read(run).path("inputs")) {
            assertThat(input.path("records").asLong())
                    .isEqualTo(
                            input.path("accepted").asLong()
                                    + input.path("rejected").asLong()
                                    + input.path("duplicate").asLong()
                                    + input.path("skipped").asLong());
        }
        var verdicts = RunSummary.read(run).path("verdicts");
        assertThat(verdicts.path("accesses").asLong())
                .isEqualTo(
                        verdicts.path("human").asLong()
                                + verdicts.path("machine").asLong()
                                + verdicts.path("uncertain").asLong());
    }
}
