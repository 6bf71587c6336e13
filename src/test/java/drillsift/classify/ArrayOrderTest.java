package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables and sorts that judging is made of do what plain ones would do. */
class ArrayOrderTest {

    private static final int RANKS = 4;

    private record Row(long time, long place, long rank, long number) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 17, 100})
    void rows_come_by_time_and_rank_and_equals_stay_in_their_order(int size) {
        SplittableRandom random = new SplittableRandom(size);
        long[] rows = new long[TimeOrder.WIDTH * (size + 2)];
        TimeOrder order = new TimeOrder(rows, RANKS - 1);
        for (int trial = 0; trial < 40; trial++) {
            List<Row> expected = new ArrayList<>();
            for (int i = 0; i < size + 2; i++) {
                long time = random.nextInt(1 + size / (1 + trial % 3));
                Row row = new Row(time, random.nextLong(), random.nextInt(RANKS), i);
                int at = TimeOrder.WIDTH * i;
                rows[at] = row.time();
                rows[at + 1] = row.place();
                rows[at + TimeOrder.RECORD] = row.number() * RANKS + row.rank();
                expected.add(row);
            }
            List<Row> inside = expected.subList(1, size + 1);
            inside.sort(Comparator.comparingLong(Row::time).thenComparingLong(Row::rank));

            order.sort(1, size + 1);

            for (int i = 0; i < size + 2; i++) {
                int at = TimeOrder.WIDTH * i;
                long record = rows[at + TimeOrder.RECORD];
                Row found = new Row(rows[at], rows[at + 1], record % RANKS, record / RANKS);
                assertThat(found).isEqualTo(expected.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 3_000})
    void events_come_by_group_and_by_time_and_kind(int size) {
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(size + seed);
            EventColumns columns = columns(size);
            int groups = 1 + random.nextInt(1 + size / 2);
            int[] group = new int[size];
            List<List<Integer>> expected = new ArrayList<>();
            for (int i = 0; i < groups; i++) {
                expected.add(new ArrayList<>());
            }
            for (int e = 0; e < size; e++) {
                columns.time[e] = seed % 3 == 0 ? e : random.nextInt(1 + size / 4);
                columns.kind(e, EventKind.of(random.nextInt(4)));
                group[e] = random.nextInt(groups + 1) - 1;
                if (group[e] >= 0) {
                    expected.get(group[e]).add(e);
                }
            }
            Comparator<Integer> byTime = Comparator.comparing(e -> columns.time[e]);
            expected.forEach(each -> each.sort(byTime.thenComparing(e -> columns.kind[e])));

            EventOrder order = new EventOrder(columns, groups, e -> group[e]);

            assertThat(order.groups()).isEqualTo(groups);
            for (int i = 0; i < groups; i++) {
                List<Integer> found = new ArrayList<>();
                for (int at = order.from(i); at < order.to(i); at++) {
                    found.add(order.event(at));
                }
                assertThat(found).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void equal_rows_are_counted_however_many_there_are() {
        int size = 9_000;
        EventColumns columns = columns(size);
        RowCounts counts = new RowCounts(columns, false);
        RowCounts ordinals = new RowCounts(columns, false);
        Map<Integer, Integer> given = new HashMap<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int e = 0; e < size; e++) {
            int sort = random.nextInt(4_000);
            columns.time[e] = sort / 4;
            columns.subject[e] = sort & 1;
            columns.address[e] = sort & 2;
            columns.agent[e] = 7;
            int before = given.merge(sort, 1, Integer::sum) - 1;
            assertThat(ordinals.ordinal(e)).isEqualTo(before);
            assertThat(counts.isNew(e, 0)).as("within one file all are").isTrue();
        }
        for (int e = 0; e < 100; e++) {
            assertThat(counts.isNew(e, 1)).as("the other file has no more of them").isFalse();
        }
    }

    private static EventColumns columns(int size) {
        DrillScenario drill = new DrillScenario(1, 1);
        for (int i = 0; i < size; i++) {
            drill.report(0, i);
        }
        EventColumns columns =
                new ColumnLoader(FilterSet.defaults())
                        .load(
                                List.of(
                                        DrillSources.source(
                                                "a.csv",
                                                InputFormat.GOPHISH_EVENTS,
                                                0,
                                                drill.reports)));
        assertThat(columns.size).isEqualTo(size);
        return columns;
    }

    @Test
    void slices_deal_out_every_person_once_in_about_equal_parts() {
        DrillScenario drill = new DrillScenario(3_000, 1);
        for (int person = 0; person < 3_000; person++) {
            for (int i = 0; i < 4; i++) {
                drill.click(person, 4_000 + i, "203.0.113.9", DrillScenario.EDGE, false);
            }
        }
        Accesses accesses =
                new RoundFacts(
                                drill.round(),
                                drill.roster(),
                                List.of(drill.log(0)),
                                FilterSet.defaults(),
                                TestEpisode.SETTINGS)
                        .accesses;

        Slices slices = new Slices(accesses, accesses::group);

        int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
        assertThat(slices.count()).isEqualTo(threads);
        assertThat(slices.from(0)).isZero();
        assertThat(slices.to(slices.count() - 1)).isEqualTo(accesses.groups());
        for (int number = 0; number < slices.count(); number++) {
            assertThat(number == 0 ? 0 : slices.to(number - 1)).isEqualTo(slices.from(number));
            AccessSlice slice = slices.slice(number);
            int size = 0;
            for (int group = slices.from(number); group < slices.to(number); group++) {
                assertThat(slices.size(group)).isEqualTo(slice.to(group) - slice.from(group));
                size += slices.size(group);
            }
            assertThat(size).isBetween(12_000 / slices.count() - 4, 12_000 / slices.count() + 4);
        }
        assertThat(slices.areMany()).isFalse();
    }
}
