package drillsift.report.chart;

/** Round ends and steps for a percent axis. */
final class Axis {

    /** Room at both ends for half a label and half a marker, in points. */
    static final double INSET = 9;

    private static final int[] TOPS = {5, 10, 20, 30, 40, 50, 60, 80, 100};

    private Axis() {}

    /** The smallest round number that holds the value; at most 100. */
    static int top(double highest) {
        for (int top : TOPS) {
            if (highest <= top) {
                return top;
            }
        }
        return 100;
    }

    static int step(int top) {
        return switch (top) {
            case 5 -> 1;
            case 10 -> 2;
            case 20 -> 5;
            case 30, 40, 50 -> 10;
            case 60, 80 -> 20;
            default -> 25;
        };
    }
}
