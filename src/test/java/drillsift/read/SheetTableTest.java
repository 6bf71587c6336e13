package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet of a workbook gives the rows that its spreadsheet shows, and nothing hostile acts. */
class SheetTableTest {

    private static final String HEAD =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
                    + "<c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>";

    @TempDir private Path folder;

    private List<String> rows(WorkbookOf workbook) throws IOException {
        return rows(workbook.write(folder.resolve("list.xlsx")));
    }

    private static List<String> rows(Path file) throws IOException {
        Table table = Table.open("list.xlsx", file, SourceSettings.in(ZoneId.of("Asia/Tokyo")));
        List<String> found = new ArrayList<>();
        table.forEachRecord(
                new CsvTable.Receiver() {
                    @Override
                    public void record(CsvCells cells, long line) {
                        StringBuilder text = new StringBuilder(line + ":");
                        for (int i = 0; i < cells.size(); i++) {
                            text.append(" [").append(cells.text(i)).append(']');
                        }
                        found.add(text.toString());
                    }

                    @Override
                    public void broken(String reason, long line) {
                        found.add(line + ": " + reason);
                    }
                });
        return found;
    }

    private String refusal(WorkbookOf workbook) throws IOException {
        return refusal(workbook.write(folder.resolve("list.xlsx")));
    }

    private static String refusal(Path file) {
        var refused = catchThrowableOfType(RefusedException.class, () -> rows(file));
        return text(refused.problems().get(0));
    }

    private static String text(Problem problem) {
        return problem.code().id() + " " + new Messages(Language.EN).text(problem);
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    @Test
    void texts_come_out_whole_without_how_they_are_spoken() throws IOException {
        String rows =
                HEAD
                        + row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>")
                        + row(3, "<c r=\"A3\" t=\"s\"><v>2</v></c>");
        String shared =
                "<si><r><t>佐</t></r><r><t xml:space=\"preserve\">藤 </t></r>"
                        + "<rPh sb=\"0\" eb=\"2\"><t>サトウ</t></rPh></si>"
                        + "<si><t>=cmd|' /C calc'!A0</t></si>"
                        + "<si><t>two&#10;lines_x000D_ and _x005F_x000D_</t></si>";

        assertThat(rows(WorkbookOf.rows(rows).shared(shared)))
                .containsExactly(
                        "2: [佐藤 ] [=cmd|' /C calc'!A0]", "3: [two\nlines\r and _x000D_] []");
    }

    @Test
    void numbers_keep_their_digits_and_dates_are_written_as_such() throws IOException {
        String[] values =
                ("0012 1234567890123456 1.2345678901234567E+19 0.5 -0 45000 45000.75 0.375 2 1.5"
                                + " 45000 45000.5 1E+999999999")
                        .split(" ");
        int[] styles = {0, 0, 0, 0, 0, 1, 2, 3, 1, 4, 5, 6, 0};
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < values.length; i++) {
            String cell = "<c r=\"A%d\" s=\"%d\"><v>%s</v></c>";
            rows.append(row(i + 2, cell.formatted(i + 2, styles[i], values[i])));
        }
        String own =
                "<numFmt numFmtId=\"164\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"yyyy/m/d\\ h:mm;@\"/>";

        assertThat(rows(WorkbookOf.rows(rows.toString()).styles(own, 0, 14, 22, 20, 165, 164, 166)))
                .extracting(line -> line.replaceAll("^\\d+: \\[(.*)\\] \\[\\]$", "$1"))
                .containsExactly(
                        "12",
                        "1234567890123456",
                        "12345678901234567000",
                        "0.5",
                        "0",
                        "2023-03-15",
                        "2023-03-15T18:00:00",
                        "09:00:00",
                        "1900-01-02",
                        "1.5",
                        "2023-03-15",
                        "2023-03-15T12:00:00",
                        "1E+999999999");
    }

