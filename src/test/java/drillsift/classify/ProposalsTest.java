package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.DrillScenario.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows come of what was seen in a pilot or a round. */
class ProposalsTest {

    private static final String GUARD = "ExampleLinkGuard/2.1 (mail.example)";

    private final DrillScenario pilot = new DrillScenario(5, 1);

    private static RoundSources sources(DrillScenario scenario) {
        return scenario.judge(scenario.log(0)).sources().orElseThrow();
    }

    private Proposals ofPilot(DrillScenario... rounds) {
        List<RoundSources> others = new ArrayList<>();
        for (DrillScenario round : rounds) {
            others.add(sources(round));
        }
        return Proposals.ofPilot(sources(pilot), others, pilot.filters);
    }

    private static List<String> rows(Proposals proposals) {
        return proposals.rows().stream()
                .map(row -> (row.isDoubtful() ? "# " : "") + row.value())
                .toList();
    }

    private void machine(int mailbox, String address) {
        pilot.page(mailbox, 300, address, CHROME, true);
    }

    @Test
    void an_address_that_came_to_two_mailboxes_is_a_row_of_its_own() {
        machine(0, "192.0.2.7");
        machine(1, "192.0.2.7");

        assertThat(rows(ofPilot())).containsExactly("192.0.2.7/32");
        Proposal.Seen seen = ofPilot().rows().get(0).seen();
        assertThat(seen.people()).isEqualTo(2);
        assertThat(seen.latest().orElseThrow()).isEqualTo(300);
    }

