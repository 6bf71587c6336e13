package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import drillsift.classify.VisitMatch;
import drillsift.event.Campaign;
import drillsift.message.RefusedException;
import drillsift.read.WorkbookOf;
import drillsift.report.csv.SafeCsv;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a review list comes back from a spreadsheet as it was, whatever it looks like. */
class ReviewRoundTripTest {

    private static final int LIMIT_SECONDS = 180;
    private static final List<String> HEADER =
            List.of(
                    "row",
                    "agent",
                    "depending",
                    "decision",
                    "reason",
                    "author",
                    "valid_from",
                    "valid_to",
                    "ticket",
                    "match_type",
                    "match_value");

    /** What a scanner may call itself, and what an officer may write. */
    private static final List<String> TEXTS =
            List.of(
                    "=cmd|' /C calc'!A0",
                    "+81-90-0000-0000",
                    "-x",
                    "@SUM(1,2)",
                    "＝1+1",
                    "0012",
                    "12345678901234567890",
                    "1234567890123456",
                    "1/2",
                    "2026-04-01",
                    "1E5",
                    "TRUE",
                    "佐藤 花子 𠮷 髙① ～－",
                    "He said \"no\", twice; and 'left'",
                    "tab\there & there \\ and ''quoted''",
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
                    "_x0041_ <b>&amp;</b>",
                    "agent 🤖 with a face");

    @TempDir private Path folder;
    private final Campaign campaign =
            new Campaign(
                    "spring-2026",
                    Map.of("en", "Spring"),
                    Map.of(),
                    ZoneId.of("Asia/Tokyo"),
                    LocalTime.of(9, 0),
                    LocalTime.of(18, 0),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    0);

    private static VisitMatch match(String agent) {
        String escaped = agent.replace("&", "\\&").replace("\t", "?");
        return new VisitMatch("ROUND&IP&UA_EXACT", "1&192.0.2.7&" + escaped);
    }

