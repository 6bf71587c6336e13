package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Outcomes;
import drillsift.aggregate.RoundCounts;
import drillsift.aggregate.RoundFigures.Waterfall;
import drillsift.aggregate.TrainingSigns;
import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.EventParts;
import drillsift.classify.OpenForReview;
import drillsift.classify.Verdict;
import drillsift.event.EventKind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Large rounds are counted in parts. Each event of a small one, which is a single part, stands here
 * as often in a row as it takes to have several: nobody has done anything else, and all is counted
 * that many times.
 */
class CountedInPartsTest {

    private static final int PEOPLE = 40;
    private static final int EVENTS = 500;
    private static final int TIMES = 800;

    private final StatedRound small = round(1);
    private final StatedRound large = round(TIMES);

    @Test
    void parts_hold_each_event_once_and_come_in_order() {
        List<int[]> parts = EventParts.of(large, (from, to) -> new int[] {from, to});

        assertThat(parts).hasSizeGreaterThan(2);
        int next = 0;
        for (int[] part : parts) {
            assertThat(part[0]).isEqualTo(next);
            assertThat(part[1]).isGreaterThan(part[0]);
            next = part[1];
        }
        assertThat(next).isEqualTo(large.size());
        assertThat(EventParts.of(new StatedRound(), (from, to) -> to - from)).containsExactly(0);
    }

    @Test
    void people_have_the_same_outcome_however_many_parts_they_are_counted_in() {
        assertThat(Outcomes.of(large)).hasSize(PEOPLE).isEqualTo(Outcomes.of(small));
        assertThat(TrainingSigns.of(large)).isEqualTo(TrainingSigns.of(small));
    }

    @Test
    void accesses_of_all_parts_are_added_up() {
        RoundCounts once = RoundCounts.of(small);
        RoundCounts often = RoundCounts.of(large);

        assertThat(once.human()).isPositive();
        assertThat(List.of(often.human(), often.machine(), often.uncertain()))
                .containsExactly(
                        TIMES * once.human(), TIMES * once.machine(), TIMES * once.uncertain());
        assertThat(often.lastRecord()).isPresent().isEqualTo(once.lastRecord());
        assertThat(often.undecided()).isNotEmpty().isEqualTo(once.undecided());
        assertThat(often.waterfall()).isEqualTo(times(once.waterfall()));
        OpenForReview open = OpenForReview.of(small);
        assertThat(open.people()).isPositive();
        assertThat(OpenForReview.of(large))
                .isEqualTo(
                        new OpenForReview(
                                open.people(),
                                open.delivered(),
                                TIMES * open.accesses(),
                                TIMES * open.judged()));
    }

    private static Waterfall times(Waterfall one) {
        return new Waterfall(
                TIMES * one.raw(),
                TIMES * one.duplicates(),
                TIMES * one.afterClose(),
                TIMES * one.machineCertain(),
                TIMES * one.machineLikely(),
                TIMES * one.uncertain(),
                TIMES * one.human(),
                TIMES * one.unjudged());
    }

    private static StatedRound round(int times) {
        Random random = new Random(20261126);
        StatedRound round = new StatedRound();
        for (int person = 0; person < PEOPLE; person++) {
            round.person("p" + person + "@corp.example", "", "Sales", "ja");
        }
        EventKind[] kinds = EventKind.values();
        for (int i = 0; i < EVENTS; i++) {
            StatedRound.Stated event =
                    new StatedRound.Stated(
                            random.nextInt(PEOPLE),
                            random.nextInt(3) == 0
                                    ? EventKind.CLICKED
                                    : kinds[random.nextInt(kinds.length)],
                            random.nextInt(5000),
                            Verdict.values()[random.nextInt(3)],
                            Actor.values()[random.nextInt(3)],
                            DecidedBy.values()[random.nextInt(DecidedBy.values().length)],
                            random.nextInt(10) == 0,
                            random.nextInt(10) == 0);
            for (int time = 0; time < times; time++) {
                round.add(event);
            }
        }
        return round;
    }
}
