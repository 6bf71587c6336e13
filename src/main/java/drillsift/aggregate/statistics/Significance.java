package drillsift.aggregate.statistics;

/** When a difference is called one. It is the same for all tests, and for intervals. */
public final class Significance {

    /** How often a test may find a difference where there is none; intervals are of 95 %. */
    public static final double LEVEL = 0.05;

    private Significance() {}

    /** Whether a test finds a difference. */
    public static boolean isShown(double pValue) {
        return pValue < LEVEL;
    }
}
