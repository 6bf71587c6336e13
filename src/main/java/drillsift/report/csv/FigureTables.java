package drillsift.report.csv;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.privacy.PublishedFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The tables of figures. From published figures they are the anonymous data; from the figures
 * before treatment they are for the officer's eyes. Columns are listed in docs/outputs.md.
 */
public final class FigureTables {

    private static final List<String> RATES =
            List.of(
                    "round",
                    "department",
                    "measure",
                    "count",
                    "of",
                    "percent",
                    "low",
                    "high",
                    "strict_count",
                    "lenient_count",
                    "raw_count",
                    "note");

    /** File name to its columns, in the order in which they are documented. */
    public static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("rates-by-round.csv", RATES);
        columns.put("rates-by-department.csv", RATES);
        columns.put(
                "rates-by-date.csv",
                List.of("round", "date", "measure", "count", "of", "percent", "note"));
        columns.put("reactions-by-hour.csv", List.of("round", "weekday", "hour", "count", "note"));
        columns.put("reaction-times.csv", List.of("round", "figure", "value", "unit", "note"));
        columns.put("reaction-curve.csv", List.of("round", "method", "seconds", "percent", "of"));
        columns.put(
                "comparison.csv",
                List.of(
                        "earlier",
                        "later",
                        "measure",
                        "comparable",
                        "earlier_count",
                        "earlier_of",
                        "later_count",
                        "later_of",
                        "difference",
                        "low",
                        "high",
                        "p_value",
                        "method",
                        "answer",
                        "panel_both",
                        "panel_earlier_only",
                        "panel_later_only",
                        "panel_neither",
                        "joined",
                        "left",
                        "odds_ratio",
                        "odds_ratio_by_department",
                        "odds_ratio_low",
                        "odds_ratio_high"));
        columns.put("coverage.csv", List.of("round", "count", "of", "percent", "note"));
        columns.put("waterfall.csv", List.of("round", "position", "step", "count"));
        columns.put("devices.csv", List.of("round", "device", "os", "count"));
        return columns;
    }

    private FigureTables() {}

    /**
     * Writes all tables; a file that exists already is an error.
     *
     * @param folder exists
     */
    public static void write(CampaignFigures figures, Path folder) throws IOException {
        write(figures, departmentsOf(figures), into(folder));
    }

    /** As the other, of published figures. */
    public static void write(PublishedFigures published, Path folder) throws IOException {
        write(published.figures(), published::joined, into(folder));
    }

    /**
     * What {@link #texts} gave, as {@link #write} would have written it.
     *
     * @param folder that exists; a file that is there already is an error
     */
    public static void write(Map<String, String> texts, Path folder) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.writeString(file, text.getValue(), StandardOpenOption.CREATE_NEW);
        }
    }

    private static Tables into(Path folder) {
        return (file, columns, rows) -> SafeCsv.write(folder.resolve(file), columns, rows);
    }

    private static ComparisonRows.Pairs departmentsOf(CampaignFigures figures) {
        return (earlier, later) -> List.of(figures.round(earlier), figures.round(later));
    }

    /** The same tables by file name, as they would be written. */
    public static Map<String, String> texts(CampaignFigures figures) {
        return texts(figures, departmentsOf(figures));
    }

    /** As the other, of published figures. */
    public static Map<String, String> texts(PublishedFigures published) {
        return texts(published.figures(), published::joined);
    }

    private static Map<String, String> texts(CampaignFigures figures, ComparisonRows.Pairs pairs) {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            write(
                    figures,
                    pairs,
                    (file, columns, rows) -> texts.put(file, SafeCsv.text(columns, rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory alone
        }
        return texts;
    }

    /** Where a table goes. */
    @FunctionalInterface
    private interface Tables {
        void add(String file, List<String> columns, List<List<String>> rows) throws IOException;
    }

    private static void write(CampaignFigures figures, ComparisonRows.Pairs pairs, Tables folder)
            throws IOException {
        write(folder, "rates-by-round.csv", figures, RateRows::ofRound);
        write(folder, "rates-by-department.csv", figures, RateRows::ofDepartments);
        write(folder, "rates-by-date.csv", figures, TimeRows::dates);
        write(folder, "reactions-by-hour.csv", figures, TimeRows::hours);
        write(folder, "reaction-times.csv", figures, TimeRows::speed);
        write(folder, "reaction-curve.csv", figures, CurveRows::of);
        write(folder, "waterfall.csv", figures, RecordRows::waterfall);
        write(folder, "devices.csv", figures, RecordRows::devices);
        folder.add("coverage.csv", columns().get("coverage.csv"), CoverageRows.of(figures));
        folder.add(
                "comparison.csv",
                columns().get("comparison.csv"),
                ComparisonRows.of(figures, pairs));
    }

    private static void write(
            Tables folder,
            String file,
            CampaignFigures figures,
            BiConsumer<RoundFigures, List<List<String>>> writer)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        figures.rounds().forEach(round -> writer.accept(round, rows));
        folder.add(file, columns().get(file), rows);
    }
}
