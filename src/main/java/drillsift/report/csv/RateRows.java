package drillsift.report.csv;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** One row per measure, company-wide or per department. */
final class RateRows {

    private static final int DECIMALS = 4;

    private RateRows() {}

    static void ofRound(RoundFigures round, List<List<String>> rows) {
        round.total().forEach(figure -> rows.add(row(round, "", figure)));
    }

    static void ofDepartments(RoundFigures round, List<List<String>> rows) {
        for (Department department : round.departments()) {
            department.figures().forEach(figure -> rows.add(row(round, department.name(), figure)));
        }
    }

    private static List<String> row(RoundFigures round, String department, Figure figure) {
        return List.of(
                String.valueOf(round.round().number()),
                department,
                figure.measure().key(),
                figure.rate().map(rate -> String.valueOf(rate.count())).orElse(""),
                String.valueOf(figure.of()),
                figure.rate().map(RateRows::percent).orElse(""),
                figure.interval().map(interval -> Cells.decimal(interval.low())).orElse(""),
                figure.interval().map(interval -> Cells.decimal(interval.high())).orElse(""),
                Cells.count(figure.strict()),
                Cells.count(figure.lenient()),
                Cells.count(figure.raw()),
                figure.note().key());
    }

    /** From the counts, not from a rounded number; empty when nobody was delivered to. */
    static String percent(Rate rate) {
        if (rate.of() == 0) {
            return "";
        }
        return BigDecimal.valueOf(100L * rate.count())
                .divide(BigDecimal.valueOf(rate.of()), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
