package drillsift.aggregate.release;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Measure;
import drillsift.aggregate.release.Attacker.Known;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Series of publications that give somebody away, each in its own way. */
class PlantedLeaksTest {

    private static final int K = 10;

    /**
     * @param releases the last one is about to be published
     * @param panels shown with it
     * @param follows whether a set of few people, or what somebody did, follows by adding and
     *     subtracting alone; otherwise the few are only cut off
     */
    private record Leak(List<Release> releases, List<People> panels, boolean follows) {

        Release now() {
            return releases.get(releases.size() - 1);
        }

        List<Release> earlier() {
            return releases.subList(0, releases.size() - 1);
        }
    }

    private static final Release FIRST = of(g(0, 30), g(30, 60), g(60, 100));

    static Stream<Arguments> leaks() {
        Map<String, Leak> leaks = changedRosters();
        leaks.put("all of k who moved did it", series(all(12)));
        leaks.put("all but one of k who moved did it", series(all(11)));
        leaks.put("two are exchanged", cut(exchanged()));
        leaks.put("three releases meet", cut(meeting()));
        leaks.put("one group wholly in both rounds", panel(p(0, 32)));
        leaks.put("all but four in both rounds", panel(p(0, 96)));
        leaks.put("two panels that differ by three", panel(p(0, 45), p(0, 48)));
        leaks.put("a rest in two groups", panel(p(4, 56)));
        return leaks.entrySet().stream().map(leak -> Arguments.of(leak.getKey(), leak.getValue()));
    }

    private static Map<String, Leak> changedRosters() {
        Map<String, Leak> leaks = new LinkedHashMap<>();
        leaks.put("one moves", moved(of(g(0, 29), g(29, 60), g(60, 100))));
        leaks.put("k-1 move", moved(of(g(0, 21), g(21, 60), g(60, 100))));
        leaks.put("one leaves", moved(of(g(0, 29), g(30, 60), g(60, 100))));
        leaks.put("k-1 leave", moved(of(g(9, 30), g(30, 60), g(60, 100))));
        leaks.put("one comes", moved(of(g(0, 30), g(30, 60), g(60, 101))));
        leaks.put("k-1 come", moved(of(g(0, 30), g(30, 60), g(60, 109))));
        leaks.put("a group is split", moved(of(g(0, 5), g(5, 30), g(30, 60), g(60, 100))));
        leaks.put("groups are drawn anew", moved(of(g(0, 34), g(34, 60), g(60, 100))));
        leaks.put("one of each group leaves", moved(of(g(1, 30), g(31, 60), g(61, 100))));
        leaks.put("three fewer in all", series(List.of(of(g(0, 50)), of(g(3, 50)))));
        leaks.put("groups, then fewer in all", moved(of(g(2, 100))));
        leaks.put(
                "all, then more in groups", series(List.of(of(g(0, 50)), of(g(0, 30), g(30, 52)))));
        leaks.put(
                "the third moves what the second left",
                series(List.of(FIRST, FIRST, of(g(0, 28), g(28, 60), g(60, 100)))));
        leaks.put(
                "back to the first after an accepted move",
                series(List.of(FIRST, of(g(0, 15), g(15, 100)), of(g(0, 12), g(12, 100)))));
        return leaks;
    }

    @Test
    void there_are_twenty_at_least() {
        assertThat(leaks()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void is_found_by_the_program(String name, Leak leak) {
        Map<List<Integer>, Map<Integer, People>> panels = new LinkedHashMap<>();
        for (int i = 0; i < leak.panels().size(); i++) {
            panels.put(List.of(1, i + 2), Map.of(1, leak.panels().get(i)));
        }
        boolean collides = !ReleaseCheck.of(leak.earlier(), leak.now()).isEmpty();
        boolean closes = !PanelGuard.closed(leak.earlier(), leak.now(), panels).isEmpty();

        assertThat(collides || closes).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaks")
    void is_found_by_the_attacker(String name, Leak leak) {
        List<Known> known = new ArrayList<>();
        for (Release release : leak.releases()) {
            for (ReleasedSet set : release.round(1).orElseThrow().sets()) {
                known.add(new Known(ids(set.people()), set.count(Measure.CLICK).orElseThrow(), 0));
            }
        }
        leak.panels().forEach(panel -> known.add(new Known(ids(panel), 2, 0)));
        Attacker attacker = new Attacker(K, known);

        boolean found = !attacker.smallSets().isEmpty() || attacker.isAnybodyForced();
        assertThat(found).isEqualTo(leak.follows());
    }

    private static Set<Integer> ids(People people) {
        Set<Integer> ids = new HashSet<>();
        people.hashes().forEach(hash -> ids.add((int) hash));
        return ids;
    }

    private static Leak moved(Release then) {
        return series(List.of(FIRST, then));
    }

    private static Leak series(List<Release> releases) {
        return new Leak(releases, List.of(), true);
    }

    private static Leak cut(List<Release> releases) {
        return new Leak(releases, List.of(), false);
    }

    private static Leak panel(People... panels) {
        return new Leak(
                List.of(of(g(0, 30), g(30, 42), g(42, 60), g(60, 100))), List.of(panels), true);
    }

    private static List<Release> all(int clicked) {
        return List.of(
                release(List.of(g(0, 30), g(30, 60)), List.of(clicked + 1, 3)),
                release(List.of(g(12, 30), p(0, 12, 30, 60)), List.of(1, clicked + 3)));
    }

    /** Group one gives one to group two and gets one from it. */
    private static List<Release> exchanged() {
        return List.of(
                of(g(0, 30), g(30, 60)),
                of(
                        p(1, 31),
                        People.of(LongStream.concat(LongStream.of(0), LongStream.range(31, 60)))));
    }

    /** Any two of them have ten people or more in common, or none. */
    private static List<Release> meeting() {
        return List.of(
                of(g(0, 40), g(40, 80)),
                of(p(0, 20, 40, 60), p(20, 40, 60, 80)),
                of(p(0, 5, 25, 40, 45, 60, 60, 65), p(5, 25, 40, 45, 65, 80)));
    }

    private static People g(int from, int to) {
        return p(from, to);
    }

    /** Ranges of people, each from a number up to another. */
    private static People p(int... ranges) {
        LongStream people = LongStream.empty();
        for (int i = 0; i < ranges.length; i += 2) {
            people = LongStream.concat(people, LongStream.range(ranges[i], ranges[i + 1]));
        }
        return People.of(people);
    }

    private static Release of(People... groups) {
        List<Integer> clicks = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            clicks.add(2);
        }
        return release(List.of(groups), clicks);
    }

    private static Release release(List<People> groups, List<Integer> clicks) {
        return Releases.of("r", K, groups, clicks);
    }
}
