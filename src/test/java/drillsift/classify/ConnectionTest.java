package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What autonomous systems, fingerprints and the header Purpose do, where inputs have them. */
class ConnectionTest {

    private static final String HOME = "203.0.113.7";
    private static final long PROOFPOINT = 22_843;
    private static final long MICROSOFT = 8_075;

    private static Connection system(long asn) {
        return new Connection(asn, "", "", "");
    }

    private static Connection purpose(String purpose) {
        return new Connection(0, "", "", purpose);
    }

    private static AddressFacts facts(String address, long asn, FilterSet filters) {
        return new KnownNetworks(filters).facts(IpAddress.parse(address).orElseThrow(), asn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch", "prefetch;prerender", "preview"})
    void a_visit_that_was_made_ahead_alone_is_a_machines(String purpose) {
        TestEpisode ahead =
                aClick().with(
                                episode -> {
                                    episode.connection = purpose(purpose);
                                    episode.accesses = 2;
                                    episode.ahead = 2;
                                });
        assertThat(purpose(purpose).isAhead()).isTrue();
        assertThat(ahead.weight(PrefetchRule::new)).isEqualTo(20);
        assertThat(ahead.with(e -> e.isFormSent = true).weight(PrefetchRule::new)).isZero();
    }

    @Test
    void a_browser_may_fetch_ahead_for_a_person_who_clicks_then() {
        TestEpisode both =
                aClick().with(
                                episode -> {
                                    episode.connection = purpose("prefetch");
                                    episode.accesses = 2;
                                    episode.ahead = 1;
                                });
        assertThat(both.weight(PrefetchRule::new)).isZero();
        assertThat(aClick().with(e -> e.accesses = 1).weight(PrefetchRule::new)).isZero();
        assertThat(purpose("navigate").isAhead()).isFalse();
    }

    @Test
    void a_vendors_system_weighs_soon_after_sending_only() {
        AddressFacts facts = facts(HOME, PROOFPOINT, FilterSet.defaults());
        assertThat(facts.certainty()).isEqualTo(Certainty.PROBABLE);
        assertThat(facts.row()).isEqualTo("proofpoint-systems");
        TestEpisode click = aClick().address(facts);
        assertThat(click.delay(20).weight(ProbableNetworkRule::new)).isEqualTo(10);
        assertThat(click.delay(900).weight(ProbableNetworkRule::new)).isZero();
        assertThat(facts(HOME, PROOFPOINT + 1, FilterSet.defaults()).isListed()).isFalse();
        assertThat(facts(HOME, 0, FilterSet.defaults()).isListed()).isFalse();
        AddressFacts cloud = facts(HOME, MICROSOFT, FilterSet.defaults());
        assertThat(cloud.certainty()).isEqualTo(Certainty.CLOUD);
        assertThat(cloud.opens().isListed()).isFalse();
    }

    @Test
    void what_is_said_of_an_address_goes_before_its_system() {
        FilterSet own = FilterSet.defaults().but().ownNetworks(List.of("203.0.113.0/24")).done();
        assertThat(facts(HOME, PROOFPOINT, own).isListed()).isFalse();
        assertThat(facts(HOME, PROOFPOINT, own).isShared()).isTrue();
        assertThat(facts("40.107.218.12", PROOFPOINT, FilterSet.defaults()).certainty())
                .isEqualTo(Certainty.CERTAIN);
    }

    /** Each person is visited from a network of its own, in a system of a scanner's. */
    private static DrillScenario dispersed(double seconds) {
        DrillScenario drill = new DrillScenario(240, 30);
        for (int i = 0; i < 240; i++) {
            String address = "10." + i / 200 + "." + i % 200 + ".7";
            drill.click(i, seconds + i % 40, address, CHROME, true);
        }
        drill.page(3, 7_800, HOME, EDGE, false);
        return drill;
    }

    @Test
    void a_system_that_follows_each_mail_is_one_source_however_many_addresses_it_has() {
        DrillScenario drill = dispersed(130);
        drill.connection = access -> system(64_496);
        DrillScenario without = dispersed(130);

        assertThat(machines(drill)).isGreaterThan(machines(without));
    }

    private static long machines(DrillScenario drill) {
        JudgedRound judged = drill.judge(drill.log(0), drill.tool(1));
        return IntStream.range(0, judged.size())
                .filter(event -> judged.kind(event).isAccess())
                .filter(event -> judged.verdict(event) == Verdict.MACHINE)
                .count();
    }

    @Test
    void at_home_people_of_one_provider_are_no_source() {
        DrillScenario drill = new DrillScenario(240, 2);
        for (int i = 0; i < 240; i++) {
            String address = "10." + i / 200 + "." + i % 200 + ".7";
            drill.page(i, 400 + 97 * i, address, EDGE, false);
        }
        List<Verdict> without = verdicts(drill);
        drill.connection = access -> system(4_713);

        assertThat(verdicts(drill)).isEqualTo(without);
    }

    private static List<Verdict> verdicts(DrillScenario drill) {
        JudgedRound judged = drill.judge(drill.log(0), drill.tool(1));
        return IntStream.range(0, judged.size()).mapToObj(judged::verdict).toList();
    }

    @Test
    void without_these_columns_nothing_is_kept_of_them() {
        EventColumns columns = new EventColumns(List.of());
        assertThat(columns.connection).isEmpty();
        assertThat(columns.connectionOf(0)).isEqualTo(Connection.NONE);
        assertThat(columns.asnOf(0)).isZero();
        columns.learnAsn(-1, 5);
        columns.learnAsn(2, 0);
        columns.learnAsn(2, 64_500);
        columns.learnAsn(2, 64_501);
        assertThat(columns.asnOf(2)).isEqualTo(64_500);
    }
}