    @Test
    void dates_may_be_counted_from_1904() throws IOException {
        String rows = HEAD + row(2, "<c r=\"A2\" s=\"0\"><v>43538</v></c>");
        String workbook =
                "<workbook xmlns:r=\"x\"><workbookPr date1904=\"1\"/><sheets>"
                        + "<sheet name=\"s\" r:id=\"rId1\"/></sheets></workbook>";

        assertThat(rows(WorkbookOf.rows(rows).styles("", 14).part("xl/workbook.xml", workbook)))
                .containsExactly("2: [2023-03-15] []");
    }

    @Test
    void a_formula_is_what_it_came_to_and_never_worked_out() throws IOException {
        String rows =
                HEAD
                        + row(2, "<c r=\"A2\"><f>1+1</f><v>2</v></c>")
                        + row(3, "<c r=\"A3\" t=\"str\"><f>A1&amp;B1</f><v>ab</v></c>")
                        + row(4, "<c r=\"A4\"><f>1+1</f></c>")
                        + row(5, "<c r=\"A5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")
                        + row(6, "<c r=\"A6\" t=\"b\"><v>1</v></c>")
                        + row(7, "<c r=\"A7\" t=\"str\"><f>A1</f></c><c r=\"B7\"><v>1</v></c>")
                        + row(8, "<c r=\"A8\" t=\"str\"><f>A1</f><v></v></c><c><v>1</v></c>")
                        + row(9, "<c r=\"A9\" t=\"e\"><v>#N/A</v></c><c r=\"B9\"><v>1</v></c>");

        assertThat(rows(WorkbookOf.rows(rows)))
                .containsExactly(
                        "2: [2] []",
                        "3: [ab] []",
                        "4: no-value",
                        "5: error-value",
                        "6: [TRUE] []",
                        "7: no-value",
                        "8: [] [1]",
                        "9: error-value");
    }

    @Test
    void gaps_are_empty_and_rows_keep_their_numbers() throws IOException {
        String rows =
                "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>a</v></c><c r=\"B3\" t=\"str\"><v>b</v></c>"
                        + "</row>"
                        + row(5, "<c r=\"B5\"><v>1</v></c>")
                        + row(6, "<c r=\"A6\" s=\"0\"/>")
                        + "<row><c t=\"str\"><v>x</v></c><c><v>2</v></c><c><v>3</v></c></row>";

        assertThat(rows(WorkbookOf.rows(rows))).containsExactly("5: [] [1]", "7: [x] [2] [3]");
    }

    @Test
    void the_first_sheet_that_is_shown_is_read_and_others_are_named() throws IOException {
        WorkbookOf workbook =
                WorkbookOf.rows(HEAD)
                        .sheets(
                                "<sheet name=\"old\" state=\"hidden\" r:id=\"rId1\"/>"
                                        + "<sheet name=\"new\" r:id=\"rId2\"/>")
                        .sheet(2, HEAD + row(2, "<c r=\"A2\"><v>7</v></c>"));
        Path file = workbook.write(folder.resolve("list.xlsx"));

        assertThat(rows(file)).containsExactly("2: [7] []");
        assertThat(SheetTable.open("x", file, "old").otherSheets()).containsExactly("new");
        var refused =
                catchThrowableOfType(
                        RefusedException.class, () -> SheetTable.open("list.xlsx", file, "New"));
        assertThat(text(refused.problems().get(0)))
                .isEqualTo(
                        "DS-2853 list.xlsx: there is no sheet \"New\"; found [old, new]."
                                + " Correct the sheet's name, or show the sheet.");
    }

    @Test
    void document_types_and_their_entities_are_refused() throws IOException {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"&b;&b;\"><!ENTITY b \"cc\">]>"
                        + "<sst><si><t>&a;</t></si></sst>";
        String file =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                        + "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row>"
                        + "</sheetData></worksheet>";

        assertThat(refusal(WorkbookOf.rows(HEAD).part("xl/sharedStrings.xml", bomb)))
                .startsWith("DS-2852 list.xlsx: the workbook holds a document type");
        assertThat(refusal(WorkbookOf.rows(HEAD).part("xl/worksheets/sheet1.xml", file)))
                .startsWith("DS-2852");
    }

