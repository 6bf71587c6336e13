package drillsift.report.csv;

import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.report.VisibleSpeed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The curve of reactions as it is drawn, and how it was calculated. */
final class CurveRows {

    private static final int DECIMALS = 4;

    private CurveRows() {}

    static void of(RoundFigures round, List<List<String>> rows) {
        Speed speed = VisibleSpeed.of(round);
        speed.curve()
                .forEach(
                        step ->
                                rows.add(
                                        List.of(
                                                TimeRows.number(round),
                                                speed.curveMethod().key(),
                                                String.valueOf(step.seconds()),
                                                percent(step.share()),
                                                speed.curveMethod().of())));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
