package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.report.csv.FigureTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Figures as a reader takes them from published tables and pages. */
record ReadFigures(List<Rate> rates, List<Panel> panels) {

    /**
     * @param group of departments; empty for everybody
     */
    record Rate(int round, Optional<String> group, Measure measure, int count, int of) {}

    /** People who were in both rounds, and how many of them did it in each. */
    record Panel(int earlier, int later, Measure measure, int people, int before, int after) {}

    static ReadFigures ofTables(PublishedFigures published) {
        Map<String, String> tables = FigureTables.texts(published);
        List<Rate> rates = new ArrayList<>();
        for (String file : List.of("rates-by-round.csv", "rates-by-department.csv")) {
            boolean isTotal = file.equals("rates-by-round.csv");
            for (List<String> row : rows(tables.get(file))) {
                if (!row.get(3).isEmpty()) {
                    rates.add(
                            new Rate(
                                    number(row.get(0)),
                                    isTotal ? Optional.empty() : Optional.of(row.get(1)),
                                    measure(row.get(2)),
                                    number(row.get(3)),
                                    number(row.get(4))));
                }
            }
        }
        return new ReadFigures(rates, panels(tables.get("comparison.csv")));
    }

    static ReadFigures ofAll(PublishedFigures published) throws IOException {
        ReadFigures tables = ofTables(published);
        ReadPages.check(published, tables);
        return tables;
    }

    private static List<Panel> panels(String table) {
        List<String> columns = FigureTables.columns().get("comparison.csv");
        int first = columns.indexOf("panel_both");
        List<Panel> panels = new ArrayList<>();
        for (List<String> row : rows(table)) {
            if (!row.get(first).isEmpty()) {
                int both = number(row.get(first));
                int earlier = number(row.get(first + 1));
                int later = number(row.get(first + 2));
                int neither = number(row.get(first + 3));
                panels.add(
                        new Panel(
                                number(row.get(0)),
                                number(row.get(1)),
                                measure(row.get(2)),
                                both + earlier + later + neither,
                                both + earlier,
                                both + later));
            }
        }
        return panels;
    }

    private static List<List<String>> rows(String table) {
        return table.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1)).map(ReadFigures::cell).toList())
                .toList();
    }

    /** Quoted where a program would take it for a formula, such as a name in brackets. */
    private static String cell(String text) {
        return text.replaceAll("^\"|\"$", "");
    }

    private static Measure measure(String key) {
        return Measure.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
