package drillsift.classify;

import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Companions.Company;
import drillsift.event.EventKind;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes shortly after or just before somebody else. */
class VisitOrderTest {

    private static final Company FOLLOWER = new Company(true, false, false);
    private static final Company AHEAD = new Company(false, true, false);

    private final VisitOrder order = new VisitOrder();

    private static TestEpisode person() {
        return aClick().at(1_000).delay(1_000);
    }

    private static TestEpisode stranger(double lag) {
        return aClick().at(1_000 + lag).delay(1_000 + lag).from(2, 2);
    }

    private void fivePeople(IntFunction<List<TestEpisode>> visits) {
        people(order, 5, visits);
    }

    private static void people(
            VisitOrder order, int people, IntFunction<List<TestEpisode>> visitsOf) {
        for (int i = 0; i < people; i++) {
            order.add(visitsOf.apply(i).stream().map(TestEpisode::build).toList());
        }
    }

    private Company ofStranger() {
        return order.company(stranger(0).build());
    }

    private Company ofPerson() {
        return order.company(person().build());
    }

    @ParameterizedTest
    @CsvSource({"2.9, false", "3, true", "120, true", "120.1, false"})
    void a_follower_comes_within_three_seconds_to_two_minutes(double lag, boolean isFollower) {
        fivePeople(i -> List.of(person(), stranger(lag)));

        assertThat(ofStranger())
                .isEqualTo(isFollower ? FOLLOWER : new Company(false, false, false));
        assertThat(ofPerson()).isEqualTo(new Company(false, false, false));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2.5, true", "2.6, false"})
    void who_checks_a_click_is_ahead_by_less_than_three_seconds(double lag, boolean isAhead) {
        fivePeople(i -> List.of(person(), stranger(lag)));

        assertThat(ofPerson()).isEqualTo(isAhead ? AHEAD : new Company(false, false, false));
        assertThat(ofStranger()).isEqualTo(new Company(false, false, false));
    }

    @ParameterizedTest
    @CsvSource({"120, false", "120.1, true"})
    void what_came_with_the_mail_is_followed_by_nobody(double delay, boolean isFollower) {
        fivePeople(i -> List.of(person().delay(delay), stranger(30)));

        assertThat(ofStranger().isFollower()).isEqualTo(isFollower);
    }

    @Test
    void who_comes_with_the_mail_is_not_judged_by_its_company() {
        fivePeople(i -> List.of(person().delay(100), stranger(30).delay(120)));

        assertThat(ofStranger()).isSameAs(Company.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.1, true", "300, true", "300.1, false"})
    void a_sandbox_for_reported_mails_follows_the_report_within_five_minutes(
            double afterReport, boolean isFollower) {
        fivePeople(i -> List.of(stranger(0).with(e -> e.reportSeconds = afterReport)));

        assertThat(ofStranger().isFollower()).isEqualTo(isFollower);
    }

    @Test
    void a_report_just_after_the_mail_makes_no_follower() {
        fivePeople(i -> List.of(stranger(0).delay(120).with(e -> e.reportSeconds = 9)));

        assertThat(ofStranger()).isSameAs(Company.NONE);
    }

    @Test
    void who_follows_a_report_follows_no_visit_beside() {
        fivePeople(i -> List.of(person(), stranger(1).with(e -> e.reportSeconds = 9)));

        assertThat(ofPerson().isAhead()).isFalse();
        assertThat(ofStranger().isFollower()).isTrue();
    }

    @Test
    void pictures_traps_and_ones_own_network_are_no_company() {
        fivePeople(i -> List.of(person().kind(EventKind.OPENED), stranger(30)));
        fivePeople(i -> List.of(person().lane(Lane.TRAP), stranger(30)));
        fivePeople(i -> List.of(person().from(-1, -1), stranger(30)));
        fivePeople(i -> List.of(person().from(1, 2), stranger(30)));

        assertThat(ofStranger().isFollower()).isFalse();
    }

    @Test
    void the_last_one_before_is_who_is_followed() {
        fivePeople(i -> List.of(person(), person().at(1_119).from(3, 3), stranger(121)));

        assertThat(ofStranger()).isEqualTo(new Company(false, false, false));
        assertThat(order.company(person().from(3, 3).build()).isAhead()).isTrue();
    }

    @Test
    void addresses_of_one_network_and_agent_follow_together() {
        fivePeople(i -> List.of(person(), stranger(30).from(20 + i, 2)));
        fivePeople(i -> List.of(person().from(40 + i, 4), stranger(2).from(60 + i, 6)));

        assertThat(order.company(stranger(0).from(99, 2).build())).isEqualTo(FOLLOWER);
        assertThat(order.company(stranger(0).from(99, 4).build())).isEqualTo(AHEAD);
        assertThat(order.company(stranger(0).from(99, 2).agent("curl/8.5.0", 9).build()))
                .isSameAs(Company.NONE);
    }

    @Test
    void an_address_follows_with_whatever_agent() {
        fivePeople(i -> List.of(person(), stranger(30).agent("curl/8.5.0", 10 + i)));
        fivePeople(i -> List.of(person().from(5, 5).agent("curl/8.5.0", 10 + i), stranger(2)));

        assertThat(order.company(stranger(0).agent("curl/8.5.0", 99).build()).isFollower())
                .isTrue();
        assertThat(order.company(stranger(0).from(5, 98).build()).isAhead()).isTrue();
    }

    @Test
    void what_is_seen_of_other_people_adds_up() {
        people(order, 3, i -> List.of(person(), stranger(30)));
        assertThat(ofStranger()).isSameAs(Company.NONE);
        VisitOrder other = new VisitOrder();
        people(other, 2, i -> List.of(person(), stranger(30).from(30 + i, 2)));
        people(other, 5, i -> List.of(person().from(7, 7), stranger(2)));

        order.addAll(other);

        assertThat(order.company(stranger(0).from(99, 2).build()).isFollower()).isTrue();
        assertThat(order.company(person().from(7, 7).build())).isEqualTo(AHEAD);
    }
}
