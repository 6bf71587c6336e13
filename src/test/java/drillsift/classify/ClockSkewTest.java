package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Code;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By how much a source's clock is taken to be wrong, and when it is left alone. */
class ClockSkewTest {

    private static final int PEOPLE = 200;

    private static DrillScenario drill() {
        return new DrillScenario(PEOPLE, 2);
    }

    /** A scanner comes to the first of them so many seconds after each one's mail. */
    private static DrillScenario crowd(int people, double seconds) {
        DrillScenario drill = drill();
        for (int i = 0; i < people; i++) {
            drill.click(i, seconds, "198.51.100.7", CHROME, true);
        }
        return drill;
    }

    /** The notes on clocks: code and seconds. */
    private static List<String> told(JudgedRound judged) {
        List<Code> clocks =
                List.of(
                        ClassifyCode.CLOCK_AHEAD,
                        ClassifyCode.CLOCK_BEHIND,
                        ClassifyCode.ZONE_WRONG,
                        ClassifyCode.LATE_START);
        List<String> told = new ArrayList<>();
        judged.notes().stream()
                .filter(note -> clocks.contains(note.code()))
                .forEach(note -> told.add((note.code() + " " + note.arguments()).strip()));
        return told;
    }

    private static List<String> told(DrillScenario drill, double ahead) {
        drill.logSecondsAhead = ahead;
        return told(drill.judge(drill.log(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "116, ''", // the first at 120 s: scanners may take so long
        "117, CLOCK_AHEAD [119]",
        "300, CLOCK_AHEAD [302]",
        "-9, ''", // the first at -5 s
        "-10, CLOCK_BEHIND [8]",
        "-420, CLOCK_BEHIND [418]"
    })
    void a_crowd_at_one_distance_is_taken_for_scanners_that_come_within_seconds(
            double ahead, String told) {
        assertThat(told(crowd(100, 4), ahead))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource({"9, ''", "10, CLOCK_AHEAD [302]"})
    void fewer_than_ten_are_no_crowd(int people, String told) {
        assertThat(told(crowd(people, 4), 300))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void where_people_come_before_their_mail_they_are_taken_to_need_half_a_minute() {
        DrillScenario drill = drill();
        for (int i = 0; i < 8; i++) {
            drill.page(i, 100 + 500 * i, "192.0.2." + i, EDGE, false);
        }
        assertThat(told(drill, -400)).containsExactly("CLOCK_BEHIND [330]");
        assertThat(told(drill, -104)).isEmpty();
        assertThat(told(drill, -106)).containsExactly("CLOCK_BEHIND [36]");
    }

    @Test
    void two_people_tell_nothing_of_a_clock() {
        DrillScenario drill = drill();
        drill.page(1, 100, "192.0.2.1", EDGE, false).page(2, 200, "192.0.2.2", EDGE, false);
        assertThat(told(drill, -1_000)).isEmpty();
        drill.page(3, 300, "192.0.2.3", EDGE, false);
        assertThat(told(drill, -1_000)).containsExactly("CLOCK_BEHIND [930]");
    }

    @ParameterizedTest
    @CsvSource({"100, 601, true", "100, 600, false", "99, 601, false"})
    void a_hundred_people_who_all_come_late_are_told_and_not_moved(
            int people, double first, boolean isTold) {
        DrillScenario drill = drill();
        for (int i = 0; i < people; i++) {
            // the second of them is the first percent, and no twenty come close together
            double seconds = i < 2 ? first : first + 100 * i;
            drill.page(i, seconds, "192.0.2." + i, EDGE, false);
        }
        assertThat(told(drill, 0)).isEqualTo(isTold ? List.of("LATE_START []") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "2, CLOCK_AHEAD [2]",
        "-2, CLOCK_BEHIND [2]",
        "95, CLOCK_AHEAD [95]",
        "1799, CLOCK_AHEAD [1799]",
        "3600, ZONE_WRONG [+1]",
        "3301, ZONE_WRONG [+1]",
        "3299, CLOCK_AHEAD [3299]"
    })
    void beside_the_tools_own_records_every_second_counts(double ahead, String told) {
        DrillScenario drill = drill();
        for (int i = 0; i < 6; i++) {
            drill.page(i, 900 + 977 * i, "192.0.2." + i, EDGE, false);
        }
        drill.logSecondsAhead = ahead;
        assertThat(told(drill.judge(drill.tool(0), drill.log(1))))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
    }

    @Test
    void four_records_beside_the_tools_are_too_few_to_go_by() {
        DrillScenario drill = drill();
        for (int i = 0; i < 4; i++) {
            drill.page(i, 900 + 977 * i, "192.0.2." + i, EDGE, false);
        }
        drill.logSecondsAhead = 95;
        assertThat(told(drill.judge(drill.tool(0), drill.log(1)))).isEmpty();
    }

    @Test
    void times_are_shown_as_the_source_recorded_them() {
        DrillScenario drill = crowd(100, 4);
        drill.logSecondsAhead = 300;
        JudgedRound judged = drill.judge(drill.log(0));
        long expected = drill.sentAt(0).plusSeconds(304).getEpochSecond();
        assertThat(judged.time(0) / 1_000_000_000L).isEqualTo(expected);
    }
}
