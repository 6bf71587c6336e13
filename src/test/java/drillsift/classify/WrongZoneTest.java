package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Campaign;
import drillsift.message.Problem;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that were read in a wrong zone are noticed, and no verdict follows from them. */
class WrongZoneTest {

    private static final int PEOPLE = 400;
    private static final double NINE_HOURS = 32_400;
    private static final Campaign TOKYO =
            new Campaign(
                    "zone",
                    Map.of("en", "Zone"),
                    Map.of(),
                    ZoneId.of("Asia/Tokyo"),
                    LocalTime.of(9, 0),
                    LocalTime.of(18, 0),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    0);

    private static DrillScenario round() {
        DrillScenario drill = new DrillScenario(PEOPLE, 2);
        Random random = new Random(5);
        for (int person = 0; person < PEOPLE; person++) {
            if (person % 2 == 0) {
                drill.click(person, 4, "198.51.100.7", DrillScenario.CHROME, true);
            }
            if (person % 5 == 0) {
                double seconds = 200 + random.nextInt(20_000);
                drill.page(person, seconds, "192.0.2.10", DrillScenario.EDGE, false);
            }
        }
        return drill;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-NINE_HOURS, NINE_HOURS, 5.5 * 3_600})
    void a_log_in_another_zone_is_named_and_its_verdicts_stay(double ahead) {
        DrillScenario right = round();
        DrillScenario wrong = round();
        wrong.logSecondsAhead = ahead;

        JudgedRound first = right.judge(right.log(0));
        JudgedRound second = wrong.judge(wrong.log(0));

        assertThat(codes(first)).doesNotContain("DS-9407");
        assertThat(arguments(second, "DS-9407"))
                .containsExactly(ahead < 0 ? "-9" : ahead == NINE_HOURS ? "+9" : "+5.5");
        for (int e = 0; e < first.size(); e++) {
            assertThat(second.verdict(e)).isEqualTo(first.verdict(e));
        }
    }

    @Test
    void a_log_in_another_zone_still_meets_the_tools_records() {
        DrillScenario drill = round();
        drill.logSecondsAhead = NINE_HOURS;

        JudgedRound judged = drill.judge(drill.tool(0), drill.log(1));

        assertThat(arguments(judged, "DS-9407")).containsExactly("+9");
        int echoes = 0;
        for (int e = 0; e < judged.size(); e++) {
            echoes += judged.isEcho(e) ? 1 : 0;
        }
        assertThat(echoes).isEqualTo(PEOPLE / 2 + PEOPLE / 5);
    }

    @Test
    void seven_minutes_are_a_clocks_error_and_no_zone() {
        DrillScenario drill = round();
        drill.logSecondsAhead = 420;

        assertThat(codes(drill.judge(drill.log(0)))).contains("DS-9402").doesNotContain("DS-9407");
    }

    @Test
    void a_round_that_happens_at_night_as_a_whole_is_noticed() {
        DrillScenario day = round();
        DrillScenario night = round();
        night.start = DrillScenario.START.minusSeconds((long) NINE_HOURS);

        assertThat(codes(inTokyo(day))).doesNotContain("DS-9408");
        assertThat(arguments(inTokyo(night), "DS-9408")).containsExactly("-9");
        assertThat(codes(night.judge(night.log(0)))).doesNotContain("DS-9408");
    }

    private static JudgedRound inTokyo(DrillScenario drill) {
        return new RoundJudge(drill.filters, TOKYO)
                .judge(drill.round(), drill.roster(), List.of(drill.log(0)));
    }

    private static List<String> codes(JudgedRound judged) {
        return judged.notes().stream().map(note -> note.code().id()).toList();
    }

    private static List<Object> arguments(JudgedRound judged, String code) {
        return judged.notes().stream()
                .filter(note -> note.code().id().equals(code))
                .flatMap((Problem note) -> note.arguments().stream())
                .toList();
    }
}
