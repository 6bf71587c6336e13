package drillsift.aggregate;

/**
 * A confidence interval.
 *
 * @param low in percent for rates, in percentage points for differences
 * @param high at least {@code low}
 */
public record Interval(double low, double high) {}
