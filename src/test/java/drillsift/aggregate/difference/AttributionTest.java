package drillsift.aggregate.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which change did it, over judgings that are made up. */
class AttributionTest {

    private static final List<String> CHANGES = List.of("a", "b", "c");

    private static SortedMap<String, Optional<String>> of(
            Function<Set<String>, Map<String, Boolean>> judging) {
        return Attribution.of(
                CHANGES, judging.apply(Set.of()), judging.apply(Set.copyOf(CHANGES)), judging);
    }

    private static Map<String, Boolean> person(boolean isCounted) {
        return Map.of("person", isCounted);
    }

    @Test
    void one_change_that_makes_and_undoes_it_is_the_cause() {
        assertThat(of(taken -> person(taken.contains("b"))))
                .containsExactly(Map.entry("person", Optional.of("b")));
    }

    @Test
    void two_that_are_needed_both_did_it_together() {
        assertThat(of(taken -> person(taken.contains("a") && taken.contains("b"))))
                .containsExactly(Map.entry("person", Optional.empty()));
    }

    @Test
    void two_of_which_either_is_enough_did_it_together() {
        assertThat(of(taken -> person(taken.contains("a") || taken.contains("b"))))
                .containsExactly(Map.entry("person", Optional.empty()));
    }

    @Test
    void changes_that_take_turns_did_it_together() {
        assertThat(of(taken -> person(taken.size() % 2 == 1)))
                .containsExactly(Map.entry("person", Optional.empty()));
    }

    @Test
    void who_is_new_has_a_cause_as_well() {
        assertThat(of(taken -> taken.contains("c") ? person(true) : Map.of()))
                .containsExactly(Map.entry("person", Optional.of("c")));
    }

    @Test
    void nothing_is_judged_where_nothing_differs() {
        Map<String, Boolean> same = person(true);

        assertThat(
                        Attribution.<String, String, Boolean>of(
                                CHANGES,
                                same,
                                same,
                                taken -> {
                                    throw new AssertionError("judged " + taken);
                                }))
                .isEmpty();
    }

    static List<Long> seeds() {
        return new Random(4).longs(200).boxed().toList();
    }

    /** Any function of the changes taken, for each of some people. */
    @ParameterizedTest
    @MethodSource("seeds")
    void it_is_the_same_from_either_side(long seed) {
        Random random = new Random(seed);
        Map<Set<String>, Map<String, Boolean>> judged = new HashMap<>();
        Function<Set<String>, Map<String, Boolean>> judging =
                taken ->
                        judged.computeIfAbsent(
                                Set.copyOf(taken),
                                any -> {
                                    Map<String, Boolean> people = new HashMap<>();
                                    for (int i = 0; i < 20; i++) {
                                        people.put("p" + i, random.nextBoolean());
                                    }
                                    return people;
                                });
        SortedMap<String, Optional<String>> there = of(judging);

        SortedMap<String, Optional<String>> back =
                of(
                        taken -> {
                            Set<String> others = new HashSet<>(CHANGES);
                            others.removeAll(taken);
                            return judging.apply(others);
                        });

        assertThat(back).isEqualTo(there);
    }
}
