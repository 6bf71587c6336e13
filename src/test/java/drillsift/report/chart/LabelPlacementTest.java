package drillsift.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelPlacementTest {

    private static final double HEIGHT = 10.5;
    private static final double GAP = 7.5;
    private static final double BOTTOM = 200;

    private final LabelPlacement placement = new LabelPlacement(HEIGHT, GAP, 0, BOTTOM);

    @Test
    void puts_close_labels_on_both_sides_of_their_points() {
        assertThat(placement.place(List.of(100.0, 112.0))).containsExactly(82.0, 119.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void covers_neither_labels_nor_points(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            List<Double> points = new ArrayList<>();
            for (int k = 0; k < 2; k++) {
                points.add(14 + random.nextDouble() * (BOTTOM - 14));
            }
            assertClear(points, placement.place(points));
        }
    }

    private static void assertClear(List<Double> points, List<Double> edges) {
        assertThat(Math.abs(edges.get(0) - edges.get(1))).isGreaterThanOrEqualTo(HEIGHT);
        for (double edge : edges) {
            assertThat(edge).isBetween(0.0, BOTTOM - HEIGHT);
            for (double point : points) {
                assertThat(point < edge - 4 || point > edge + HEIGHT + 4).isTrue();
            }
        }
    }
}
