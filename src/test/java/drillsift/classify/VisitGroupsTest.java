package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Correction.Action;
import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import drillsift.event.EventKind;
import drillsift.event.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Visits of a round in groups: what stands in one, and what names just these. */
class VisitGroupsTest {

    private static final int PEOPLE = 240;
    private static final String FARM = "198.51.100.7";

    private static Correction correction(String id, Action action, Field field, String value) {
        return new Correction(
                new SourceRef("c.csv", 2),
                id,
                action,
                action == Action.DISABLE_RULE ? "off-hours" : "",
                0,
                List.of(Match.of(field, value)),
                Optional.empty(),
                Optional.empty(),
                "seen",
                "A. Officer",
                true);
    }

    /** A scanner at all; four people at two addresses of an office, two of them with a page. */
    private static DrillScenario drill() {
        DrillScenario drill = new DrillScenario(PEOPLE, 2);
        for (int i = 0; i < PEOPLE; i++) {
            drill.click(i, 5, FARM, CHROME, true);
        }
        drill.page(3, 7_800, "192.0.2.10", EDGE, false);
        drill.page(4, 7_900, "192.0.2.11", EDGE, false);
        drill.click(5, 8_000, "192.0.2.10", EDGE, false);
        drill.click(5, 20_000, "192.0.2.10", EDGE, false);
        drill.click(6, 8_100, "192.0.2.10", EDGE, false);
        drill.accesses.add(
                new DrillScenario.Access(
                        9, 900, EventKind.CLICKED, "GET", 200, "/", "zzz9", FARM, CHROME, true));
        return drill;
    }

    private static JudgedRound judge(Correction... corrections) {
        DrillScenario drill = drill();
        drill.filters = FilterSet.defaults().but().corrections(List.of(corrections)).done();
        return drill.judge(drill.log(0));
    }

    private static List<VisitGroup> all(VisitGroups groups) {
        List<VisitGroup> all = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            all.add(groups.get(i));
        }
        return all;
    }

    private static VisitGroup farm(JudgedRound judged) {
        return all(judged.visitGroups().orElseThrow()).stream()
                .filter(group -> group.source().equals(FARM))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_group_counts_accesses_people_and_verdicts() {
        JudgedRound judged = judge();
        VisitGroup farm = farm(judged);

        assertThat(farm.accesses()).isEqualTo(PEOPLE);
        assertThat(farm.people()).isEqualTo(PEOPLE);
        assertThat(farm.visits()).containsOnlyKeys(Verdict.MACHINE).containsValue(PEOPLE);
        assertThat(farm.has(Verdict.MACHINE)).isTrue();
        assertThat(farm.has(Verdict.HUMAN)).isFalse();
        assertThat(farm.agent()).contains(CHROME);
        assertThat(farm.rules()).contains("too-soon").isSorted();
        assertThat(farm.kinds()).doesNotContain(MachineKind.NONE).isNotEmpty();
        assertThat(farm.corrections()).isEmpty();
        assertThat(farm.isDecided()).isFalse();
        assertThat(judged.address(farm.example())).isEqualTo(FARM);
    }

    @Test
    void all_accesses_to_people_of_the_roster_stand_in_some_group() {
        VisitGroups groups = judge().visitGroups().orElseThrow();

        // without parts of pages and without the click that bears nobody's token
        assertThat(all(groups).stream().mapToInt(VisitGroup::accesses).sum()).isEqualTo(PEOPLE + 5);
        assertThat(all(groups)).extracting(VisitGroup::number).isSorted().startsWith(0);
    }

    @Test
    void addresses_of_one_network_stand_together_and_one_alone_for_itself() {
        List<VisitGroup> office =
                all(judge().visitGroups().orElseThrow()).stream()
                        .filter(group -> group.source().startsWith("192.0.2."))
                        .toList();

        assertThat(office)
                .extracting(VisitGroup::source)
                .containsExactlyInAnyOrder("192.0.2.0/24", "192.0.2.10");
        VisitGroup pages =
                office.stream().filter(each -> each.source().endsWith("/24")).findFirst().get();
        assertThat(pages.people()).isEqualTo(2);
        assertThat(pages.accesses()).isEqualTo(2);
        VisitGroup bare =
                office.stream().filter(each -> each.source().endsWith(".10")).findFirst().get();
        assertThat(bare.people()).isEqualTo(2);
        assertThat(bare.accesses()).isEqualTo(3);
    }

    @Test
    void a_match_names_the_pattern_only_where_it_has_to() {
        JudgedRound judged = judge();
        VisitGroups groups = judged.visitGroups().orElseThrow();

        assertThat(groups.match(farm(judged).number()))
                .contains(new VisitMatch("ROUND&IP&UA_EXACT", "1&" + FARM + "&" + CHROME));
        for (VisitGroup group : all(groups)) {
            if (group.source().startsWith("192.0.2.")) {
                assertThat(groups.match(group.number()).orElseThrow().types())
                        .isEqualTo(
                                "ROUND&"
                                        + (group.source().endsWith("/24") ? "CIDR" : "IP")
                                        + "&UA_EXACT&PATTERN");
            }
        }
    }

    @Test
    void what_somebody_decided_or_confirmed_is_decided() {
        for (Action action : List.of(Action.KEEP, Action.FORCE_HUMAN, Action.FORCE_UNCERTAIN)) {
            VisitGroup farm = farm(judge(correction("c1", action, Field.IP, FARM + "/32")));
            assertThat(farm.isDecided()).as(action.name()).isTrue();
            assertThat(farm.corrections()).containsExactly("c1");
        }
        VisitGroup odds = farm(judge(correction("c1", Action.ADD_DB, Field.IP, FARM + "/32")));
        assertThat(odds.isDecided()).isFalse();
        assertThat(odds.corrections()).containsExactly("c1");
    }

    @Test
    void visits_that_one_of_them_decides_about_alone_leave_the_group_open() {
        Correction one =
                correction("c1", Action.FORCE_HUMAN, Field.RECIPIENT, DrillScenario.mail(7));
        List<VisitGroup> groups = all(judge(one).visitGroups().orElseThrow());
        assertThat(groups.stream().filter(group -> group.corrections().contains("c1")))
                .singleElement()
                .satisfies(group -> assertThat(group.isDecided()).isFalse());
    }

    @Test
    void visits_that_count_are_told_person_by_person() {
        JudgedRound judged = judge();
        int farm = farm(judged).number();
        List<Integer> people = new ArrayList<>();
        judged.visitGroups()
                .orElseThrow()
                .forEachCounted(
                        (recipient, group, verdict, actor, probability) -> {
                            if (group == farm) {
                                people.add(recipient);
                                assertThat(verdict).isEqualTo(Verdict.MACHINE);
                                assertThat(probability).isGreaterThan(0.95);
                            }
                        });
        assertThat(people).hasSize(PEOPLE).doesNotHaveDuplicates();
    }
}
