package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.report.csv.BreakdownTable;
import drillsift.report.csv.DepartmentTestTable;
import drillsift.report.csv.FigureTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/outputs.md names every column of every table. */
class OutputsDocsTest {

    private static final Pattern HEADER = Pattern.compile("HEADER =\\s+List\\.of\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("\"([a-z0-9_]+)\"");

    @Test
    void every_column_of_every_table_is_described() throws IOException {
        String docs = Files.readString(Path.of("docs/outputs.md"));
        FigureTables.columns()
                .forEach(
                        (file, columns) ->
                                columns.forEach(column -> assertDescribed(docs, file, column)));
        for (String list :
                List.of("Outcome", "Verdict", "Evidence", "Correction", "Reject", "Review")) {
            String file = list.toLowerCase(java.util.Locale.ROOT) + "s.csv";
            boolean isOneWord = List.of("Evidence", "Review").contains(list);
            String name = isOneWord ? file.replace("s.csv", ".csv") : file;
            columns(list + "List").forEach(column -> assertDescribed(docs, name, column));
        }
        BreakdownTable.COLUMNS.stream()
                .limit(3)
                .forEach(column -> assertThat(docs).contains("## " + BreakdownTable.FILE, column));
        assertThat(docs).contains("## " + DepartmentTestTable.FILE);
        DepartmentTestTable.COLUMNS.forEach(column -> assertThat(docs).contains(column));
        columns("InquiryList").forEach(column -> assertDescribed(docs, "inquiries.csv", column));
        columns("EducationList").forEach(column -> assertDescribed(docs, "education.csv", column));
        columns("NamedIndex").forEach(column -> assertDescribed(docs, "index.csv", column));
        columns("DifferenceList").forEach(column -> assertDescribed(docs, "diff.csv", column));
    }

    private static List<String> columns(String list) throws IOException {
        Path source = Path.of("src/main/java/drillsift/report/review", list + ".java");
        Matcher header = HEADER.matcher(Files.readString(source));
        assertThat(header.find()).as(list).isTrue();
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(header.group(1));
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    /** In the section of its file, in the first cell of a row. */
    private static void assertDescribed(String docs, String file, String column) {
        Matcher section =
                Pattern.compile("(?m)^## [^\\n]*" + Pattern.quote(file) + "[^#]*").matcher(docs);
        assertThat(section.find()).as("section of %s", file).isTrue();
        assertThat(section.group())
                .as("%s: %s", file, column)
                .containsPattern("(?m)^\\|([^|]*\\W)?" + column + "(\\W[^|]*)?\\|");
    }
}
