package drillsift.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.report.ReportEngine;
import drillsift.report.chart.SmallTrend.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two rates that are equal are seen as two. */
class MarkerPlacementTest {

    @Test
    void markers_stand_side_by_side_only_where_one_would_cover_the_other() {
        assertThat(aside(40.0, 40.0)).containsExactly(-2.3, 2.3);
        assertThat(aside(40.0, 42.9)).containsExactly(-2.3, 2.3);
        assertThat(aside(40.0, 43.1)).containsExactly(0.0, 0.0);
        assertThat(MarkerPlacement.aside(List.of(Optional.of(4.0), Optional.empty()), 2))
                .containsExactly(0.0, 0.0);
    }

    private static List<Double> aside(double one, double other) {
        return MarkerPlacement.aside(List.of(Optional.of(one), Optional.of(other)), 2);
    }

    @Test
    void equal_rates_of_a_department_look_otherwise_than_the_main_measure_alone() {
        new ReportEngine(Map.of()); // prepares fonts
        GreyPicture both = GreyPicture.of(trend(Optional.of(20.0)), 176, 66);
        GreyPicture alone = GreyPicture.of(trend(Optional.empty()), 176, 66);

        assertThat(both.differing(alone, 25)).isGreaterThan(120);
    }

    private static SmallTrend trend(Optional<Double> report) {
        List<Boolean> solid = List.of(false);
        return new SmallTrend(
                List.of("1"),
                List.of(
                        new Line(true, List.of(report), solid),
                        new Line(false, List.of(Optional.of(20.0)), solid)),
                List.of(Optional.empty()),
                40,
                "");
    }
}