    @Test
    void what_came_to_one_mailbox_alone_may_have_been_somebody() {
        machine(0, "192.0.2.7");
        pilot.head(1, 2, "198.51.100.1", "");

        Proposals proposals = ofPilot();

        assertThat(rows(proposals)).containsExactly("# 192.0.2.7/32", "198.51.100.1/32");
        assertThat(proposals.rows().get(0).doubts())
                .containsExactly(Proposal.Doubt.of(Proposal.Reason.ONE_MAILBOX));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 192.0.2.9 192.0.2.200|192.0.2.0/24",
                "192.0.2.7 192.0.2.9|192.0.2.0/24",
                "2001:db8:5a5a:1::7 2001:db8:5a5a:1::8|2001:db8:5a5a:1::/64",
                "192.0.2.7 198.51.100.7|# 192.0.2.7/32, # 198.51.100.7/32"
            })
    void neighbours_that_came_to_a_mailbox_each_are_one_network(String addresses, String rows) {
        int mailbox = 0;
        for (String address : addresses.split(" ")) {
            machine(mailbox++, address);
        }

        assertThat(String.join(", ", rows(ofPilot()))).isEqualTo(rows);
    }

    @Test
    void two_neighbours_that_are_sure_by_themselves_stay_as_narrow_as_they_are() {
        for (int mailbox = 0; mailbox < 2; mailbox++) {
            machine(mailbox, "192.0.2.7");
            machine(mailbox, "192.0.2.9");
        }

        assertThat(rows(ofPilot())).containsExactly("192.0.2.7/32", "192.0.2.9/32");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, OWN",
        "203.0.112.9, OWN",
        "198.51.100.9, SHARED",
        "198.51.101.9, SHARED",
        "165.225.1.1, SHARED",
        "10.1.2.3, PRIVATE",
        "192.168.0.9, PRIVATE",
        "fd00::9, PRIVATE",
        "126.1.2.3, ACCESS_NETWORK",
        "210.130.7.9, ACCESS_NETWORK",
        "40.107.218.12, KNOWN"
    })
    void some_networks_are_never_proposed(String address, PassedOver.Reason reason) {
        pilot.filters =
                FilterSet.defaults()
                        .but()
                        .ownNetworks(List.of("203.0.113.0/24"))
                        .helpdeskNetworks(List.of("203.0.112.9/32"))
                        .sharedEgress(List.of("198.51.100.0/25"))
                        .corrections(List.of(sharedExit("198.51.101.9/32")))
                        .done();
        machine(0, address);
        machine(1, address);

        Proposals proposals = ofPilot();

        assertThat(proposals.rows()).isEmpty();
        assertThat(proposals.passedOver()).extracting(PassedOver::reason).containsExactly(reason);
    }

    private static Correction sharedExit(String network) {
        return new Correction(
                new SourceRef("fix.csv", 2),
                "c1",
                Correction.Action.SHARED_EGRESS,
                "",
                0,
                List.of(Correction.Match.of(Correction.Field.IP, network)),
                Optional.empty(),
                Optional.empty(),
                "cloud proxy",
                "A. Author",
                false);
    }

    @Test
    void a_network_that_holds_a_part_of_your_own_is_not_taken_whole() {
        pilot.filters = pilot.filters.but().ownNetworks(List.of("192.0.2.128/25")).done();
        for (int mailbox = 0; mailbox < 3; mailbox++) {
            machine(mailbox, "192.0.2." + (1 + mailbox));
            machine(mailbox, "192.0.2.9");
        }

        assertThat(rows(ofPilot())).contains("192.0.2.9/32").doesNotContain("192.0.2.0/24");
    }

    private static DrillScenario office(String agent, double seconds) {
        DrillScenario office = new DrillScenario(300, 1);
        for (int person = 0; person < 30; person++) {
            office.page(person, seconds + person * 300, "192.0.2.7", agent, false);
            office.submit(person, seconds + person * 300 + 20, "192.0.2.7", agent, false);
        }
        return office;
    }

    @Test
    void where_people_of_a_round_come_from_there_themselves_the_row_is_a_comment() {
        machine(0, "192.0.2.7");
        machine(1, "192.0.2.7");

        assertThat(rows(ofPilot(office(CHROME, 600)))).containsExactly("# 192.0.2.7/32");
        assertThat(rows(ofPilot(office(EDGE, 600)))).containsExactly("# 192.0.2.7/32");
        assertThat(ofPilot(office(EDGE, 600)).rows().get(0).doubts())
                .containsExactly(new Proposal.Doubt(Proposal.Reason.PEOPLE_THERE, 1, 30));
    }

    @Test
    void what_only_the_pilot_could_show_is_proposed_although_it_passed_for_people() {
        machine(0, "192.0.2.7");
        machine(1, "192.0.2.7");
        DrillScenario round = new DrillScenario(300, 1);
        for (int person = 0; person < 5; person++) {
            round.page(person, 900 + person * 60, "192.0.2.7", CHROME, true);
            round.submit(person, 930 + person * 60, "192.0.2.7", CHROME, true);
        }
        RoundSources sources = sources(round);

        assertThat(sources.within(AddressBlock.parse("192.0.2.7").orElseThrow()))
                .hasValueSatisfying(seen -> assertThat(seen.persons()).isPositive());
        assertThat(rows(ofPilot(round))).containsExactly("192.0.2.7/32");
    }

    @Test
    void an_agent_that_names_no_browser_is_a_row() {
        pilot.click(0, 300, "192.0.2.7", GUARD, true);
        pilot.click(1, 300, "192.0.2.7", GUARD, true);

        assertThat(rows(ofPilot())).containsExactly("192.0.2.7/32", GUARD);
        FilterSet with = ofPilot().rows().get(1).addedTo(pilot.filters);
        KnownMachines known = new KnownMachines(with);
        assertThat(known.ofAgent(GUARD).rows().get(0).row().certainty())
                .isEqualTo(Certainty.CERTAIN);
        assertThat(known.ofAgent(GUARD + " x").rows().get(0).row().certainty())
                .isEqualTo(Certainty.PROBABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHROME,
                EDGE,
                PHONE,
                "",
                "Mozilla/5.0",
                "python-requests/2.31.0",
                "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)"
            })
    void an_agent_that_people_may_have_or_that_is_known_is_none(String agent) {
        pilot.click(0, 300, "192.0.2.7", agent, true);
        pilot.click(1, 300, "192.0.2.7", agent, true);

        assertThat(ofPilot().rows()).extracting(Proposal::sort).doesNotContain(Proposal.Sort.AGENT);
    }

    @Test
    void an_agent_that_people_of_a_round_use_is_a_comment() {
        pilot.click(0, 300, "198.51.100.7", GUARD, true);
        pilot.click(1, 300, "198.51.100.7", GUARD, true);

        Proposals proposals = ofPilot(office(GUARD, 600));

        assertThat(rows(proposals)).containsExactly("198.51.100.7/32", "# " + GUARD);
    }

    private static DrillScenario scanned(int people, int addresses) {
        DrillScenario round = new DrillScenario(300, 1);
        for (int person = 0; person < people; person++) {
            round.click(person, 4, "192.0.2." + (1 + person % addresses), CHROME, true);
        }
        for (int person = 0; person < 60; person++) {
            round.page(person, 3_000 + person * 60, "203.0.113.10", EDGE, false);
        }
        return round;
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 192.0.2.1/32", "4, 1, ''", "30, 10, 192.0.2.0/24"})
    void a_round_gives_rows_for_what_came_to_five_people_or_more(
            int people, int addresses, String row) {
        Proposals proposals =
                Proposals.ofRound(
                        sources(scanned(people, addresses)), List.of(), FilterSet.defaults());

        List<String> scanners =
                proposals.rows().stream()
                        .filter(each -> each.sort() == Proposal.Sort.SCANNER_NETWORK)
                        .map(Proposal::value)
                        .toList();
        assertThat(String.join(", ", scanners)).isEqualTo(row);
    }

    @Test
    void the_busy_place_of_people_is_a_question_and_never_a_scanner() {
        Proposals proposals =
                Proposals.ofRound(sources(scanned(0, 1)), List.of(), FilterSet.defaults());

        assertThat(rows(proposals)).containsExactly("# 203.0.113.10/32");
        Proposal place = proposals.rows().get(0);
        assertThat(place.sort()).isEqualTo(Proposal.Sort.PEOPLES_NETWORK);
        assertThat(place.addedTo(FilterSet.defaults()).ownNetworks())
                .containsExactly("203.0.113.10/32");
    }

    @Test
    void people_of_another_round_make_a_row_of_this_one_doubtful() {
        Proposals proposals =
                Proposals.ofRound(
                        sources(scanned(30, 10)),
                        List.of(sources(office(EDGE, 600))),
                        FilterSet.defaults());

        assertThat(rows(proposals)).contains("# 192.0.2.0/24");
    }
}
