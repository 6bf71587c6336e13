package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventSource;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What judging must reach on campaigns whose truth is known. */
class CampaignAccuracyTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void reaches_its_aims_on_a_web_log_alone(long seed) {
        RandomCampaign campaign = new RandomCampaign(seed, 4_000).withPeople(0.15).withScanners();

        assertAims(campaign, campaign.scenario.log(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void reaches_its_aims_on_the_export_of_a_tool_alone(long seed) {
        RandomCampaign campaign = new RandomCampaign(seed, 4_000).withPeople(0.15).withScanners();
        campaign.scenario.isSentAtInRoster = false;

        assertAims(campaign, campaign.scenario.tool(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void reaches_its_aims_on_a_table_without_pages(long seed) {
        RandomCampaign campaign = new RandomCampaign(seed, 4_000).withPeople(0.15).withScanners();

        assertAims(campaign, campaign.scenario.table(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void reaches_its_aims_on_tool_and_web_log_together(long seed) {
        RandomCampaign campaign = new RandomCampaign(seed, 4_000).withPeople(0.15).withScanners();
        campaign.scenario.isSentAtInRoster = false;
        DrillScenario scenario = campaign.scenario;

        JudgedRound judged = scenario.judge(scenario.tool(0), scenario.log(1));

        assertPeople(campaign, judged);
        for (int e = 0; e < judged.size(); e++) {
            if (judged.isEcho(e)) {
                assertThat(judged.episode(e)).isNotNegative();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void calls_nobody_a_machine_where_there_is_none(long seed) {
        RandomCampaign campaign = new RandomCampaign(seed, 4_000).withPeople(0.25);
        campaign.scenario.accesses.removeIf(DrillScenario.Access::isMachine);

        JudgedRound judged = campaign.scenario.judge(campaign.scenario.log(0));

        int machine = 0;
        for (int e = 0; e < judged.size(); e++) {
            machine += judged.verdict(e) == Verdict.MACHINE ? 1 : 0;
        }
        assertThat(machine).isLessThanOrEqualTo(judged.size() / 200);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-420, 420})
    void gives_the_same_verdicts_with_a_clock_seven_minutes_off(double ahead) {
        RandomCampaign right = new RandomCampaign(61, 4_000).withPeople(0.15).withScanners();
        RandomCampaign wrong = new RandomCampaign(61, 4_000).withPeople(0.15).withScanners();
        wrong.scenario.logSecondsAhead = ahead;

        JudgedRound first = right.scenario.judge(right.scenario.log(0));
        JudgedRound second = wrong.scenario.judge(wrong.scenario.log(0));

        int different = 0;
        for (int e = 0; e < first.size(); e++) {
            different += first.verdict(e) == second.verdict(e) ? 0 : 1;
        }
        assertThat(different).isLessThanOrEqualTo(first.size() / 200);
        assertThat(second.notes())
                .extracting(problem -> problem.code().id())
                .contains(ahead < 0 ? "DS-9401" : "DS-9402");
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74, 75})
    void accuses_nobody_wrongly_in_a_small_campaign(long seed) {
        RandomCampaign campaign = new RandomCampaign(seed, 60).withPeople(0.2).withScanners();

        JudgedRound judged = campaign.scenario.judge(campaign.scenario.log(0));

        BitSet strict = people(judged, Verdict.HUMAN);
        strict.andNot(campaign.clickers);
        assertThat(strict.cardinality()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void asks_for_a_review_where_a_scanner_imitates_people_in_everything(long seed) {
        RandomCampaign campaign = new RandomCampaign(seed, 2_000).withPeople(0.12);
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < 2_000; i++) {
            double seconds = 60 + 1_500 * Math.exp(1.3 * random.nextGaussian());
            String agent = DrillScenario.CHROME.replace("149", "" + (140 + random.nextInt(9)));
            String address = "198.51.100." + random.nextInt(30);
            campaign.scenario.page(i, seconds, address, agent, true);
            campaign.scenario.submit(i, seconds + 9, address, agent, true);
        }

        JudgedRound judged = campaign.scenario.judge(campaign.scenario.log(0));

        int strict = people(judged, Verdict.HUMAN).cardinality();
        assertThat(strict).isLessThanOrEqualTo(campaign.clickers.cardinality() + 20);
        assertThat(judged.notes()).extracting(note -> note.code().id()).contains("DS-9405");
    }

    private static void assertAims(RandomCampaign campaign, EventSource source) {
        JudgedRound judged = campaign.scenario.judge(source);
        Set<String> machines = new HashSet<>();
        campaign.scenario.accesses.stream()
                .filter(DrillScenario.Access::isMachine)
                .forEach(a -> machines.add(a.address() + a.agent()));
        int[] counts = new int[5];
        for (int e = 0; e < judged.size(); e++) {
            boolean isMachine = machines.contains(judged.address(e) + judged.agent(e));
            if (judged.kind(e).isAccess()) {
                Verdict verdict = judged.verdict(e);
                counts[0]++;
                counts[1] += isMachine ? 1 : 0;
                counts[2] += isMachine && verdict != Verdict.HUMAN ? 1 : 0;
                counts[3] += !isMachine && verdict == Verdict.MACHINE ? 1 : 0;
                counts[4] += verdict == Verdict.UNCERTAIN ? 1 : 0;
            }
        }
        assertThat(counts[2]).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * counts[1]));
        assertThat(counts[3]).isLessThanOrEqualTo((int) (0.005 * counts[1]));
        assertThat(counts[4]).isLessThanOrEqualTo(counts[0] / 10);
        assertPeople(campaign, judged);
    }

    private static void assertPeople(RandomCampaign campaign, JudgedRound judged) {
        BitSet lenient = people(judged, Verdict.HUMAN, Verdict.UNCERTAIN);
        BitSet strict = people(judged, Verdict.HUMAN);
        BitSet lost = (BitSet) campaign.clickers.clone();
        lost.andNot(lenient);
        assertThat(lost.cardinality()).isLessThanOrEqualTo(campaign.clickers.cardinality() / 1_000);
        BitSet accused = (BitSet) strict.clone();
        accused.andNot(campaign.clickers);
        assertThat(accused.cardinality()).isLessThanOrEqualTo(campaign.scenario.people / 1_000);
        assertThat(strict.cardinality()).isLessThanOrEqualTo(campaign.clickers.cardinality());
    }

    private static BitSet people(JudgedRound judged, Verdict... wanted) {
        BitSet people = new BitSet();
        Set<Verdict> verdicts = Set.of(wanted);
        for (int e = 0; e < judged.size(); e++) {
            boolean isOwn = judged.actor(e) == Actor.RECIPIENT || wanted.length > 1;
            if (judged.kind(e).isReaction() && verdicts.contains(judged.verdict(e)) && isOwn) {
                people.set(judged.recipient(e));
            }
        }
        return people;
    }
}
