package drillsift.classify;

import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two records are of one access. */
class EchoesTest {

    private static final String HOME = "203.0.113.9";

    private final DrillScenario tool = new DrillScenario(3, 0);
    private final DrillScenario web = new DrillScenario(3, 0);

    /** Record that stands for both and its echo, by their times after the sending. */
    private List<String> pairs(EventSource... sources) {
        Accesses accesses =
                new RoundFacts(
                                tool.round(),
                                tool.roster(),
                                List.of(sources),
                                FilterSet.defaults(),
                                TestEpisode.SETTINGS)
                        .accesses;
        List<String> pairs = new ArrayList<>();
        for (int e = 0; e < accesses.columns.size; e++) {
            int other = accesses.echoes.partner(e);
            if (accesses.echoes.isEcho(e)) {
                assertThat(accesses.echoes.first(e)).isEqualTo(other).isLessThan(e);
                assertThat(accesses.echoes.partner(other)).isEqualTo(e);
                pairs.add(seconds(accesses.columns, other) + "=" + seconds(accesses.columns, e));
            } else {
                assertThat(accesses.echoes.first(e)).isEqualTo(e);
            }
        }
        return pairs;
    }

    private static String seconds(EventColumns columns, int event) {
        long start = DrillScenario.START.getEpochSecond();
        return Math.round((columns.time[event] / 1e9 - start) * 10) / 10.0 + "";
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 4000, true",
        "4000, 4002, true",
        "4002, 4000, true",
        "4000, 4003, false",
        "4003, 4000, false"
    })
    void records_two_seconds_apart_are_of_one_access(double first, double second, boolean isOne) {
        tool.click(0, first, HOME, EDGE, false);
        web.click(0, second, HOME, EDGE, false);

        assertThat(pairs(tool.tool(0), web.log(1))).hasSize(isOne ? 1 : 0);
    }

    @Test
    void the_nearest_records_are_paired_first_and_each_once() {
        tool.click(0, 4_000, HOME, EDGE, false).click(0, 4_001.5, HOME, EDGE, false);
        web.click(0, 4_002, HOME, EDGE, false);

        assertThat(pairs(tool.tool(0), web.log(1))).containsExactly("4001.5=4002.0");

        web.click(0, 4_001, HOME, EDGE, false);
        assertThat(pairs(tool.tool(0), web.log(1)))
                .containsExactly("4001.5=4001.0", "4000.0=4002.0");
    }

    @Test
    void another_person_kind_or_address_is_another_access() {
        tool.click(0, 4_000, HOME, EDGE, false);
        web.click(1, 4_000, HOME, EDGE, false).submit(0, 4_000, HOME, EDGE, false);
        web.click(0, 4_000, "203.0.113.10", EDGE, false);

        assertThat(pairs(tool.tool(0), web.log(1))).isEmpty();
    }

    @Test
    void a_record_without_an_address_may_be_of_any() {
        tool.click(0, 4_000, "", EDGE, false);
        web.click(0, 4_000, HOME, EDGE, false);

        assertThat(pairs(tool.tool(0), web.log(1))).hasSize(1);
        assertThat(pairs(web.log(0), tool.tool(1))).hasSize(1);
    }

    @Test
    void sources_of_one_format_do_not_echo_each_other() {
        tool.click(0, 4_000, HOME, EDGE, false);
        web.click(0, 4_001, HOME, EDGE, false);

        assertThat(pairs(tool.log(0), web.log(1))).isEmpty();
        assertThat(pairs(tool.log(0), web.log(1), web.tool(2))).containsExactly("4001.0=4001.0");
    }

    @Test
    void requests_without_a_name_have_no_echo() {
        web.head(0, 4_000, HOME, EDGE);
        EventSource other =
                DrillSources.source(
                        "head.csv",
                        InputFormat.DRILLSIFT_EVENTS,
                        0,
                        List.of(web.log(0).block(0).event(0)));

        assertThat(other.block(0).event(0).kind()).isEqualTo(EventKind.RAW_REQUEST);
        assertThat(pairs(other, web.log(1))).isEmpty();
    }
}
