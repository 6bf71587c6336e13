package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventBlock;
import drillsift.event.EventSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Accesses are counted by episode: the log and the tool saw the same ones, pages drew in parts, and
 * the drill was disclosed while some still came.
 */
class AccessCountsTest {

    private static final int PEOPLE = 120;

    private final DrillScenario drill = drill();
    private final JudgedRound judged = drill.judge(sources());

    private static DrillScenario drill() {
        DrillScenario drill = new DrillScenario(PEOPLE, 2);
        for (int i = 0; i < PEOPLE; i++) {
            drill.click(i, 5, "198.51.100." + i % 3, CHROME, true);
            if (i % 4 == 0) {
                drill.page(i, 900 + 37 * i, "192.0.2." + i % 50, EDGE, false);
                drill.open(i, 890 + 37 * i, "192.0.2." + i % 50, EDGE, false);
            }
            if (i % 12 == 0) {
                drill.submit(i, 960 + 37 * i, "192.0.2." + i % 50, EDGE, false);
            }
        }
        drill.report(9, 400);
        drill.disclosed = Optional.of(drill.sentAt(0).plusSeconds(4_000));
        return drill;
    }

    private EventSource[] sources() {
        return new EventSource[] {drill.log(0), drill.tool(1)};
    }

    /** What single accesses come to: accesses and acts by verdict, who decided, probability. */
    private static Map<List<Object>, List<Integer>> byAccess(JudgedRound judged) {
        Map<List<Object>, List<Integer>> heaps = new HashMap<>();
        for (int event = 0; event < judged.size(); event++) {
            if (judged.episode(event) != EventBlock.NONE) {
                boolean isAct =
                        judged.kind(event).isAct()
                                && !judged.isEcho(event)
                                && !judged.isAfterClose(event);
                add(
                        heaps,
                        judged.verdict(event),
                        judged.decidedBy(event),
                        judged.probability(event),
                        List.of(1, isAct ? 1 : 0));
            }
        }
        return heaps;
    }

    private static Map<List<Object>, List<Integer>> byHeap(JudgedRound judged) {
        Map<List<Object>, List<Integer>> heaps = new HashMap<>();
        judged.forEachHeap(
                (verdict, by, probability, accesses, acts) ->
                        add(heaps, verdict, by, probability, List.of(accesses, acts)));
        return heaps;
    }

    private static void add(
            Map<List<Object>, List<Integer>> heaps,
            Verdict verdict,
            DecidedBy by,
            double probability,
            List<Integer> counts) {
        heaps.merge(
                List.of(verdict, by, probability),
                counts,
                (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
    }

    @Test
    void heaps_come_to_what_single_accesses_come_to() {
        assertThat(byHeap(judged)).hasSizeGreaterThan(2).isEqualTo(byAccess(judged));
    }

    @Test
    void acts_that_are_recorded_twice_or_late_are_in_no_heap_but_counted_apart() {
        long acts =
                IntStream.range(0, judged.size())
                        .filter(e -> judged.episode(e) >= 0 && judged.kind(e).isAct())
                        .count();
        long counted = byHeap(judged).values().stream().mapToInt(heap -> heap.get(1)).sum();
        UncountedActs uncounted = judged.uncountedActs();

        assertThat(uncounted.echoes()).isGreaterThan(PEOPLE);
        assertThat(uncounted.late()).isPositive();
        assertThat(counted + uncounted.echoes() + uncounted.late()).isEqualTo(acts);
    }

    @Test
    void a_round_that_nothing_closes_and_one_source_saw_has_no_uncounted_acts() {
        drill.disclosed = Optional.empty();

        JudgedRound open = drill.judge(drill.log(0));

        assertThat(open.uncountedActs()).isEqualTo(UncountedActs.of(open));
        assertThat(open.uncountedActs()).isEqualTo(new UncountedActs(0, 0));
    }

    @Test
    void what_no_machine_did_is_found_in_its_order() {
        int[] expected =
                IntStream.range(0, judged.size())
                        .filter(e -> judged.verdict(e) != Verdict.MACHINE || judged.episode(e) < 0)
                        .toArray();

        assertThat(judged.withoutMachines()).isEqualTo(expected).hasSizeGreaterThan(PEOPLE);
        assertThat(expected.length).isLessThan(judged.size());
    }

    @Test
    void each_episode_knows_its_first_event_and_the_visitors_own_accesses() {
        RuleVerdicts kept = judged.ruleVerdicts().orElseThrow();
        int[] first = new int[kept.person().length];
        int[] all = new int[first.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int event = 0; event < judged.size(); event++) {
            int episode = judged.episode(event);
            if (episode >= 0) {
                first[episode] = Math.min(first[episode], event);
                all[episode]++;
            }
        }

        assertThat(kept.accesses().first()).isEqualTo(first);
        assertThat(kept.accesses().all()).isEqualTo(all);
        // a click, a form, a page and an image: what pages draw in is nobody's own access
        int own = Arrays.stream(kept.accesses().own()).sum();
        long asked = drill.accesses.stream().filter(access -> !access.token().isEmpty()).count();
        assertThat(own).isEqualTo((int) asked);
    }

    @Test
    void visits_with_a_reaction_in_time_count_and_others_do_not() {
        RuleVerdicts kept = judged.ruleVerdicts().orElseThrow();
        boolean[] expected = new boolean[kept.person().length];
        for (int event = 0; event < judged.size(); event++) {
            boolean isCounted =
                    judged.episode(event) >= 0
                            && judged.kind(event).isReaction()
                            && !judged.isEcho(event)
                            && !judged.isAfterClose(event);
            if (isCounted) {
                expected[judged.episode(event)] = true;
            }
        }

        assertThat(kept.accesses().isReaction()).isEqualTo(expected);
        assertThat(expected).contains(false, true);
    }

    @Test
    void a_rerun_counts_as_the_first_run_did() {
        JudgedRound again =
                new RoundJudge(drill.filters)
                        .judge(
                                drill.round(),
                                drill.roster(),
                                List.of(sources()),
                                judged.ruleVerdicts());

        assertThat(byHeap(again)).isEqualTo(byHeap(judged));
        assertThat(again.withoutMachines()).isEqualTo(judged.withoutMachines());
    }
}
