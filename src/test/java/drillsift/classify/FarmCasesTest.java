package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.DrillScenario.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Farms with many addresses, and people who must not be taken for one. */
class FarmCasesTest {

    private static final String OFFICE = "203.0.113.10";

    private final DrillScenario drill = new DrillScenario(1_000, 2);
    private final Random random = new Random(5);

    @Test
    void knows_a_farm_whose_addresses_met_a_handful_of_people_each() {
        office();
        scanner(100, 280, 20, 700, i -> "192.0.2." + (128 + i % 32), CHROME);

        assertThat(machines(drill.log(0))).doesNotContainKey(Verdict.HUMAN);
        assertThat(machines(drill.table(0))).doesNotContainKey(Verdict.HUMAN);
    }

    @Test
    void knows_two_scanners_beside_a_check_of_clicks_with_one_agent_in_one_network() {
        office();
        scanner(100, 160, 60, 540, i -> "192.0.2." + (1 + i % 6), CHROME);
        for (int i = 0; i < 60; i++) { // ten minutes after the mail at the soonest
            late(i, "192.0.2." + (60 + i % 8), CHROME, true);
        }

        Map<Verdict, Integer> gateway = new EnumMap<>(Verdict.class);
        JudgedRound judged = drill.judge(drill.table(0));
        for (int event = 0; event < judged.size(); event++) {
            boolean isGateway = judged.address(event).matches("192\\.0\\.2\\.[1-6]");
            if (isGateway) {
                gateway.merge(judged.verdict(event), 1, Integer::sum);
            }
        }
        assertThat(gateway).isNotEmpty().doesNotContainKey(Verdict.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void accuses_no_small_office_in_the_network_of_a_farm_with_the_same_browser(long seed) {
        random.setSeed(seed);
        office();
        scanner(100, 280, 20, 700, i -> "192.0.2." + (128 + i % 32), CHROME);
        people(300, 308, i -> "192.0.2.77", CHROME);

        assertThat(people(drill.log(0))).doesNotContainKey(Verdict.MACHINE);
        assertThat(people(drill.table(0))).doesNotContainKey(Verdict.MACHINE);
    }

    @Test
    void knows_a_cloud_that_changes_its_network_for_each_mail() {
        office();
        scanner(100, 160, 3, 400, i -> "2001:db8:c10d:" + Integer.toHexString(i) + "::9", CHROME);

        assertThat(machines(drill.log(0))).doesNotContainKey(Verdict.HUMAN);
        assertThat(machines(drill.table(0))).doesNotContainKey(Verdict.HUMAN);
    }

    @ParameterizedTest
    @CsvSource({"20, 1, true", "19, 1, false", "20, 2, false"})
    void knows_such_a_cloud_by_twenty_people_from_one_wider_network(
            int people, int ranges, boolean isKnown) {
        office();
        for (int i = 0; i < people; i++) {
            String address = "2001:db8:c1" + i % ranges + ":" + Integer.toHexString(i) + "::9";
            drill.page(100 + i, 200 + i * 10, address, CHROME, true);
        }

        assertThat(machines(drill.table(0)).containsKey(Verdict.MACHINE)).isEqualTo(isKnown);
    }

    @Test
    void keeps_people_at_home_apart_from_a_cloud_with_the_same_browser() {
        office();
        scanner(100, 160, 3, 200, i -> "2001:db8:c10d:" + Integer.toHexString(i) + "::9", CHROME);
        people(300, 380, i -> "2001:db8:" + Integer.toHexString(0x1000 + i) + "::5", CHROME);

        assertThat(people(drill.log(0))).containsOnlyKeys(Verdict.HUMAN);
        assertThat(people(drill.table(0))).containsOnlyKeys(Verdict.HUMAN);
    }

    @Test
    void calls_telephones_of_one_carrier_human_though_each_has_a_network_of_its_own() {
        people(0, 200, i -> "2001:db8:7e1:" + Integer.toHexString(i) + "::2", PHONE);

        assertThat(people(drill.log(0))).containsOnlyKeys(Verdict.HUMAN);
        assertThat(people(drill.table(0))).containsOnlyKeys(Verdict.HUMAN);
    }

    @Test
    void calls_an_office_human_in_which_each_computer_has_its_address_and_one_browser() {
        people(0, 200, i -> "2001:db8:100:1::" + Integer.toHexString(1 + i), EDGE);

        assertThat(people(drill.log(0))).containsOnlyKeys(Verdict.HUMAN);
        assertThat(people(drill.table(0))).containsOnlyKeys(Verdict.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void calls_branches_behind_neighbouring_addresses_human(long seed) {
        random.setSeed(seed);
        people(0, 200, i -> "198.51.100." + (1 + i % 25), EDGE);

        assertThat(people(drill.log(0))).containsOnlyKeys(Verdict.HUMAN);
        assertThat(people(drill.table(0))).containsOnlyKeys(Verdict.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void calls_people_behind_the_exits_of_a_cloud_proxy_human(long seed) {
        random.setSeed(seed);
        people(0, 200, i -> "165.225." + (96 + i % 2) + "." + (1 + i % 24), EDGE);

        assertThat(people(drill.log(0))).containsOnlyKeys(Verdict.HUMAN);
        assertThat(people(drill.table(0))).containsOnlyKeys(Verdict.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void calls_nobody_on_virtual_desktops_a_machine_for_being_quick(long seed) {
        random.setSeed(seed);
        people(0, 200, i -> "20.72.100." + (1 + i % 40), EDGE);
        drill.page(500, 25, "20.72.100.7", EDGE, false);

        assertThat(people(drill.log(0))).doesNotContainKey(Verdict.MACHINE);
        assertThat(people(drill.table(0))).doesNotContainKey(Verdict.MACHINE);
    }

    private void office() {
        people(900, 980, i -> OFFICE, EDGE);
    }

    /** Some come after hours, so that the logs are known not to be closed early. */
    @BeforeEach
    void tail() {
        for (int person = 990; person < 1_000; person++) {
            drill.page(person, 18_000 + (person - 990) * 900, OFFICE, EDGE, false);
        }
    }

    /** From two minutes on, in their own time. */
    private void people(int from, int to, IntFunction<String> address, String agent) {
        for (int person = from; person < to; person++) {
            double seconds = 125 + 1_200 * Math.exp(1.5 * random.nextGaussian());
            drill.page(person, seconds, address.apply(person), agent, false);
        }
    }

    private void late(int person, String address, String agent, boolean isMachine) {
        double seconds = 600 + 3_000 * Math.exp(1.2 * random.nextGaussian());
        drill.click(person, seconds, address, agent, isMachine);
    }

    private void scanner(
            int from, int to, int first, int width, IntFunction<String> address, String agent) {
        for (int person = from; person < to; person++) {
            boolean isHeldBack = random.nextInt(25) == 0; // greylisted
            double seconds = first + width * random.nextDouble() + (isHeldBack ? 1_200 : 0);
            drill.page(person, seconds, address.apply(person), agent, true);
        }
    }

    private Map<Verdict, Integer> machines(EventSource source) {
        return verdicts(source, true);
    }

    private Map<Verdict, Integer> people(EventSource source) {
        return verdicts(source, false);
    }

    private Map<Verdict, Integer> verdicts(EventSource source, boolean isMachine) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        JudgedRound judged = drill.judge(source);
        Set<Integer> meant =
                drill.accesses.stream()
                        .filter(access -> access.isMachine() == isMachine)
                        .map(DrillScenario.Access::person)
                        .collect(Collectors.toSet());
        for (int event = 0; event < judged.size(); event++) {
            boolean isMeant = meant.contains(judged.recipient(event));
            if (isMeant && judged.kind(event).isReaction()) {
                verdicts.merge(judged.verdict(event), 1, Integer::sum);
            }
        }
        return verdicts;
    }
}
