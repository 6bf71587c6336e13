package drillsift.report.csv;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Composition;
import drillsift.aggregate.Interval;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundComparison;
import drillsift.aggregate.RoundComparison.Panel;
import drillsift.aggregate.RoundFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** One row per pair of rounds and measure. */
final class ComparisonRows {

    private ComparisonRows() {}

    /** The two rounds of a comparison, by departments that can be compared. */
    @FunctionalInterface
    interface Pairs {
        List<RoundFigures> of(int earlier, int later);
    }

    static List<List<String>> of(CampaignFigures figures, Pairs pairs) {
        List<List<String>> rows = new ArrayList<>();
        figures.comparisons().forEach(comparison -> rows.add(row(pairs, comparison)));
        return rows;
    }

    private static List<String> row(Pairs pairs, RoundComparison comparison) {
        List<String> row = new ArrayList<>();
        row.add(String.valueOf(comparison.earlier()));
        row.add(String.valueOf(comparison.later()));
        row.add(comparison.measure().key());
        row.add(String.valueOf(comparison.comparable()));
        addRate(row, comparison.earlierRate());
        addRate(row, comparison.laterRate());
        row.add(Cells.decimal(comparison.difference()));
        row.add(Cells.decimal(comparison.interval().map(Interval::low)));
        row.add(Cells.decimal(comparison.interval().map(Interval::high)));
        row.add(Cells.decimal(comparison.pValue()));
        row.add(key(comparison.method()));
        row.add(key(comparison.answer()));
        Optional<Panel> panel = comparison.panel();
        List<ToIntFunction<Panel>> cells =
                List.of(
                        Panel::both,
                        Panel::earlierOnly,
                        Panel::laterOnly,
                        Panel::neither,
                        Panel::joined,
                        Panel::left);
        cells.forEach(cell -> row.add(Cells.count(panel.map(cell::applyAsInt))));
        addComposition(row, pairs, comparison);
        return row;
    }

    private static void addRate(List<String> row, Optional<Rate> rate) {
        row.add(Cells.count(rate.map(Rate::count)));
        row.add(Cells.count(rate.map(Rate::of)));
    }

    private static void addComposition(List<String> row, Pairs pairs, RoundComparison comparison) {
        List<RoundFigures> rounds = pairs.of(comparison.earlier(), comparison.later());
        Optional<Composition> found =
                Composition.of(rounds.get(0), rounds.get(1), comparison.measure());
        row.add(Cells.decimal(found.map(Composition::crude)));
        row.add(Cells.decimal(found.map(one -> one.byDepartment().estimate())));
        row.add(Cells.decimal(found.map(one -> one.byDepartment().low())));
        row.add(Cells.decimal(found.map(one -> one.byDepartment().high())));
    }

    private static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