    /** Nobody types a guard: what officers write stands after a word. */
    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            rows.add(
                    List.of(
                            match(text).id(campaign.id()),
                            text,
                            "12",
                            i % 2 == 0 ? "機械" : "keep",
                            "reason: " + text + "\nsecond line",
                            "A. " + text.replace("\t", " "),
                            i % 3 == 0 ? "2026-04-14T10:00:00+09:00" : "",
                            "",
                            "T-" + text.replace("\t", " "),
                            match(text).types(),
                            match(text).values()));
        }
        return rows;
    }

    private Path list() throws IOException {
        Path list = folder.resolve("review.csv");
        SafeCsv.write(list, HEADER, rows());
        return list;
    }

    private List<DecidedRow> read(Path file) {
        Map<String, VisitMatch> published = new LinkedHashMap<>();
        TEXTS.forEach(text -> published.put(match(text).id(campaign.id()), match(text)));
        return DecisionsFile.read(
                        file,
                        campaign,
                        new DecisionsFile.Defaults(Optional.empty(), Optional.empty()),
                        id -> Optional.ofNullable(published.get(id)))
                .rows();
    }

    private static List<String> shown(List<DecidedRow> rows) {
        return rows.stream()
                .map(
                        row ->
                                String.join(
                                        "|",
                                        row.row(),
                                        row.decision().name(),
                                        row.match().values(),
                                        row.reason(),
                                        row.author(),
                                        row.validFrom(),
                                        row.ticket()))
                .toList();
    }

    @Test
    void a_list_is_read_as_it_was_written() throws IOException {
        List<DecidedRow> rows = read(list());

        assertThat(rows).hasSize(TEXTS.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).match()).isEqualTo(match(TEXTS.get(i)));
            assertThat(rows.get(i).reason()).contains(TEXTS.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void a_spreadsheet_loses_nothing(String kind) throws Exception {
        assumeTrue(
                isInstalled(),
                "soffice is not installed (Debian: libreoffice-calc-nogui); .ci/run installs it");
        Path saved = throughSpreadsheet(list(), kind);

        assertThat(shown(read(saved))).isEqualTo(shown(read(list(folder.resolve("again")))));
    }

    private Path list(Path other) throws IOException {
        Files.createDirectories(other);
        Path list = other.resolve("review.csv");
        SafeCsv.write(list, HEADER, rows());
        return list;
    }

    private static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    }

    private Path throughSpreadsheet(Path list, String kind) throws Exception {
        Path saved = folder.resolve("saved");
        List<String> command =
                List.of(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--infilter=CSV:44,34,76,1",
                        "--convert-to",
                        kind.equals("xlsx") ? "xlsx" : "csv:Text - txt - csv (StarCalc):44,34,76,1",
                        "--outdir",
                        saved.toString(),
                        list.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.redirectOutput(folder.resolve("soffice.log").toFile()).start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return saved.resolve("review." + kind);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ;, ''",
        "UTF-16LE, TAB, BOM",
        "UTF-8, TAB, BOM",
        "windows-31j, COMMA, ''",
        "windows-31j, TAB, ''"
    })
    void files_as_spreadsheets_save_them_are_read_alike(
            String encoding, String delimiter, String start) throws IOException {
        char between = delimiter.equals("TAB") ? '\t' : delimiter.equals("COMMA") ? ',' : ';';
        StringBuilder text = new StringBuilder(start.isEmpty() ? "" : "\uFEFF");
        text.append(SafeCsv.record(HEADER, between)).append("\r\n");
        rows().forEach(row -> text.append(SafeCsv.record(row, between)).append("\r\n"));
        Path saved = folder.resolve("saved.csv");
        Files.write(saved, text.toString().getBytes(Charset.forName(encoding)));

        List<String> found = shown(read(saved));

        List<String> meant = shown(read(list()));
        if (encoding.equals("windows-31j")) { // it lacks a few letters; the match is whole again
            assertThat(read(saved)).extracting(DecidedRow::match).isEqualTo(matches());
            assertThat(found.subList(0, 12)).isEqualTo(meant.subList(0, 12));
        } else {
            assertThat(found).isEqualTo(meant);
        }
    }

    private static List<VisitMatch> matches() {
        return TEXTS.stream().map(ReviewRoundTripTest::match).toList();
    }

    @Test
    void dates_and_numbers_of_a_workbook_are_what_its_cells_mean() throws IOException {
        VisitMatch match = match("0012");
        String cell = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        StringBuilder head = new StringBuilder("<row>");
        HEADER.forEach(name -> head.append(cell.formatted(name)));
        String row =
                cell.formatted(match.id(campaign.id()))
                        + cell.formatted("0012")
                        + "<c><v>12</v></c>"
                        + cell.formatted("machine")
                        + "<c t=\"str\"><f>\"seen \"&amp;1</f><v>seen 1</v></c>"
                        + cell.formatted("A. Officer")
                        + "<c s=\"1\"><v>46126</v></c><c s=\"2\"><v>46127.75</v></c>"
                        + "<c><v>4711</v></c>"
                        + cell.formatted(match.types().replace("&", "&amp;"))
                        + cell.formatted(match.values().replace("&", "&amp;"));
        Path saved =
                WorkbookOf.rows(head + "</row><row>" + row + "</row>")
                        .styles("", 0, 14, 22)
                        .write(folder.resolve("review.xlsx"));

        DecidedRow found = read(saved).get(0);

        assertThat(found.reason()).isEqualTo("seen 1");
        assertThat(found.validFrom()).isEqualTo("2026-04-14");
        assertThat(found.validTo()).isEqualTo("2026-04-15T18:00:00");
        assertThat(found.ticket()).isEqualTo("4711");
        assertThat(found.where().line()).isEqualTo(2);
    }

    @Test
    void a_match_that_somebody_has_changed_is_refused() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> changed = new ArrayList<>(rows().get(15));
        changed.set(10, changed.get(10).replace("Win64", "Win32"));
        rows.add(changed);
        Path list = folder.resolve("review.csv");
        SafeCsv.write(list, HEADER, rows);

        var refused = catchThrowableOfType(RefusedException.class, () -> read(list));

        assertThat(refused.problems().get(0).code().id()).isEqualTo("DS-2108");
    }

    @Test
    void a_cell_as_long_as_spreadsheets_keep_is_told_and_not_cut() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> longest = new ArrayList<>(rows().get(15));
        longest.set(4, "x".repeat(32_767));
        rows.add(longest);
        Path list = folder.resolve("review.csv");
        SafeCsv.write(list, HEADER, rows);

        var refused = catchThrowableOfType(RefusedException.class, () -> read(list));

        assertThat(refused.problems().get(0).code().id()).isEqualTo("DS-2110");
        assertThat(refused.problems().get(0).arguments()).contains("32767");
        assertThat(new String(Files.readAllBytes(list), StandardCharsets.UTF_8))
                .hasSizeGreaterThan(32_767);
    }
}
