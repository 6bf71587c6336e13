package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review list says what is there, and its matches mean just the visits of their rows. */
class ReviewListRunTest {

    private static final List<String> COLUMNS =
            List.of("id", "action", "match_type", "match_value", "reason", "author");

    @TempDir private Path folder;
    private Path job;
    private Path corrections;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(240, 2, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        SafeCsv.write(corrections, COLUMNS, List.of());
        Files.writeString(
                job, Files.readString(job) + "corrections: job.corrections.csv\nreports: []\n");
    }

    private Path run() {
        return DrillRun.run(
                        HaltingRun.options(job, folder.resolve("work"), folder.resolve("output")),
                        new QuietProgress())
                .folder()
                .orElseThrow();
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            assertThat(text.read()).as("byte order mark").isEqualTo('\uFEFF');
            CSVFormat format =
                    CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
            return CSVParser.parse(text, format).getRecords();
        }
    }

    private void correct(List<CSVRecord> rows, String action) throws IOException {
        List<List<String>> corrected = new ArrayList<>();
        for (CSVRecord row : rows) {
            corrected.add(
                    List.of(
                            row.get("row"),
                            action,
                            row.get("match_type"),
                            row.get("match_value"),
                            "asked",
                            "A. Officer"));
        }
        Files.delete(corrections);
        SafeCsv.write(corrections, COLUMNS, corrected);
    }

    private static List<CSVRecord> decidable(List<CSVRecord> rows) {
        return rows.stream().filter(row -> !row.get("row").isEmpty()).toList();
    }

    @Test
    void each_row_means_its_visits_and_no_others() throws IOException {
        Path first = run();
        List<CSVRecord> rows = decidable(read(first.resolve("review/review.csv")));
        correct(rows, "KEEP");

        Path second = run();

        assertThat(rows.size()).isGreaterThan(30);
        List<CSVRecord> effects = read(second.resolve("review/corrections.csv"));
        for (CSVRecord row : rows) {
            CSVRecord effect =
                    effects.stream()
                            .filter(each -> each.get("id").equals(row.get("row")))
                            .filter(each -> each.get("round").equals(row.get("round")))
                            .findFirst()
                            .orElseThrow();
            assertThat(effect.get("people")).as(row.toString()).isEqualTo(row.get("people"));
            assertThat(effect.get("accesses")).isEqualTo(row.get("accesses"));
            assertThat(effect.get("people_changed")).isEqualTo("0");
        }
        List<CSVRecord> again = decidable(read(second.resolve("review/review.csv")));
        assertThat(again).extracting(row -> row.get("look")).containsOnly("decided by hand");
        assertThat(again)
                .extracting(row -> row.get("row"))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> row.get("row")).toList());
    }

    @Test
    void what_depends_on_a_row_is_what_the_next_run_counts() throws IOException {
        Path first = run();
        List<CSVRecord> rows = decidable(read(first.resolve("review/review.csv")));
        for (CSVRecord row : List.of(rows.get(0), rows.get(rows.size() / 2))) {
            correct(List.of(row), "FORCE_HUMAN");
            int[] before = counts(first, row.get("round"));
            int[] after = counts(run(), row.get("round"));

            String change = row.get("would_change").split("; ")[1];
            assertThat(change)
                    .isIn(
                            "person: no change",
                            "person: strict %s, likely %s, lenient %s"
                                    .formatted(
                                            signed(after[0] - before[0]),
                                            signed(after[1] - before[1]),
                                            signed(after[2] - before[2])));
            assertThat(change.endsWith("no change")).isEqualTo(after[0] == before[0]);
        }
    }

    private static String signed(int number) {
        return number == 0 ? "0" : "%+d".formatted(number);
    }

    private static int[] counts(Path run, String round) throws IOException {
        int[] counts = new int[3];
        for (CSVRecord row : read(run.resolve("review/outcomes.csv"))) {
            if (row.get("round").equals(round) && row.get("delivered").equals("1")) {
                counts[0] += Integer.parseInt(row.get("strict"));
                counts[1] += Integer.parseInt(row.get("likely"));
                counts[2] += Integer.parseInt(row.get("lenient"));
            }
        }
        return counts;
    }

    @Test
    void urgent_rows_come_first_and_what_is_not_listed_is_counted() throws IOException {
        Path file = run().resolve("review/review.csv");
        List<CSVRecord> rows = read(file);
        List<String> looks =
                List.of("undecided", "a machine, with signs of a person", "clear", "not listed");

        List<Integer> order = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CSVRecord row : rows) {
            String look = row.get("look").replaceAll("^a person.*", looks.get(1));
            order.add(looks.indexOf(look.split(":")[0]));
            assertThat(row.get("row").isEmpty() || ids.add(row.get("row"))).isTrue();
            assertThat(row.get("decision") + row.get("reason") + row.get("author")).isEmpty();
        }
        assertThat(order).isSorted().doesNotContain(-1);
        assertThat(rows.get(rows.size() - 1).get("look"))
                .matches("not listed: groups that nobody's outcome depends on: \\d+ \\(.*");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
