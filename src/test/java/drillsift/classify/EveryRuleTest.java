package drillsift.classify;

import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import drillsift.event.EventKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule that is shipped has a case in which it speaks, its neighbour just across the boundary
 * in which it does not, and is silent where a source lacks what it needs. A rule without a row
 * fails the test; what each weighs is told in the test of its kind.
 */
class EveryRuleTest {

    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/%d.0.0.0 Safari/537.36";
    private static final long DAY =
            Instant.parse("2026-10-05T00:00:00Z").getEpochSecond() * 1_000_000_000L;

    private record Sides(TestEpisode speaks, TestEpisode justNot) {}

    private static final Map<String, Sides> SIDES = new LinkedHashMap<>();

    private static void sides(String rule, TestEpisode speaks, TestEpisode justNot) {
        SIDES.put(rule, new Sides(speaks, justNot));
    }

    private static TestEpisode listed(Certainty certainty) {
        return aClick().address(
                        new AddressFacts(certainty, false, false, false, "row", "a network", null));
    }

    private static TestEpisode company(boolean isFollower, boolean isAhead) {
        return aClick().with(e -> e.company = new Companions.Company(isFollower, isAhead, false));
    }

    private static TestEpisode drawn(int resources, int neighbours) {
        return aClick().with(
                        e -> {
                            e.isPageEvidenceKept = true;
                            e.resources = resources;
                            e.neighbourResources = neighbours;
                        });
    }

    private static TestEpisode repeats(int count, double spreadPercent) {
        return aClick().with(
                        e -> {
                            e.repeats = count;
                            e.repeatSpreadPercent = spreadPercent;
                        });
    }

    private static TestEpisode sameAgent(int tokens, double median) {
        return aClick().with(e -> e.sameAgent = new Profile(tokens, 1, median, median, median))
                .with(e -> e.tokensOfNetwork = 4);
    }

    static {
        for (Lane lane : Lane.values()) {
            switch (lane) {
                case TRAP -> sides("honeypot-link", aClick().lane(lane), aClick());
                case TOKENLESS -> sides("no-token", aClick().lane(lane), aClick());
                case UNKNOWN -> sides("unknown-token", aClick().lane(lane), aClick());
                case TEST -> sides("test-token", aClick().lane(lane), aClick());
                case PROBE -> sides("head-request", aClick().lane(lane), aClick());
                case NORMAL, DAMAGED -> {} // below, by time
            }
        }
        sides(
                "after-head-request",
                aClick().with(e -> e.headSeconds = 60),
                aClick().with(e -> e.headSeconds = 60.1));
        sides(
                "damaged-token",
                aClick().with(e -> e.damagedSeconds = 60),
                aClick().with(e -> e.damagedSeconds = 60.1));
        sides("prefetch", ahead(2, 2), ahead(1, 2));
    }

    private static TestEpisode ahead(int ahead, int accesses) {
        return aClick().with(
                        e -> {
                            e.ahead = ahead;
                            e.accesses = accesses;
                            e.connection = new Connection(0, "", "", "prefetch");
                        });
    }

    static {
        int current = BrowserVersion.currentChrome(DAY);
        sides("declared-bot", aClick().agent("curl/8.4.0"), aClick());
        sides("empty-agent", aClick().agent("Mozilla/5.0"), aClick().agent("Mozilla/5.0 (X11)"));
        sides("unnamed-system", aClick().agent("SomeProgram/1.0"), aClick());
        sides(
                "unlike-browser",
                aClick().agent(WINDOWS.formatted(current) + " SomeAnswer/1.0"),
                aClick().agent(WINDOWS.formatted(current) + " Edg/150.0.0.0"));
        sides(
                "impossible-agent",
                aClick().agent(WINDOWS.replace("%d", "x")),
                aClick().agent(WINDOWS.formatted(current)));
        sides(
                "ancient-agent",
                aClick().agent("Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1)"),
                aClick().agent("Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0)"));
        sides(
                "outdated-agent",
                aClick().agent(WINDOWS.formatted(current - 41)),
                aClick().agent(WINDOWS.formatted(current - 40)));
        sides("other-system", aClick().with(e -> e.isOtherSystem = true), aClick());
        sides("declared-scanner", listed(Certainty.DECLARED), listed(Certainty.CERTAIN));
        sides("known-network", aClick().address("40.107.255.255"), aClick().address("40.108.0.0"));
        sides("observed-network", aClick().address("40.94.255.255"), aClick().address("40.95.0.0"));
        sides(
                "probable-network",
                listed(Certainty.PROBABLE).delay(899.9),
                listed(Certainty.PROBABLE).delay(900));
        sides(
                "displaced-agent",
                listed(Certainty.CLOUD).with(e -> e.isTwoSystems = true),
                listed(Certainty.HUMAN).with(e -> e.isTwoSystems = true));
        sides(
                "cloud-network",
                listed(Certainty.CLOUD),
                listed(Certainty.CLOUD).with(e -> e.isCrowdUnhurried = true));
    }

