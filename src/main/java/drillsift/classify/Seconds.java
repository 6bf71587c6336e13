package drillsift.classify;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Durations as evidence shows them: seconds with at most one decimal. */
final class Seconds {

    private Seconds() {}

    static String of(double seconds) {
        if (Double.isNaN(seconds)) {
            return "-";
        }
        return BigDecimal.valueOf(seconds)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
