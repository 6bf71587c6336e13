package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventBlock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proposal says of a source. */
class SeenSourceTest {

    private static final int TIME = 1 << EvidenceGroup.TIME.ordinal();
    private static final int BREADTH = 1 << EvidenceGroup.BREADTH.ordinal();

    private final List<SeenSource.Seeing> seeings = new ArrayList<>();

    private void machine(int person, double delay, int groups) {
        see(person, Verdict.MACHINE, false, delay, "192.0.2.1", "guard", groups);
    }

    private void human(int person, double delay, String agent) {
        see(person, Verdict.HUMAN, true, delay, "192.0.2.2", agent, 0);
    }

    private void undecided(int person) {
        see(person, Verdict.UNCERTAIN, false, 50, "192.0.2.3", "guard", 0);
    }

    private void see(
            int person,
            Verdict verdict,
            boolean isPerson,
            double delay,
            String address,
            String agent,
            int groups) {
        seeings.add(
                new SeenSource.Seeing(
                        person,
                        verdict,
                        isPerson,
                        delay,
                        1_000L * person,
                        address,
                        agent,
                        agent.equals("bot"),
                        agent.equals("picture"),
                        groups));
    }

    private SeenSource source() {
        SeenSource source = new SeenSource();
        seeings.forEach(source::add);
        return source;
    }

    @Test
    void people_are_counted_once_by_what_came_to_them() {
        machine(1, 5, TIME);
        machine(1, 9, TIME);
        undecided(1);
        undecided(2);
        human(3, 900, "Edge");
        human(2, 700, "Edge");

        SeenSource source = source();

        assertThat(source.people()).isEqualTo(3);
        assertThat(source.accesses()).isEqualTo(6);
        assertThat(source.machines()).isEqualTo(1);
        assertThat(source.persons()).isEqualTo(2);
        assertThat(source.undecidedAlone()).as("not she to whom a machine came").isEqualTo(1);
        assertThat(source.isMachineAlone()).isFalse();
        assertThat(source.agents()).containsExactly("Edge", "guard");
        assertThat(source.agentsOfPersons()).containsExactly("Edge");
    }

    @Test
    void a_machine_is_alone_where_nothing_else_came() {
        machine(1, 5, TIME);
        assertThat(source().isMachineAlone()).isTrue();
        undecided(1);
        assertThat(source().isMachineAlone()).isFalse();
    }

    @Test
    void of_each_person_the_first_delay_counts() {
        machine(1, 30, TIME);
        machine(1, 10, TIME);
        machine(2, Double.NaN, TIME);
        machine(2, 20, TIME);
        machine(3, 40, TIME);
        machine(4, Double.NaN, TIME);
        machine(5, 50, TIME);

        Proposal.Seen seen = source().seen();

        assertThat(seen.first()).hasValue(10);
        assertThat(seen.median()).hasValue(20);
        assertThat(seen.latest()).hasValue(50);
        assertThat(source().latestDelay()).hasValue(50);
        assertThat(source().lateDelayOfPersons()).isEmpty();
        assertThat(seen.people()).isEqualTo(5);
        assertThat(seen.addresses()).isEqualTo(1);
        assertThat(seen.last()).isEqualTo(EventBlock.instant(5_000));
    }

    @Test
    void the_late_delay_is_that_of_nine_of_ten_who_look_like_people() {
        for (int person = 0; person < 11; person++) {
            human(person, 100 * person, "Edge");
            machine(person + 20, 9_999, TIME);
        }

        assertThat(source().lateDelayOfPersons()).hasValue(900);
    }

    @Test
    void agents_come_by_their_use_and_then_by_name() {
        human(1, 1, "b");
        human(2, 1, "a");
        human(3, 1, "c");
        human(3, 2, "c");

        assertThat(source().seen().agents()).containsExactly("c", "a", "b");
        assertThat(source().seen().persons()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 0", "3, 2, 1", "4, 2, 2", "5, 2, 3"})
    void evidence_is_told_that_spoke_for_half_of_the_people(int both, int kinds, int timeAlone) {
        for (int person = 0; person < both - timeAlone; person++) {
            machine(person, 5, TIME | BREADTH);
        }
        for (int person = 0; person < timeAlone; person++) {
            machine(100 + person, 5, TIME);
        }

        List<EvidenceGroup> groups = source().seen().groups();

        boolean isHalf = 2 * (both - timeAlone) >= both;
        assertThat(groups).contains(EvidenceGroup.TIME);
        assertThat(groups.contains(EvidenceGroup.BREADTH)).isEqualTo(isHalf);
        assertThat(groups).hasSize(isHalf ? kinds : 1);
    }

    @Test
    void one_kind_of_evidence_needs_somebody_for_whom_it_spoke() {
        undecided(1);
        assertThat(source().groups()).isEmpty();
    }

    @Test
    void declared_agents_and_pictures_are_alone_where_all_accesses_are_such() {
        human(1, 1, "bot");
        human(2, 1, "bot");
        assertThat(source().isDeclaredAlone()).isTrue();
        assertThat(source().isOpeningAlone()).isFalse();
        human(3, 1, "picture");
        assertThat(source().isDeclaredAlone()).isFalse();
        seeings.subList(0, 2).clear();
        assertThat(source().isOpeningAlone()).isTrue();
    }

    @Test
    void what_came_from_two_addresses_adds_up() {
        machine(1, 5, TIME);
        undecided(2);
        human(3, 900, "Edge");
        human(1, 3, "bot");
        machine(4, 7, BREADTH);
        human(2, 8, "picture");
        SeenSource sum = new SeenSource();
        for (int part = 0; part < 2; part++) {
            SeenSource one = new SeenSource();
            for (int i = part; i < seeings.size(); i += 2) {
                one.add(seeings.get(i));
            }
            sum.addAll(one);
        }

        assertThat(sum.seen()).isEqualTo(source().seen());
        assertThat(sum.agentsOfPersons()).isEqualTo(source().agentsOfPersons());
        assertThat(sum.lateDelayOfPersons()).isEqualTo(source().lateDelayOfPersons());
        assertThat(sum.isDeclaredAlone()).isFalse();
        assertThat(sum.isOpeningAlone()).isFalse();
    }
}
