package drillsift.report.csv;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.CrossedRound;
import drillsift.aggregate.Figure;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.privacy.PublishedBreakdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The company by attribute: what a job asks for, treated or, for the officer, as it is. */
public final class BreakdownTable {

    public static final String FILE = "rates-by-attribute.csv";

    /** In the order in which they are documented. */
    public static final List<String> COLUMNS =
            List.of(
                    "round",
                    "attribute",
                    "group",
                    "measure",
                    "count",
                    "of",
                    "percent",
                    "low",
                    "high",
                    "note");

    private BreakdownTable() {}

    /** What may be shown without names; an attribute that is not shown has no row. */
    public static void write(List<PublishedBreakdown> breakdowns, Path folder) throws IOException {
        SafeCsv.write(folder.resolve(FILE), COLUMNS, rows(breakdowns));
    }

    /** As it would be written. */
    public static String text(List<PublishedBreakdown> breakdowns) {
        return made(rows(breakdowns));
    }

    private static List<List<String>> rows(List<PublishedBreakdown> breakdowns) {
        List<List<String>> rows = new ArrayList<>();
        for (PublishedBreakdown one : breakdowns) {
            add(rows, one.round(), one.attribute(), one.groups());
        }
        return rows;
    }

    /** Everything, before any treatment. */
    public static void write(List<CrossedRound> rounds, List<Attribute> wanted, Path folder)
            throws IOException {
        SafeCsv.write(folder.resolve(FILE), COLUMNS, rows(rounds, wanted));
    }

    /** As the other, as it would be written. */
    public static String text(List<CrossedRound> rounds, List<Attribute> wanted) {
        return made(rows(rounds, wanted));
    }

    private static String made(List<List<String>> rows) {
        try {
            return SafeCsv.text(COLUMNS, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory alone
        }
    }

    private static List<List<String>> rows(List<CrossedRound> rounds, List<Attribute> wanted) {
        List<List<String>> rows = new ArrayList<>();
        for (CrossedRound round : rounds) {
            for (Attribute attribute : wanted) {
                add(rows, round.round(), attribute, round.groups().get(attribute));
            }
        }
        return rows;
    }

    private static void add(
            List<List<String>> rows, int round, Attribute attribute, List<Department> groups) {
        for (Department group : groups) {
            for (Figure figure : group.figures()) {
                rows.add(
                        List.of(
                                String.valueOf(round),
                                attribute.key(),
                                group.name(),
                                figure.measure().key(),
                                figure.rate().map(rate -> String.valueOf(rate.count())).orElse(""),
                                String.valueOf(figure.of()),
                                figure.rate().map(RateRows::percent).orElse(""),
                                figure.interval()
                                        .map(limits -> Cells.decimal(limits.low()))
                                        .orElse(""),
                                figure.interval()
                                        .map(limits -> Cells.decimal(limits.high()))
                                        .orElse(""),
                                figure.note().key()));
            }
        }
    }
}
