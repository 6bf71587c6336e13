package drillsift.aggregate.release;

import static drillsift.aggregate.release.ReleaseCheckTest.group;
import static drillsift.aggregate.release.ReleaseCheckTest.people;
import static drillsift.aggregate.release.ReleaseCheckTest.release;
import static drillsift.aggregate.release.ReleaseCheckTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.release.Collision.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Groups by attribute beside earlier releases of a round. People are numbers here. */
class AttributeCheckTest {

    private static final int K = ReleaseCheckTest.K;

    @Test
    void groups_by_attribute_have_to_hold_the_same_people() {
        Release first = by("one", release("r1", group(0, 30), group(30, 60)));
        Release other = by("other", release("r2", group(0, 30), group(30, 60)));
        Release none = release("r3", group(0, 30), group(30, 60));

        assertThat(ReleaseCheck.of(List.of(first), other))
                .containsExactly(
                        new Collision(
                                Kind.OTHER_BREAKDOWN, 1, "r1", Optional.empty(), Optional.empty()));
        assertThat(ReleaseCheck.of(List.of(first, other), other)).isEmpty(); // accepted before
        assertThat(ReleaseCheck.of(List.of(first), none)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(none), first)).isEmpty();
    }

    @Test
    void groups_by_attribute_have_to_stand_beside_the_same_departments() {
        Release plain = release("r1", group(0, 30), group(30, 60));
        Release moved = release("r2", group(0, 20), group(20, 60));

        assertThat(ReleaseCheck.of(List.of(plain), moved)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(plain), by("one", moved)))
                .extracting(Collision::kind)
                .containsExactly(Kind.OTHER_BREAKDOWN);
        assertThat(ReleaseCheck.of(List.of(by("one", plain)), moved))
                .extracting(Collision::kind)
                .containsExactly(Kind.OTHER_BREAKDOWN);
    }

    @Test
    void groups_of_one_attribute_may_be_left_out_and_those_of_another_may_come() {
        Release plain = release("r1", group(0, 30), group(30, 80));
        Release both =
                divided(divided(plain, "title a", people(20, 60)), "company a", people(0, 40));
        Release title = divided(plain, "title a", people(20, 60));
        Release other = divided(plain, "title a", people(20, 50));

        assertThat(ReleaseCheck.of(List.of(both), title)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(title), both)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(title), other))
                .extracting(Collision::kind)
                .containsExactly(Kind.OTHER_BREAKDOWN);
    }

    @Test
    void few_people_that_follow_from_a_group_by_attribute_are_told() {
        Release first =
                divided(release("r1", group(0, 30), group(30, 80)), "title a", people(20, 60));
        Release more = with(first, people(20, 63)); // all of them and three more

        assertThat(ReleaseCheck.of(List.of(first), more))
                .extracting(Collision::kind)
                .containsExactly(Kind.FOLLOWS);
        assertThat(ReleaseCheck.of(List.of(first), with(first, people(20, 70)))).isEmpty();
    }

    /** As the page of a comparison does. */
    @Test
    void who_tells_of_everybody_alone_adds_nothing_to_groups_by_attribute() {
        Release first = by("one", release("r1", group(0, 30), group(30, 60)));
        Release same = company("r2", people(0, 60));
        Release fewer = company("r2", people(0, 50));

        assertThat(ReleaseCheck.of(List.of(first), same)).isEmpty();
        assertThat(ReleaseCheck.of(List.of(first), fewer))
                .extracting(Collision::kind)
                .containsExactly(Kind.OTHER_BREAKDOWN);
    }

    private static Release company(String revision, People all) {
        ReleasedSet everybody = new ReleasedSet(ReleasedSet.Kind.ALL, "", all, new TreeMap<>());
        return new Release(
                revision, K, List.of(new ReleasedRound(1, new TreeMap<>(), List.of(everybody))));
    }

    /** With groups by attribute. */
    private static Release by(String breakdowns, Release release) {
        ReleasedRound round = release.rounds().get(0);
        return new Release(
                release.revision(),
                K,
                List.of(new ReleasedRound(1, round.groupOf(), round.sets(), breakdowns)));
    }

    @Test
    void groups_by_attribute_that_were_shown_of_a_round_close_a_panel_too() {
        Release now = release("r2", group(0, 30), group(30, 80));
        People temporary = people(20, 60);
        Map<List<Integer>, Map<Integer, People>> panels =
                Map.of(List.of(1, 2), Map.of(1, people(20, 63))); // all of them and three more

        assertThat(PanelGuard.closed(List.of(now), now, panels)).isEmpty();
        assertThat(PanelGuard.closed(List.of(divided(now, temporary)), now, panels))
                .containsExactly(List.of(1, 2));
        assertThat(ReleaseCheck.of(List.of(), divided(now, people(28, 60)))).isEmpty();
    }

    private static Release divided(Release release, People group) {
        return divided(release, "title x", group);
    }

    private static Release divided(Release release, String name, People group) {
        ReleasedRound round = release.rounds().get(0);
        List<ReleasedSet> sets = new ArrayList<>(round.sets());
        sets.add(new ReleasedSet(ReleasedSet.Kind.ATTRIBUTE, name, group, new TreeMap<>()));
        String hash = round.breakdowns() + name + group.text();
        return new Release(
                release.revision(), K, List.of(new ReleasedRound(1, round.groupOf(), sets, hash)));
    }
}
