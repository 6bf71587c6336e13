package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which events a round may hold: all that it holds, and hardly any other. */
class EventIndexTest {

    private static final int EVENTS = 20_000;

    private static String id(Random random) {
        return String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
    }

    @Test
    void holds_every_event_that_was_entered_and_takes_few_others_for_one() {
        Random random = new Random(3);
        List<String> ids = new ArrayList<>();
        EventIndex index = EventIndex.of(EVENTS);
        for (int event = 0; event < EVENTS; event++) {
            ids.add(id(random));
            index.add(ids.get(event));
        }
        EventIndex read = EventIndex.ofBytes(index.bytes());

        assertThat(ids).allMatch(read::mayHold);
        int taken = 0;
        for (int other = 0; other < EVENTS; other++) {
            taken += read.mayHold(id(random)) ? 1 : 0;
        }
        assertThat(taken).isBetween(1, EVENTS / 200);
    }

    @Test
    void holds_nothing_that_is_no_id_and_nothing_without_events() {
        EventIndex index = EventIndex.of(0);

        assertThat(index.mayHold("0123456789abcdef0123456789abcdef")).isFalse();
        assertThat(index.mayHold("A7")).isFalse();
        index.add("0123456789abcdef0123456789abcdef");
        assertThat(index.mayHold("0123456789ABCDEF0123456789ABCDEF")).isFalse();
    }

    @Test
    void a_round_holds_all_its_events_those_that_two_sources_saw_too() {
        DrillScenario drill = new DrillScenario(30, 2);
        drill.page(3, 7_800, "192.0.2.10", DrillScenario.EDGE, false);
        JudgedRound judged = drill.judge(drill.tool(0), drill.log(1));

        EventIndex index =
                new RoundJudge(drill.filters)
                        .events(
                                drill.round(),
                                drill.roster(),
                                List.of(drill.tool(0), drill.log(1)));

        for (int event = 0; event < judged.size(); event++) {
            assertThat(index.mayHold(judged.eventId(event))).isTrue();
        }
        assertThat(judged.size()).isPositive();
        assertThat(index.mayHold("0123456789abcdef0123456789abcdef")).isFalse();
    }
}
