package drillsift.classify;

import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.DrillEvent;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an event counts as once the round's end and the answer of the server are known. */
class KindRulesTest {

    private static final String OFFICE = "192.0.2.10";

    private final DrillScenario drill = new DrillScenario(50, 2);

    private void access(EventKind kind, double seconds, int status) {
        drill.accesses.add(
                new DrillScenario.Access(
                        0,
                        seconds,
                        kind,
                        "GET",
                        status,
                        "/",
                        DrillScenario.token(0),
                        OFFICE,
                        EDGE,
                        false));
    }

    /** The tool's mark, among its reports. */
    private void mark(String text, double seconds) {
        drill.reports.add(
                new DrillEvent(
                        "",
                        "",
                        EventKind.CAMPAIGN_MARK,
                        DrillScenario.START.plusMillis((long) (seconds * 1000)),
                        TimePrecision.MILLI,
                        ZoneBasis.EXPLICIT,
                        Granularity.EVERY,
                        "",
                        "",
                        false,
                        EventContext.ofKind(text),
                        1,
                        0));
    }

    private JudgedRound judged() {
        return drill.judge(drill.log(0), drill.told(1));
    }

    private List<EventKind> kinds() {
        JudgedRound judged = judged();
        return IntStream.range(0, judged.size())
                .filter(e -> judged.recipient(e) == 0)
                .mapToObj(judged::kind)
                .toList();
    }

    private List<Boolean> isAfterClose() {
        JudgedRound judged = judged();
        return IntStream.range(0, judged.size())
                .filter(e -> judged.recipient(e) == 0)
                .mapToObj(judged::isAfterClose)
                .toList();
    }

    @Test
    void a_refused_request_is_no_reaction() {
        access(EventKind.CLICKED, 400, 404);
        access(EventKind.CLICKED, 500, 400);
        access(EventKind.CLICKED, 600, 399);
        assertThat(kinds())
                .containsExactly(EventKind.RAW_REQUEST, EventKind.RAW_REQUEST, EventKind.CLICKED);
    }

    @Test
    void a_page_that_was_taken_down_after_the_end_was_still_clicked() {
        drill.disclosed = Optional.of(DrillScenario.START.plusSeconds(5_000));
        access(EventKind.CLICKED, 4_999, 404);
        access(EventKind.CLICKED, 5_000, 404);
        assertThat(kinds()).containsExactly(EventKind.RAW_REQUEST, EventKind.CLICKED);
        assertThat(isAfterClose()).containsExactly(false, true);
    }

    @Test
    void a_refused_report_is_none() {
        access(EventKind.REPORTED, 400, 404);
        access(EventKind.REPORTED, 500, 200);
        assertThat(kinds()).containsExactly(EventKind.RAW_REQUEST, EventKind.REPORTED);
    }

    @Test
    void the_round_ends_when_the_tool_completes_it_or_when_it_is_disclosed() {
        access(EventKind.CLICKED, 900, 200);
        access(EventKind.CLICKED, 1_100, 200);
        access(EventKind.CLICKED, 2_100, 200);
        assertThat(isAfterClose()).containsExactly(false, false, false);
        assertThat(judged().closed()).isEmpty();
        mark("Campaign Created", 10);
        assertThat(isAfterClose()).containsExactly(false, false, false);
        mark("Campaign Completed", 2_000);
        assertThat(isAfterClose()).containsExactly(false, false, true);
        assertThat(judged().closed()).contains(DrillScenario.START.plusSeconds(2_000));
        drill.disclosed = Optional.of(DrillScenario.START.plusSeconds(1_000));
        assertThat(isAfterClose()).containsExactly(false, true, true);
        assertThat(judged().closed()).isEqualTo(drill.disclosed);
        mark("Campaign Closed", 800);
        assertThat(isAfterClose()).containsExactly(true, true, true);
    }
}
