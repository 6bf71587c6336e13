package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.event.Payload;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.event.SourceRef;
import drillsift.job.file.DepartmentMove;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import drillsift.read.RosterFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DepartmentMapTest {

    private static final SourceRef LINE = new SourceRef("jobs/a.yaml", 12);

    private final List<PlannedRound> rounds =
            List.of(
                    round(1, "営業部/第一課", "営業部/第二課", "総務部", ""),
                    round(2, "営業本部/営業第一部", "営業本部/営業第二部/第二課", "管理本部/総務部"));

    @Test
    void counts_a_department_and_what_lies_below_it_under_the_new_name() {
        assertThat(
                        departments(
                                move("営業部/第一課", "営業本部/営業第一部"),
                                move("営業部", "営業本部/営業第二部"),
                                move("総務部", "管理本部/総務部")))
                .containsExactly("営業本部/営業第一部", "営業本部/営業第二部/第二課", "管理本部/総務部", "");
    }

    @Test
    void changes_no_other_round_and_nothing_without_a_map() {
        assertThat(DepartmentMap.apply(List.of(), rounds)).isEqualTo(rounds);
        List<PlannedRound> mapped = DepartmentMap.apply(List.of(move("総務部", "管理本部/総務部")), rounds);

        assertThat(mapped.get(1)).isEqualTo(rounds.get(1));
        assertThat(mapped.get(0).rosterDigest()).isNotEqualTo(rounds.get(0).rosterDigest());
    }

    @Test
    void refuses_a_department_that_no_roster_has_with_the_nearest_name() {
        RefusedException refused =
                catchThrowableOfType(
                        RefusedException.class,
                        () -> departments(move("総務課", "管理本部/総務部"), move("総務部", "法務")));

        assertThat(refused.problems().stream().map(new Messages(Language.EN)::text))
                .containsExactly(
                        "jobs/a.yaml:12: department-map: the roster of round 1 has no department"
                                + " 総務課. Did you mean 総務部?",
                        "jobs/a.yaml:12: department-map: the roster of round 2 has no department"
                                + " 法務. Write its full path as in the roster, levels joined by /.");
    }

    private List<String> departments(DepartmentMove... moves) {
        return DepartmentMap.apply(List.of(moves), rounds)
                .get(0)
                .roster()
                .roster()
                .recipients()
                .stream()
                .map(Recipient::department)
                .toList();
    }

    private static DepartmentMove move(String from, String to) {
        return new DepartmentMove(1, from, to, LINE);
    }

    private static PlannedRound round(int number, String... departments) {
        List<Recipient> people = new ArrayList<>();
        for (String department : departments) {
            String mail = "p" + people.size() + "@corp.example";
            people.add(
                    new Recipient(
                            mail,
                            mail,
                            mail,
                            "",
                            department,
                            "",
                            "",
                            "",
                            "",
                            "",
                            Optional.empty(),
                            false,
                            "",
                            people.size() + 2L));
        }
        return new PlannedRound(
                new Round(
                        number, Payload.LINK, Optional.empty(), Optional.empty(), Optional.empty()),
                null,
                new RosterFile("roster.csv", "0".repeat(64), new Roster(people)),
                "digest-" + number,
                List.of());
    }
}