    @Test
    void what_unpacks_without_end_is_refused_by_the_limit() throws IOException {
        char[] blanks = new char[24 << 20];
        Arrays.fill(blanks, ' ');
        WorkbookOf parts = WorkbookOf.rows(HEAD);
        for (int i = 0; i < 1_000; i++) {
            parts.part("xl/media/" + i, "");
        }

        assertThat(refusal(WorkbookOf.rows(HEAD).shared(new String(blanks))))
                .isEqualTo(
                        "DS-2851 list.xlsx: the workbook is too large (limit 200:1)."
                                + " Keep only the rows that are needed, or save it as CSV.");
        assertThat(refusal(parts)).contains("limit 1000 parts");
    }

    @Test
    void a_cell_longer_than_any_spreadsheet_keeps_rejects_its_row_alone() throws IOException {
        String cell = "<c t=\"str\"><v>%s</v></c>";
        String rows =
                HEAD
                        + row(2, cell.formatted("x".repeat(32_767)))
                        + row(3, cell.formatted("x".repeat(70_000)))
                        + row(4, cell.formatted("y"));

        assertThat(rows(WorkbookOf.rows(rows)))
                .containsExactly("2: [" + "x".repeat(32_767) + "] []", "3: too-long", "4: [y] []");
    }

    @Test
    void what_is_no_sound_workbook_is_refused_and_nothing_is_guessed() throws IOException {
        String broken = "cannot be read as an Excel workbook";
        Path whole = WorkbookOf.rows(HEAD).write(folder.resolve("whole.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.xlsx");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(refusal(cut)).startsWith("DS-2850").contains(broken);
        for (String bad :
                List.of(
                        "<c t=\"s\"><v>0</v></c>", // shares a text that is not there
                        "<c t=\"s\"><v>99999999999</v></c>",
                        "<c r=\"ZZZZZZZ2\"><v>1</v></c>",
                        "<c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c>",
                        "<c s=\"-1\"><v>1</v></c>",
                        "<c><v>1</c>")) {
            assertThat(refusal(WorkbookOf.rows(HEAD + row(2, bad)))).as(bad).contains(broken);
        }
        assertThat(refusal(WorkbookOf.rows(HEAD + row(1, "")))).contains("list.xlsx:1");
        assertThat(refusal(WorkbookOf.rows(HEAD + row(2_000_000, "")))).contains(broken);
        assertThat(refusal(WorkbookOf.rows(""))).startsWith("DS-3002");
    }

    @Test
    void where_the_first_sheet_is_a_cover_the_others_are_named() throws IOException {
        String cover = row(1, "<c r=\"A1\" t=\"str\"><v>Drill of spring</v></c>");
        Path file =
                WorkbookOf.rows(cover)
                        .sheets(
                                "<sheet name=\"cover\" r:id=\"rId1\"/>"
                                        + "<sheet name=\"people\" r:id=\"rId2\"/>")
                        .sheet(2, HEAD)
                        .write(folder.resolve("list.xlsx"));
        SourceSettings settings = SourceSettings.in(ZoneId.of("Asia/Tokyo"));

        for (var look :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> SourceSurvey.survey("list.xlsx", file, settings),
                        () -> RosterReader.read("list.xlsx", file, settings))) {
            var refused = catchThrowableOfType(RefusedException.class, look);
            assertThat(refused.problems()).hasSize(2);
            assertThat(text(refused.problems().get(1)))
                    .isEqualTo(
                            "DS-3062 list.xlsx: the first sheet was looked at; the workbook also"
                                    + " has [people]. Name the one that is meant under part in the"
                                    + " job file.");
        }
        var other =
                catchThrowableOfType(
                        RefusedException.class,
                        () -> SourceSurvey.survey("list.xlsx", file, settings.withPart("people")));
        assertThat(other.problems()).hasSize(1);
    }
}
