package drillsift.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTablesTest {

    @TempDir Path folder;

    @Test
    void writes_rates_with_four_decimals_and_every_level_of_certainty() throws IOException {
        FigureTables.write(SampleFigures.threeRounds().build(), folder);

        assertThat(lines("rates-by-round.csv"))
                .startsWith(
                        "\uFEFFround,department,measure,count,of,percent,low,high,"
                                + "strict_count,lenient_count,raw_count,note")
                .contains("1,,click,184,1098,16.7577,14.6653,19.0820,173,195,552,")
                .contains("3,,attachment_run,,1098,,,,,,,not-measured");
        assertThat(lines("rates-by-department.csv"))
                .anyMatch(line -> line.startsWith("3,(small),click,"))
                .anyMatch(line -> line.startsWith("3,営業本部/営業第一部,report,"));
    }

    @Test
    void shows_no_count_of_a_top_coded_figure() throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).noted(Measure.CLICK, Note.TOP_CODED).build());
        FigureTables.write(figures.build(), folder);

        assertThat(lines("rates-by-round.csv")).contains("1,,click,,1098,,,,,,,top-coded");
        assertThat(lines("reaction-times.csv"))
                .contains("1,immediate,,people,suppressed", "1,first_report,360,seconds,")
                .noneMatch(line -> line.contains("delay"));
        assertThat(lines("reactions-by-hour.csv")).hasSize(1);
    }

    @Test
    void tells_how_the_curve_was_calculated() throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).build())
                        .with(SampleRound.number(2).staggered().build());
        FigureTables.write(figures.build(), folder);

        List<String> rows = lines("reaction-curve.csv");
        assertThat(rows).filteredOn(row -> row.startsWith("1,")).isNotEmpty();
        assertThat(rows)
                .filteredOn(row -> row.startsWith("1,"))
                .allMatch(row -> row.startsWith("1,ecdf,") && row.endsWith(",reacted"))
                .last()
                .asString()
                .contains(",100.0000,");
        assertThat(rows)
                .filteredOn(row -> row.startsWith("2,"))
                .allMatch(row -> row.startsWith("2,kaplan-meier,") && row.endsWith(",delivered"));
    }

    @Test
    void writes_every_table_with_the_columns_that_are_documented() throws IOException {
        FigureTables.write(SampleFigures.threeRounds().build(), folder);

        String outputs = Files.readString(Path.of("docs", "outputs.md"));
        for (var table : FigureTables.columns().entrySet()) {
            assertThat(lines(table.getKey()).get(0))
                    .isEqualTo("\uFEFF" + String.join(",", table.getValue()));
            assertThat(outputs).contains(table.getKey());
            table.getValue().forEach(column -> assertThat(outputs).contains(column));
        }
    }

    @Test
    void balances_the_waterfall() throws IOException {
        FigureTables.write(SampleFigures.threeRounds().build(), folder);

        long balance =
                lines("waterfall.csv").stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .mapToLong(
                                cells ->
                                        (cells[2].equals("raw") ? 1 : -1)
                                                * Long.parseLong(cells[3]))
                        .sum();
        assertThat(balance).isZero();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readString(folder.resolve(file)).lines().toList();
    }
}
