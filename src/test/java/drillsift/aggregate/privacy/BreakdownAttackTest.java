package drillsift.aggregate.privacy;

import static drillsift.aggregate.privacy.CrossedTables.K;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups by attribute, attacked by somebody who knows the roster and can calculate. */
class BreakdownAttackTest {

    private final CrossedTables tables = new CrossedTables();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void leaves_a_solver_nobody_and_no_small_group_in_random_companies(long seed) {
        Random random = new Random(seed);
        for (int company = 0; company < 60; company++) {
            tables.tables.clear();
            int departments = 2 + random.nextInt(2);
            int groups = 2 + random.nextInt(2);
            for (int d = 0; d < departments; d++) {
                for (int g = 0; g < groups; g++) {
                    int people = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(9);
                    if (people > 0) {
                        tables.cell(d, g, people, Math.min(people, random.nextInt(4)));
                    }
                }
            }
            boolean isUsable =
                    tables.departments().stream()
                                    .allMatch(one -> one.figure(Measure.CLICK).of() >= K)
                            && tables.departments().size() == departments;
            if (isUsable) {
                attack(tables.publish());
            }
        }
    }

    /** All tables with the published sums: nobody is certain, nor how many of a few. */
    private void attack(PublishedBreakdown published) {
        if (published.groups().isEmpty()
                || published.groups().get(0).figure(Measure.CLICK).rate().isEmpty()) {
            return;
        }
        TreeMap<List<String>, int[]> atoms =
                new TreeMap<>(java.util.Comparator.comparing(List::toString));
        for (int[] cell : tables.tables) {
            String group = "e" + cell[1];
            boolean isNamed = published.groups().stream().anyMatch(one -> one.name().equals(group));
            int[] sum =
                    atoms.computeIfAbsent(
                            List.of("d" + cell[0], isNamed ? group : "(other)"), any -> new int[2]);
            sum[0] += cell[2];
            sum[1] += cell[3];
        }
        List<List<String>> places = List.copyOf(atoms.keySet());
        int[] people = atoms.values().stream().mapToInt(one -> one[0]).toArray();
        int[] truth = atoms.values().stream().mapToInt(one -> one[1]).toArray();
        List<int[]> found = new ArrayList<>();
        solve(places, people, truth, new int[truth.length], 0, found);
        for (int set = 1; set < 1 << people.length; set++) {
            int size = 0;
            boolean isVaried = false;
            int count = sum(truth, set);
            for (int i = 0; i < people.length; i++) {
                size += (set >> i & 1) * people[i];
            }
            for (int[] solution : found) {
                isVaried |= sum(solution, set) != count;
            }
            if (size < K && count > 0) {
                assertThat(isVaried).as(places + Arrays.toString(truth) + set).isTrue();
            }
            if (Integer.bitCount(set) == 1 && count == size) {
                assertThat(isVaried || count == 0).isTrue();
            }
        }
    }

    private static int sum(int[] counts, int set) {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (set >> i & 1) * counts[i];
        }
        return sum;
    }

    private static void solve(
            List<List<String>> places,
            int[] people,
            int[] truth,
            int[] trial,
            int at,
            List<int[]> found) {
        if (at == trial.length) {
            boolean isSame = true;
            for (int coordinate = 0; coordinate < 2; coordinate++) {
                TreeMap<String, Integer> rest = new TreeMap<>();
                for (int i = 0; i < trial.length; i++) {
                    rest.merge(places.get(i).get(coordinate), trial[i] - truth[i], Integer::sum);
                }
                isSame &= rest.values().stream().allMatch(left -> left == 0);
            }
            if (isSame) {
                found.add(trial.clone());
            }
            return;
        }
        for (int count = 0; count <= Math.min(people[at], 6); count++) {
            trial[at] = count;
            solve(places, people, truth, trial, at + 1, found);
        }
    }
}
