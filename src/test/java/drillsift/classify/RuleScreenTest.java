package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import drillsift.event.EventKind;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rules are held back only where they would be silent. */
class RuleScreenTest {

    private static final int EPISODES = 60_000;
    private static final double UNKNOWN = Double.NaN;
    private static final List<String> AGENTS =
            List.of(
                    EDGE,
                    CHROME,
                    "",
                    "curl/8.5.0",
                    "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)",
                    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) MSIE 9.0",
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like"
                            + " Gecko) Chrome/79.0.3945.88 Safari/537.36",
                    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
                            + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like"
                            + " Gecko) Chrome/148.0.0.0 Safari/537.36 SomeAnswer/1.0",
                    "Something/1.0");

    private final List<MachineRule> rules = new MachineRules(TestEpisode.SETTINGS).all();
    private final RuleScreen screen = new RuleScreen(rules);

    @Test
    void no_rule_is_held_back_that_would_speak() {
        Random random = new Random(404);
        Set<String> spoke = new TreeSet<>();
        for (int i = 0; i < EPISODES; i++) {
            Episode episode = episode(random);
            long asked = screen.asked(episode);
            for (int rule = 0; rule < rules.size(); rule++) {
                if (rules.get(rule).examine(episode).isPresent()) {
                    spoke.add(rules.get(rule).id());
                    assertThat(asked >>> rule & 1).as(rules.get(rule).id()).isEqualTo(1);
                }
            }
        }
        assertThat(rules)
                .as("each of them has been tried")
                .extracting(MachineRule::id)
                .containsExactlyInAnyOrderElementsOf(spoke);
    }

    @Test
    void a_plain_click_meets_a_third_of_the_rules() {
        assertThat(Long.bitCount(screen.asked(aClick().build()))).isLessThan(rules.size() * 2 / 5);
    }

    @Test
    void what_is_no_plain_request_meets_all_of_them() {
        for (Lane lane : Lane.values()) {
            boolean isAll =
                    Long.bitCount(screen.asked(aClick().lane(lane).build())) == rules.size();
            assertThat(isAll).isEqualTo(lane != Lane.NORMAL);
        }
    }

    private static Episode episode(Random random) {
        Certainty certainty = any(random, Certainty.values());
        AddressFacts opens =
                random.nextInt(4) > 0
                        ? null
                        : new AddressFacts(Certainty.CERTAIN, false, false, false, "r", "w", null);
        boolean isShared = random.nextInt(4) == 0;
        Lane lane = random.nextInt(4) > 0 ? Lane.NORMAL : any(random, Lane.values());
        TestEpisode episode =
                aClick().lane(lane)
                        .kind(any(random, EventKind.values()))
                        .agent(AGENTS.get(random.nextInt(AGENTS.size())))
                        .address(
                                new AddressFacts(
                                        certainty, isShared, false, false, "row", "what", opens))
                        .delay(seconds(random))
                        .with(each -> within(each, random))
                        .with(each -> around(each, random))
                        .with(each -> source(each, random));
        return random.nextInt(5) == 0 ? episode.noAgentColumn().build() : episode.build();
    }

    private static void within(Episode episode, Random random) {
        episode.accesses = 1 + random.nextInt(3);
        episode.isStatus = random.nextInt(6) == 0;
        episode.isRequest = random.nextBoolean();
        episode.resources = random.nextInt(2);
        episode.neighbourResources = random.nextInt(2);
        episode.dwellSeconds = seconds(random);
        episode.isFormSent = random.nextInt(3) == 0;
        episode.targetsAtOnce = random.nextInt(5);
        episode.isOpenedAndClicked = random.nextInt(4) == 0;
        episode.isOffHours = random.nextBoolean();
        episode.ahead = random.nextInt(2) * episode.accesses;
        episode.connection = new Connection(0, "", "", "prefetch");
    }

    private static void around(Episode episode, Random random) {
        episode.headSeconds = seconds(random);
        episode.damagedSeconds = seconds(random);
        episode.trapSeconds = seconds(random);
        episode.reportSeconds = seconds(random);
        episode.distantSeconds = seconds(random);
        episode.repeats = random.nextInt(8);
        episode.repeatSpreadPercent = episode.repeats < 3 ? UNKNOWN : random.nextInt(10);
        episode.isOpened = random.nextBoolean();
        episode.isOtherSystem = random.nextInt(3) == 0;
        episode.isTwoSystems = random.nextInt(3) == 0;
    }

    private static void source(Episode episode, Random random) {
        double low = random.nextInt(3_000);
        double median = low + random.nextInt(2) * random.nextInt(3_000);
        double high = median + random.nextInt(2) * random.nextInt(9_000);
        boolean isLoose = random.nextInt(5) == 0;
        episode.source = new Profile(random.nextInt(80), low, median, high, high, isLoose);
        episode.sameAgent =
                new Profile(random.nextInt(80), 0, random.nextInt(300), 900, 900, false);
        episode.isSourceOfAgent = random.nextBoolean();
        episode.tokensOfNetwork = random.nextInt(9);
        episode.isAmongPeople = random.nextBoolean();
        episode.isCrowdUnhurried = random.nextBoolean();
        episode.isBesideFarm = random.nextInt(4) == 0;
        episode.isPageEvidenceKept = random.nextBoolean();
        episode.isOpeningKept = random.nextBoolean();
        if (random.nextInt(3) == 0) {
            episode.company =
                    new Companions.Company(
                            random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
        }
    }

    private static double seconds(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> UNKNOWN;
            case 1 -> -30;
            case 2 -> random.nextInt(4);
            case 3 -> random.nextInt(300);
            default -> random.nextInt(20_000);
        };
    }

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}