    static {
        sides("too-soon", aClick().delay(119.9), aClick().delay(120));
        sides(
                "before-sending",
                aClick().delay(-1.1).with(e -> e.precisionSeconds = 1),
                aClick().delay(-1).with(e -> e.precisionSeconds = 1));
        sides("late", aClick().delay(900.1), aClick().delay(900));
        sides("many-at-once", aClick().source(5, 1, 179, 1_199), aClick().source(5, 1, 179, 1_200));
        sides("narrow-delays", aClick().source(10, 0, 900, 599), aClick().source(10, 0, 900, 600));
        sides("never-late", aClick().source(20, 1, 600, 1_199), aClick().source(20, 1, 600, 1_200));
        sides("same-agent-at-once", sameAgent(10, 179), sameAgent(10, 180));
        sides(
                "spread-delays",
                aClick().source(5, 1, 180, 2_400),
                aClick().source(5, 1, 180, 2_399));
        sides("one-agent", aClick().source(10, 1, 600, 2_399), aClick().source(9, 1, 600, 2_399));
        sides(
                "all-links",
                aClick().with(e -> e.targetsAtOnce = 3),
                aClick().with(e -> e.targetsAtOnce = 2));
        sides(
                "beside-trap",
                aClick().with(e -> e.trapSeconds = 3_600),
                aClick().with(e -> e.trapSeconds = 3_601));
        sides("no-page", drawn(0, 0), drawn(1, 0));
        sides("page-drawn", drawn(1, 0), drawn(0, 0));
        sides("neighbour-resources", drawn(0, 1), drawn(1, 1));
        sides("form-sent", aClick().with(e -> e.isFormSent = true), aClick());
        sides("form-filled", dwelling(6), dwelling(5.9));
        sides("form-at-once", dwelling(1.9), dwelling(2));
        sides("off-hours", aClick().with(e -> e.isOffHours = true), aClick());
        sides("regular-repeats", repeats(4, 4.9), repeats(4, 5));
        sides("distant-network", aClick().with(e -> e.distantSeconds = 12), aClick());
        sides(
                "after-report",
                aClick().with(e -> e.reportSeconds = 300),
                aClick().with(e -> e.reportSeconds = 301));
        sides("follows-people", company(true, false), company(false, true));
        sides("runs-ahead", company(false, true), company(true, false));
        sides("no-opening", opening(false), opening(true));
        sides("plausible-agent", aClick().delay(120), aClick().delay(119.9));
    }

    private static TestEpisode dwelling(double seconds) {
        return aClick().with(
                        e -> {
                            e.dwellSeconds = seconds;
                            e.isFormSent = true;
                        });
    }

    private static TestEpisode opening(boolean isOpened) {
        return aClick().with(
                        e -> {
                            e.isOpeningKept = true;
                            e.isOpened = isOpened;
                        });
    }

    static Stream<MachineRule> rules() {
        return new MachineRules(TestEpisode.SETTINGS).all().stream();
    }

    @Test
    void every_rule_of_the_list_has_both_sides() {
        TreeSet<String> shipped = new TreeSet<>();
        RuleCatalog.rules().stream()
                .map(RuleCatalog.Entry::id)
                .filter(id -> !RuleCatalog.isOfRound(id))
                .forEach(shipped::add);
        assertThat(new TreeSet<>(SIDES.keySet())).isEqualTo(shipped);
        assertThat(rules().map(MachineRule::id)).containsExactlyInAnyOrderElementsOf(shipped);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void speaks_on_one_side_of_its_boundary_and_not_on_the_other(MachineRule rule) {
        Sides sides = SIDES.get(rule.id());
        assertThat(rule.examine(sides.speaks().build())).as(rule.id()).isPresent();
        assertThat(rule.examine(sides.speaks().build()).get().rule()).isEqualTo(rule.id());
        assertThat(rule.examine(sides.justNot().build())).as(rule.id()).isEmpty();
    }

    /** No agent, no address, no sending time, minutes only, no pages, nothing of the round. */
    @ParameterizedTest
    @MethodSource("rules")
    void is_silent_where_a_source_tells_nothing(MachineRule rule) {
        for (EventKind kind : KnownMachines.KINDS) {
            TestEpisode bare =
                    aClick().kind(kind)
                            .noAgentColumn()
                            .address(AddressFacts.NONE)
                            .delay(Episode.UNKNOWN)
                            .with(
                                    e -> {
                                        e.precisionSeconds = 60;
                                        e.isOwnSending = false;
                                        e.isRequest = false;
                                        e.isTailKept = false;
                                    });
            assertThat(rule.examine(bare.build())).as(rule.id() + " of " + kind).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void is_silent_when_it_is_switched_off(MachineRule rule) {
        FilterSet off =
                FilterSet.defaults()
                        .but()
                        .switchedOff(new TreeSet<>(java.util.List.of(rule.id())))
                        .done();
        assertThat(new MachineRules(new RuleSettings(off)).all())
                .extracting(MachineRule::id)
                .doesNotContain(rule.id());
    }
}
