package drillsift.aggregate.difference;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.classify.Correction;
import drillsift.classify.FilterSet;
import drillsift.classify.JudgedRound;
import drillsift.classify.RandomRound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Over random pairs of filter sets on a random round: few of them in every build, 1,000 with {@code
 * -Ppairs}.
 */
class RandomDifferenceTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("difference.pairs", 6));
    }

    /** Two sets with something in common. */
    private static final class Pair {

        private final RandomRound round;
        private final FilterSet before;
        private final FilterSet after;

        Pair(long seed) {
            round = new RandomRound(seed, 60 + (int) (seed % 3) * 100);
            FilterSet one = round.filters(3);
            before = round.mixed(one, round.filters(4));
            after = round.mixed(before, round.filters(4));
        }

        RoundDifference there() {
            return difference(round, before, after);
        }

        RoundDifference back() {
            return difference(round, after, before);
        }
    }

    private static RoundDifference difference(RandomRound round, FilterSet one, FilterSet other) {
        FilterChanges changes = FilterChanges.between(one, other);
        return RoundDifference.of(
                1, changes.causes(), true, taken -> round.judge(changes.with(taken)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void causes_add_up_to_every_figure_of_every_department(long seed) {
        Pair pair = new Pair(seed);

        RoundDifference difference = pair.there();

        JudgedRound before = pair.round.judge(pair.before);
        JudgedRound after = pair.round.judge(pair.after);
        assertThat(difference.figures())
                .allSatisfy((key, steps) -> assertThat(steps.addUp()).as("" + key).isTrue());
        difference
                .figures()
                .forEach(
                        (key, steps) -> {
                            assertThat(steps.before()).isEqualTo(count(before, key));
                            assertThat(steps.after()).isEqualTo(count(after, key));
                        });
        for (Measure measure : difference.measured()) {
            for (Level level : Level.values()) {
                FigureKey total = FigureKey.total(1, measure, level);
                assertThat(steps(difference, total, true))
                        .as("departments add up to the company in " + total)
                        .isEqualTo(steps(difference, total, false));
            }
        }
    }

    /** Of the company, or of all departments together; without causes whose people even out. */
    private static SortedMap<Cause, Integer> steps(
            RoundDifference difference, FigureKey total, boolean isCompany) {
        SortedMap<Cause, Integer> sums = new TreeMap<>();
        difference
                .figures()
                .forEach(
                        (key, steps) -> {
                            boolean isSame =
                                    key.measure().equals(total.measure())
                                            && key.level() == total.level();
                            if (isSame && key.department().isEmpty() == isCompany) {
                                steps.steps().forEach((c, n) -> sums.merge(c, n, Integer::sum));
                            }
                        });
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static int count(JudgedRound judged, FigureKey key) {
        int count = 0;
        for (Outcome person : Outcomes.of(judged)) {
            boolean isThere =
                    key.department().map(person.department()::equals).orElse(true)
                            && person.delivered();
            boolean isCounted =
                    key.measure().isEmpty()
                            || Standing.of(person, Optional.empty())
                                    .counts(key.measure().get(), key.level());
            count += isThere && isCounted ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_way_back_mirrors_the_way_there(long seed) {
        Pair pair = new Pair(seed);

        RoundDifference there = pair.there();
        RoundDifference back = pair.back();

        assertThat(back.figures().keySet()).isEqualTo(there.figures().keySet());
        there.figures()
                .forEach(
                        (key, steps) -> {
                            FigureSteps mirrored = back.figures().get(key);
                            assertThat(mirrored.before()).isEqualTo(steps.after());
                            assertThat(mirrored.after()).isEqualTo(steps.before());
                            assertThat(byKind(mirrored, -1)).isEqualTo(byKind(steps, 1));
                        });
        assertThat(back.people())
                .extracting(PersonChange::person)
                .isEqualTo(there.people().stream().map(PersonChange::person).toList());
        assertThat(back.accesses())
                .extracting(AccessChange::event)
                .isEqualTo(there.accesses().stream().map(AccessChange::event).toList());
        for (int i = 0; i < there.accesses().size(); i++) {
            assertThat(back.accesses().get(i).cause().kind())
                    .isEqualTo(there.accesses().get(i).cause().kind());
        }
    }

    private static Map<Cause.Kind, List<Integer>> byKind(FigureSteps steps, int sign) {
        Map<Cause.Kind, List<Integer>> sums = new TreeMap<>();
        steps.steps()
                .forEach(
                        (cause, step) ->
                                sums.computeIfAbsent(cause.kind(), key -> new ArrayList<>())
                                        .add(sign * step));
        sums.values().forEach(Collections::sort);
        return sums;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sets_that_say_the_same_differ_in_nothing(long seed) {
        Pair pair = new Pair(seed);
        List<Correction> turned = new ArrayList<>(pair.after.corrections());
        Collections.reverse(turned);
        FilterSet same = pair.after.but().corrections(turned).done();
        FilterChanges changes = FilterChanges.between(pair.after, same);

        assertThat(changes.causes()).isEmpty();
        RoundDifference difference = difference(pair.round, pair.after, same);
        assertThat(difference.people()).isEmpty();
        assertThat(difference.accesses()).isEmpty();
        assertThat(verdicts(pair.round.judge(same)))
                .isEqualTo(verdicts(pair.round.judge(pair.after)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_correction_withdrawn_leaves_no_trace(long seed) {
        Pair pair = new Pair(seed);
        List<Correction> more = new ArrayList<>(pair.before.corrections());
        more.add(pair.round.correction("added"));
        FilterSet corrected = pair.before.but().corrections(more).done();
        FilterChanges changes = FilterChanges.between(pair.before, corrected);

        RoundDifference difference = difference(pair.round, pair.before, corrected);

        assertThat(changes.causes()).hasSize(1);
        assertThat(difference.people())
                .allSatisfy(
                        person ->
                                assertThat(Set.copyOf(person.causes().values()))
                                        .isEqualTo(Set.copyOf(changes.causes())));
        assertThat(verdicts(pair.round.judge(changes.with(Set.of()))))
                .isEqualTo(verdicts(pair.round.judge(pair.before)));
    }

    private static List<String> verdicts(JudgedRound judged) {
        List<String> verdicts = new ArrayList<>();
        for (int event = 0; event < judged.size(); event++) {
            verdicts.add(
                    judged.verdict(event)
                            + " "
                            + judged.actor(event)
                            + " "
                            + judged.probability(event)
                            + judged.rules(event)
                            + judged.corrections(event));
        }
        return verdicts;
    }
}
