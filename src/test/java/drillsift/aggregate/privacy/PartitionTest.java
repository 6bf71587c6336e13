package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private static final int K = 10;

    @Test
    void keeps_departments_of_k_people_as_they_are() {
        assertThat(partition(of("営業部", 40), of("総務部", 10))).containsExactly("営業部 40", "総務部 10");
    }

    @Test
    void merges_small_departments_under_what_they_share_first() {
        assertThat(partition(of("営業本部/東京", 6), of("営業本部/大阪", 7), of("営業本部/札幌", 40), of("総務部", 30)))
                .containsExactly("営業本部/札幌 40", "総務部 30", "営業本部/(small) 13");
    }

    @Test
    void goes_up_as_far_as_k_people_of_two_departments_need() {
        assertThat(partition(of("本社/営業/東京", 4), of("本社/営業/大阪", 3), of("本社/法務", 5), of("工場", 50)))
                .containsExactly("工場 50", "本社/(small) 12");
    }

    @Test
    void counts_people_directly_under_a_division_with_its_departments() {
        assertThat(partition(of("営業本部", 4), of("営業本部/大阪", 7), of("工場", 50)))
                .containsExactly("工場 50", "営業本部/(small) 11");
    }

    @Test
    void merges_the_rest_of_all_divisions_and_takes_in_the_next_smallest() {
        assertThat(partition(of("営業本部/東京", 4), of("総務部", 12), of("工場", 50)))
                .containsExactly("工場 50", "(small) 16");
    }

    @Test
    void shows_no_departments_where_only_one_group_would_be_left() {
        assertThat(partition(of("営業部", 40), of("総務部", 4))).isEmpty();
    }

    @Test
    void keeps_departments_in_the_groups_of_their_first_release() {
        TreeMap<String, String> frozen =
                new TreeMap<>(Map.of("営業部", "営業部", "総務部", "(small)", "法務部", "(small)", "工場", "工場"));
        Department[] now = {of("営業部", 40), of("総務部", 30), of("法務部", 30), of("工場", 50)};

        assertThat(partition(frozen, now)).containsExactly("営業部 40", "工場 50", "(small) 60");
    }

    @Test
    void puts_small_departments_that_are_new_into_the_group_that_is_there() {
        TreeMap<String, String> frozen =
                new TreeMap<>(Map.of("営業部", "営業部", "総務部", "(small)", "法務部", "(small)"));
        Department[] now = {of("営業部", 40), of("総務部", 8), of("法務部", 7), of("監査室", 3)};

        assertThat(partition(frozen, now)).containsExactly("営業部 40", "(small) 18");
    }

    @Test
    void stand_in_the_same_order_whether_they_are_frozen_or_not() {
        Department[] now = {
            of("人事部", 4), of("営業部", 40), of("本社/東京", 6), of("本社/札幌", 7), of("監査室", 8)
        };
        TreeMap<String, String> frozen = new TreeMap<>();
        Partition.of(List.of(now), K)
                .forEach(
                        group ->
                                group.members()
                                        .forEach(
                                                one -> frozen.put(one.name(), group.department())));

        assertThat(partition(frozen, now)).isEqualTo(partition(now));
        assertThat(partition(now)).containsExactly("営業部 40", "本社/(small) 13", "(small) 12");
    }

    private static List<String> partition(TreeMap<String, String> frozen, Department... now) {
        return Partition.of(List.of(now), frozen, K).stream()
                .map(group -> group.department() + " " + group.sum().figure(Measure.REACTION).of())
                .toList();
    }

    private static List<String> partition(Department... departments) {
        return Partition.of(List.of(departments), K).stream()
                .map(group -> group.department() + " " + group.sum().figure(Measure.REACTION).of())
                .toList();
    }

    private static Department of(String name, int people) {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            figures.add(FigureOf.of(measure, people, 1, 1, 1, 1));
        }
        return new Department(name, figures);
    }
}
