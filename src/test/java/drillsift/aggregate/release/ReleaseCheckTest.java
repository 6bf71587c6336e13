package drillsift.aggregate.release;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.release.Collision.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** People are numbers here; groups are given as ranges of them. */
class ReleaseCheckTest {

    static final int K = 10;

    @Test
    void the_same_groups_stand_beside_an_earlier_release() {
        Release first = release("r1", group(0, 30), group(30, 60));

        assertThat(ReleaseCheck.of(List.of(first), first)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(), first)).isEmpty();
    }

    @Test
    void one_person_who_moved_is_told_with_both_groups() {
        Release first = release("r1", group(0, 30), group(30, 60));
        Release second = release("r2", group(0, 29), group(29, 60));

        assertThat(ReleaseCheck.of(List.of(first), second))
                .containsExactly(
                        new Collision(Kind.MOVED, 1, "r1", Optional.of("a"), Optional.of("b")));
    }

    @Test
    void k_people_may_move() {
        Release first = release("r1", group(0, 30), group(30, 60));
        Release second = release("r2", group(0, 20), group(20, 60));

        assertThat(ReleaseCheck.of(List.of(first), second)).isEmpty();
    }

    @Test
    void who_is_no_longer_there_and_who_is_new_are_told() {
        Release first = release("r1", group(0, 30), group(30, 60));
        Release fewer = release("r2", group(0, 30), group(31, 60));
        Release more = release("r2", group(0, 30), group(30, 63));

        assertThat(ReleaseCheck.of(List.of(first), fewer))
                .containsExactly(
                        new Collision(Kind.LEFT, 1, "r1", Optional.of("b"), Optional.empty()));
        assertThat(ReleaseCheck.of(List.of(first), more))
                .containsExactly(
                        new Collision(Kind.JOINED, 1, "r1", Optional.empty(), Optional.of("b")));
    }

    @Test
    void three_releases_are_compared_together() {
        Release first = release("r1", group(0, 30), group(30, 60));
        Release second = release("r2", group(0, 15), group(15, 60));
        Release third = release("r3", group(20, 60), group(0, 20));

        assertThat(ReleaseCheck.of(List.of(first), second)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(first, second), third))
                .extracting(Collision::kind)
                .containsOnly(Kind.MOVED);
    }

    @Test
    void what_was_accepted_once_is_not_told_again() {
        Release first = release("r1", group(0, 30), group(30, 60));
        Release accepted = release("r2", group(0, 29), group(29, 60));

        assertThat(ReleaseCheck.of(List.of(first, accepted), accepted)).isEmpty();
    }

    @Test
    void another_roster_is_told_as_such() {
        Release first = release("r1", group(0, 30), group(30, 60));
        Release other = release("r2", group(100, 130), group(130, 160));

        assertThat(ReleaseCheck.of(List.of(first), other))
                .extracting(Collision::kind)
                .containsExactly(Kind.OTHER_PEOPLE);
    }

    @Test
    void a_group_that_all_moved_clicked_in_is_told() {
        Release first = release("r1", group(0, 30, 12), group(30, 60, 3));
        Release second = release("r2", group(0, 20, 2), group(20, 60, 13));

        assertThat(ReleaseCheck.of(List.of(first), second))
                .extracting(Collision::kind)
                .containsExactly(Kind.FORCED);
    }

    @Test
    void who_is_forced_is_told_although_others_were_before() {
        Release first = release("r1", group(0, 30, 12), group(30, 60, 3), group(60, 100, 15));
        Release accepted = release("r2", group(0, 20, 2), group(20, 60, 13), group(60, 100, 15));
        Release further = release("r3", group(0, 20, 2), group(20, 70, 23), group(70, 100, 5));

        assertThat(ReleaseCheck.of(List.of(first, accepted), accepted)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(first, accepted), further))
                .extracting(Collision::kind)
                .containsExactly(Kind.FORCED);
    }

    @Test
    void more_combinations_than_can_be_tried_are_told() {
        Group[] groups = new Group[32];
        groups[0] = group(0, 1, 0);
        for (int i = 1; i < 31; i++) {
            groups[i] = group(5 + i, 6 + i, 0);
        }
        People few = people(1, 6);
        People rest =
                People.of(LongStream.concat(LongStream.range(1, 6), LongStream.range(36, 61)));
        groups[31] = new Group(rest, 0);
        Release accepted = release("r1", groups);
        Release more = with(release("r2", groups), few);

        assertThat(ReleaseCheck.of(List.of(accepted), accepted)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(accepted), more))
                .extracting(Collision::kind)
                .contains(Kind.FOLLOWS);
    }

    /** Who was in another round too is told as well. */
    static Release with(Release release, People panel) {
        ReleasedRound round = release.rounds().get(0);
        List<ReleasedSet> sets = new ArrayList<>(round.sets());
        sets.add(new ReleasedSet(ReleasedSet.Kind.PANEL, "1 2", panel, new TreeMap<>()));
        return new Release(
                release.revision(),
                K,
                List.of(new ReleasedRound(1, round.groupOf(), sets, round.breakdowns())));
    }

    @Test
    void a_rest_that_follows_from_who_was_in_both_rounds_closes_the_panel() {
        Release now = release("r1", group(0, 30), group(30, 42), group(42, 80));
        People both = people(0, 32); // all of a, two of b
        People apart = people(0, 30);

        assertThat(closed(now, both)).containsExactly(List.of(1, 2));
        assertThat(closed(now, apart)).isEmpty();
        assertThat(closed(now, people(20, 60))).isEmpty();
    }

    @Test
    void panels_are_closed_that_give_few_people_together_with_others() {
        Release now = release("r1", group(0, 100));
        Map<List<Integer>, Map<Integer, People>> panels = new java.util.LinkedHashMap<>();
        panels.put(List.of(1, 2), Map.of(1, people(0, 50)));
        panels.put(List.of(1, 3), Map.of(1, people(0, 53)));

        assertThat(PanelGuard.closed(List.of(), now, panels)).containsExactly(List.of(1, 3));
    }

    @Test
    void thousands_of_departments_are_checked() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            groups.add(group(25 * i, 25 * i + 25));
        }
        Release now = release("r1", groups.toArray(Group[]::new));
        People left = People.of(LongStream.range(0, 100_000).filter(person -> person % 25 > 1));

        assertThat(closed(now, left)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(now), now)).isEmpty();
    }

    private static Set<List<Integer>> closed(Release now, People both) {
        return PanelGuard.closed(List.of(), now, Map.of(List.of(1, 2), Map.of(1, both)));
    }

    static Release release(String revision, Group... groups) {
        return Releases.of(
                revision,
                K,
                List.of(groups).stream().map(Group::people).toList(),
                List.of(groups).stream().map(Group::clicks).toList());
    }

    record Group(People people, int clicks) {}

    static Group group(int from, int to) {
        return group(from, to, 3);
    }

    static Group group(int from, int to, int clicks) {
        return new Group(people(from, to), clicks);
    }

    static People people(int from, int to) {
        return People.of(LongStream.range(from, to));
    }
}
