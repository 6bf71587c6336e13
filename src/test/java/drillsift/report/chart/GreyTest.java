package drillsift.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.report.chart.AccessTimeline.Frame;
import drillsift.report.chart.AccessTimeline.Lane;
import drillsift.report.chart.StateBar.Look;
import drillsift.report.chart.StateBar.Segment;
import drillsift.report.chart.WaterfallChart.Bar;
import drillsift.report.chart.WaterfallChart.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Without colour everything is told apart by its form or by how dark it is: the same chart with two
 * meanings exchanged is another picture in grey.
 */
class GreyTest {

    /** Of 255: what two areas of print side by side are told apart by. */
    private static final int SEEN = 25;

    static Stream<Arguments> looks() {
        return pairs(Look.values());
    }

    static Stream<Arguments> kinds() {
        return pairs(Kind.values());
    }

    static Stream<Arguments> marks() {
        return pairs(AccessTimeline.Look.values());
    }

    private static Stream<Arguments> pairs(Object[] values) {
        List<Arguments> pairs = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int k = i + 1; k < values.length; k++) {
                pairs.add(Arguments.of(values[i], values[k]));
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void parts_of_the_bar_of_states(Look one, Look other) {
        assertApart(bar(one), bar(other), 200, 50, 400);
    }

    private static StateBar bar(Look look) {
        return new StateBar(List.of(new Segment("", 9, "", "", look)), "");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void steps_of_the_waterfall(Kind one, Kind other) {
        if (one == Kind.TAKEN || other == Kind.TAKEN) {
            assertApart(fall(one), fall(other), 120, 120, 400);
        } else {
            assertApart(fall(one), fall(other), 120, 120, 1_000);
        }
    }

    private static WaterfallChart fall(Kind kind) {
        return new WaterfallChart(List.of(new Bar(9, "", List.of(""), kind)), "");
    }

    @ParameterizedTest
    @MethodSource("marks")
    void marks_of_the_time_line(AccessTimeline.Look one, AccessTimeline.Look other) {
        assertApart(line(one), line(other), 300, 40, 60);
    }

    private static AccessTimeline line(AccessTimeline.Look look) {
        List<Lane> lanes = List.of(new Lane("", "", look, List.of(5.0, 60.0, 400.0)));
        return new AccessTimeline(
                Frame.of(lanes, 600), lanes, Optional.empty(), List.of(), "", "", "");
    }

    @Test
    void a_department_that_differs_from_the_company() {
        assertApart(strip(true, false), strip(false, false), 170, 20, 40);
        assertApart(strip(true, true), strip(false, true), 170, 20, 40);
    }

    private static Strip strip(boolean stands, boolean report) {
        Strip.Value value = new Strip.Value(20, 12, 30);
        return new Strip(40, Optional.of(11.0), Optional.of(value), report, stands, "");
    }

    @Test
    void shades_of_the_hours_grow_darker() {
        int[] levels = Arrays.stream(Palette.SHADES).mapToInt(GreyPicture::luma).toArray();
        for (int shade = 1; shade < levels.length; shade++) {
            assertThat(levels[shade - 1] - levels[shade]).as("shade %d", shade).isGreaterThan(15);
        }
    }

    private static void assertApart(Chart one, Chart other, int width, int height, int dots) {
        GreyPicture picture = GreyPicture.of(one, width, height);

        assertThat(picture.differing(GreyPicture.of(other, width, height), SEEN))
                .isGreaterThan(dots);
    }
}
