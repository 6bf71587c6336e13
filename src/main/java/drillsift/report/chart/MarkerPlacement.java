package drillsift.report.chart;

import java.util.List;
import java.util.Optional;

/** Where markers of one column stand: side by side where one would cover another. */
final class MarkerPlacement {

    private MarkerPlacement() {}

    /**
     * @param heights y of each marker, at most two of them; empty where a line has none
     * @param half of the width of a marker
     * @return how far each stands to the right of the middle of its column
     */
    static List<Double> aside(List<Optional<Double>> heights, double half) {
        List<Double> there = heights.stream().flatMap(Optional::stream).toList();
        boolean isCovered = there.size() == 2 && Math.abs(there.get(0) - there.get(1)) < 1.5 * half;
        if (!isCovered) {
            return heights.stream().map(any -> 0.0).toList();
        }
        return List.of(-half - 0.3, half + 0.3);
    }
}
