package drillsift.report.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as cells: for machines, so without grouping, and with a point. */
final class Cells {

    private static final int DECIMALS = 4;

    private Cells() {}

    /** Empty when hidden or unknown. */
    static String count(Optional<Integer> count) {
        return count.map(String::valueOf).orElse("");
    }

    /** Four decimals, half up. */
    static String decimal(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    static String decimal(Optional<Double> number) {
        return number.map(Cells::decimal).orElse("");
    }
}
