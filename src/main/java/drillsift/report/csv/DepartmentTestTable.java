package drillsift.report.csv;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.DepartmentTests;
import drillsift.aggregate.DepartmentTests.Single;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.statistics.Significance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Each department against all others, for an analyst; before any privacy treatment. */
public final class DepartmentTestTable {

    public static final String FILE = "department-tests.csv";

    /** In the order in which they are documented. */
    public static final List<String> COLUMNS =
            List.of(
                    "round",
                    "measure",
                    "department",
                    "count",
                    "of",
                    "p_value",
                    "holm",
                    "benjamini_hochberg",
                    "look");

    private DepartmentTestTable() {}

    public static void write(CampaignFigures figures, Path folder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (RoundFigures round : figures.rounds()) {
            for (Measure measure : Measure.values()) {
                DepartmentTests.singles(measure, round.departments())
                        .forEach(single -> rows.add(row(round, measure, single)));
            }
        }
        SafeCsv.write(folder.resolve(FILE), COLUMNS, rows);
    }

    private static List<String> row(RoundFigures round, Measure measure, Single single) {
        Rate rate = single.department().figure(measure).rate().orElseThrow();
        return List.of(
                TimeRows.number(round),
                measure.key(),
                single.department().name(),
                String.valueOf(rate.count()),
                String.valueOf(rate.of()),
                Cells.decimal(single.pValue()),
                Cells.decimal(single.holm()),
                Cells.decimal(single.benjaminiHochberg()),
                Significance.isShown(single.benjaminiHochberg()) ? "1" : "0");
    }
}
