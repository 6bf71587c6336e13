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
    private static final double TOP = 19;
    private static final double AXIS = 200;
    private static final double ROOM = 18;

    private final LabelPlacement placement = new LabelPlacement(HEIGHT, GAP, 0, AXIS, ROOM);

    @Test
    void puts_close_labels_on_both_sides_of_their_points() {
        assertThat(placement.place(List.of(100.0, 112.0))).containsExactly(82.0, 119.5);
    }

    @Test
    void puts_the_label_of_a_low_point_under_the_axis_rather_than_over_the_other_line() {
        assertThat(placement.place(List.of(176.0, 195.0))).containsExactly(158.0, 202.5);
        assertThat(placement.place(List.of(AXIS, AXIS))).containsExactly(182.0, 207.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void covers_neither_labels_nor_points(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            List<Double> points = new ArrayList<>();
            for (int k = 0; k < 2; k++) {
                points.add(TOP + random.nextDouble() * (AXIS - TOP));
            }
            assertClear(points, placement.place(points));
        }
    }

    private static void assertClear(List<Double> points, List<Double> edges) {
        assertThat(Math.abs(edges.get(0) - edges.get(1))).isGreaterThanOrEqualTo(HEIGHT);
        for (int i = 0; i < edges.size(); i++) {
            double edge = edges.get(i);
            assertThat(edge).isBetween(0.0, AXIS + ROOM - HEIGHT);
            assertThat(edge < AXIS && edge + HEIGHT > AXIS + 0.5).as("over the axis").isFalse();
            assertThat(Math.abs(edge + HEIGHT / 2 - points.get(i)))
                    .isLessThan(GAP + 1.5 * HEIGHT + 1);
            for (double point : points) {
                assertThat(point < edge - 4 || point > edge + HEIGHT + 4).isTrue();
            }
        }
    }
}
