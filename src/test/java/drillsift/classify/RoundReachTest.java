package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Correction.Action;
import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import drillsift.event.Connection;
import drillsift.event.EventSource;
import drillsift.event.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Filters that cannot mean anything in a round are told beforehand, and never too many. */
class RoundReachTest {

    private static final int SETS = 400;

    @Test
    void less_filters_or_known_verdicts_of_the_rules_give_the_same_as_judging_from_nothing() {
        int narrowed = 0;
        int whole = 0;
        for (int seed = 0; seed < SETS; seed++) {
            RandomCampaign campaign =
                    new RandomCampaign(seed % 8, 60).withPeople(0.4).withScanners();
            DrillScenario drill = campaign.scenario;
            drill.logSecondsAhead = seed % 3 == 0 ? -420 : 0;
            drill.connection = access -> connection(access.person() + (access.isMachine() ? 1 : 0));
            EventSource[] sources =
                    seed % 2 == 0
                            ? new EventSource[] {drill.log(0)}
                            : new EventSource[] {drill.tool(0), drill.log(1)};
            JudgedRound uncorrectedRound = drill.judge(sources);
            RoundReach reach = uncorrectedRound.reach().orElseThrow();
            FilterSet all = new RandomFilters(seed, campaign, uncorrectedRound).filters();
            EventIndex events =
                    new RoundJudge(FilterSet.defaults())
                            .events(drill.round(), drill.roster(), List.of(sources));
            FilterSet uncorrected = all.but().corrections(shares(all)).done();
            Optional<RuleVerdicts> known = rules(drill, uncorrected, sources);
            assertThat(known).isPresent();
            CountedRules counted = CountedRules.of(known.get());
            FilterSet bearing = reach.bearing(all, 1, drill.roster(), events::mayHold, counted);
            narrowed += bearing.corrections().size();
            whole += all.corrections().size();

            drill.filters = all;
            String expected = seen(drill.judge(sources));
            drill.filters = bearing;

            assertThat(seen(drill.judge(sources))).as("seed %d: %s", seed, all).isEqualTo(expected);
            JudgedRound corrected =
                    new RoundJudge(all)
                            .judge(drill.round(), drill.roster(), List.of(sources), known);
            assertThat(seen(corrected)).as("seed %d: %s", seed, all).isEqualTo(expected);
            rules(drill, all, sources).ifPresent(found -> assertSame(found, known.get()));
        }
        assertThat(narrowed).as("the test is worth something").isBetween(whole / 8, whole * 7 / 8);
    }

    private static List<Correction> shares(FilterSet filters) {
        return filters.corrections().stream()
                .filter(each -> each.action() == Action.SHARED_EGRESS)
                .toList();
    }

    private static Optional<RuleVerdicts> rules(
            DrillScenario drill, FilterSet filters, EventSource[] sources) {
        return new RoundJudge(filters)
                .judge(drill.round(), drill.roster(), List.of(sources))
                .ruleVerdicts();
    }

    /** What the rules say does not depend on what somebody corrected. */
    private static void assertSame(RuleVerdicts one, RuleVerdicts other) {
        assertThat(one.address()).isEqualTo(other.address());
        assertThat(one.agent()).isEqualTo(other.agent());
        assertThat(one.isReaction()).isEqualTo(other.isReaction());
        assertThat(one.verdict()).isEqualTo(other.verdict());
        assertThat(one.kind()).isEqualTo(other.kind());
        assertThat(one.actor()).isEqualTo(other.actor());
        assertThat(one.decidedBy()).isEqualTo(other.decidedBy());
        assertThat(one.probability()).isEqualTo(other.probability());
        assertThat(one.rules()).isEqualTo(other.rules());
        assertThat(one.person()).isEqualTo(other.person());
        assertThat(one.accesses()).usingRecursiveComparison().isEqualTo(other.accesses());
        assertThat(one.episodeOf()).isEqualTo(other.episodeOf());
        assertThat(one.sources()).isEqualTo(other.sources());
    }

    /** All that later stages take from the verdicts. */
    private static String seen(JudgedRound judged) {
        StringBuilder text = new StringBuilder();
        for (int e = 0; e < judged.size(); e++) {
            text.append(judged.verdict(e)).append(judged.machineKind(e)).append(judged.actor(e));
            text.append(judged.decidedBy(e)).append(judged.probability(e));
            text.append(judged.rules(e)).append(judged.corrections(e)).append('\n');
        }
        for (CorrectionEffect effect : judged.correctionEffects()) {
            if (effect.accesses() > 0) {
                text.append(effect.correction().id()).append(' ').append(effect.accesses());
                text.append(' ').append(effect.people()).append(' ').append(effect.changed());
            }
        }
        VisitGroups groups = judged.visitGroups().orElseThrow();
        for (int number = 0; number < groups.size(); number++) {
            text.append(groups.get(number)).append(groups.match(number)).append('\n');
        }
        IntStream some = IntStream.range(0, judged.size()).filter(e -> e % 5 == 0);
        List<Integer> accesses = some.filter(e -> judged.episode(e) >= 0).boxed().toList();
        text.append(new TreeMap<>(judged.evidence(accesses)));
        return text.append(judged.notes()).append(judged.ruleHits()).toString();
    }

    /** Some clients tell nothing. */
    private static Connection connection(int number) {
        return number % 3 == 0
                ? Connection.NONE
                : new Connection(
                        64_496 + number % 5, number % 2 == 0 ? "JP" : "", "t13d" + number, "");
    }

    @Test
    void a_correction_of_another_round_place_person_or_time_leaves_nothing_behind() {
        DrillScenario drill = new DrillScenario(30, 2);
        drill.page(3, 7_800, "192.0.2.10", EDGE, false);
        drill.connection = access -> new Connection(64_500, "JP", "t13d1516h2", "");
        RoundReach reach = drill.judge(drill.log(0)).reach().orElseThrow();

        for (Correction elsewhere :
                List.of(
                        of(Match.of(Field.ROUND, "2")),
                        of(Match.of(Field.IP, "192.0.2.11/32")),
                        of(Match.of(Field.CIDR, "198.51.100.0/24")),
                        of(Match.of(Field.RECIPIENT, "person31@drill.example")),
                        of(Match.of(Field.TOKEN, DrillScenario.token(4))),
                        of(Match.of(Field.UA_EXACT, CHROME)),
                        of(Match.of(Field.UA_GLOB, "*firefox*")),
                        of(Match.of(Field.ASN, "64501")),
                        of(Match.of(Field.COUNTRY, "US")),
                        of(Match.of(Field.JA4, "t13d3112h1")),
                        of(window("2026-10-05T02:10:07Z", "2026-10-06T00:00:00Z")),
                        of(window("2026-10-01T00:00:00Z", "2026-10-05T02:10:06Z")))) {
            assertThat(bearing(reach, drill, elsewhere)).as(elsewhere.toString()).isEmpty();
        }
        for (Correction here :
                List.of(
                        of(Match.of(Field.ROUND, "1")),
                        of(Match.of(Field.IP, "192.0.2.10/32")),
                        of(Match.of(Field.CIDR, "192.0.2.0/24"), Match.of(Field.ROUND, "1")),
                        of(Match.of(Field.RECIPIENT, "e3")),
                        of(Match.of(Field.TOKEN, DrillScenario.token(3))),
                        of(Match.of(Field.UA_EXACT, EDGE)),
                        of(Match.of(Field.UA_GLOB, "*EDG/*")),
                        of(Match.of(Field.ASN, "64500")),
                        of(Match.of(Field.COUNTRY, "JP")),
                        of(Match.of(Field.JA4, "t13d1516h2")),
                        of(Match.of(Field.PATTERN, "none")),
                        of(Match.of(Field.RULE, "off-hours")),
                        of(Match.of(Field.EVENT, "0123456789abcdef0123456789abcdef")),
                        of(window("2026-10-05T02:10:06Z", "2026-10-05T02:10:07Z")))) {
            assertThat(bearing(reach, drill, here)).as(here.toString()).hasSize(1);
        }
    }

    private static List<Correction> bearing(RoundReach reach, DrillScenario drill, Correction one) {
        FilterSet filters = FilterSet.defaults().but().corrections(List.of(one)).done();
        return reach.bearing(filters, 1, drill.roster()).corrections();
    }

    private static Correction of(Match... matches) {
        return correction(Action.FORCE_MACHINE, 0, List.of(matches), "", 2);
    }

    private static Match window(String from, String to) {
        return Match.between(Instant.parse(from), Instant.parse(to));
    }

    private static Correction correction(
            Action action, double decibans, List<Match> matches, String rule, int line) {
        return new Correction(
                new SourceRef("jobs/drill.corrections.csv", line),
                "c" + line,
                action,
                rule,
                decibans,
                matches,
                Optional.empty(),
                Optional.empty(),
                "asked",
                "A. Author",
                true);
    }

    /** Filters of which some mean something in the campaign and some do not. */
    private static final class RandomFilters {

        private static final List<Action> ACTIONS = List.of(Action.values());
        private static final List<String> RULES =
                List.of("too-soon", "no-page", "prefetch", "regular-repeats", "honeypot-link");

        private final Random random;
        private final RandomCampaign campaign;
        private final JudgedRound judged;
        private final VisitGroups groups;

        RandomFilters(long seed, RandomCampaign campaign, JudgedRound judged) {
            random = new Random(seed * 31 + 7);
            this.campaign = campaign;
            this.judged = judged;
            groups = judged.visitGroups().orElseThrow();
        }

        FilterSet filters() {
            List<Correction> corrections = new ArrayList<>();
            for (int line = 2; line < 2 + random.nextInt(9); line++) {
                corrections.add(correction(line));
            }
            TreeMap<String, String> scanners = new TreeMap<>();
            if (random.nextInt(3) == 0) {
                scanners.put(network(), "a gateway");
            }
            return FilterSet.defaults()
                    .but()
                    .ownNetworks(random.nextBoolean() ? List.of(network()) : List.of())
                    .helpdeskNetworks(random.nextInt(3) == 0 ? List.of(network()) : List.of())
                    .sharedEgress(random.nextInt(3) == 0 ? List.of(network()) : List.of())
                    .scannerNetworks(scanners)
                    .corrections(corrections)
                    .done();
        }

        private Correction correction(int line) {
            Action action = ACTIONS.get(random.nextInt(ACTIONS.size()));
            if (action == Action.SHARED_EGRESS) {
                List<Match> matches = List.of(Match.of(Field.CIDR, network()));
                return RoundReachTest.correction(action, 0, matches, "", line);
            }
            List<Match> matches = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                matches.add(match());
            }
            boolean isDisabled = action == Action.DISABLE_RULE;
            double decibans = action == Action.ADD_DB ? random.nextInt(41) - 20 : 0;
            String rule = isDisabled ? "too-soon" : "";
            return RoundReachTest.correction(action, decibans, matches, rule, line);
        }

        private Match match() {
            DrillScenario.Access some =
                    campaign.scenario.accesses.get(
                            random.nextInt(campaign.scenario.accesses.size()));
            int person = random.nextInt(90);
            Instant from = DrillScenario.START.plusSeconds(random.nextInt(50_000) - 20_000);
            return switch (random.nextInt(14)) {
                case 0 -> Match.of(Field.RECIPIENT, DrillScenario.mail(person));
                case 1 -> Match.of(Field.TOKEN, DrillScenario.token(person));
                case 2 -> Match.of(Field.CIDR, network());
                case 3 -> Match.of(Field.UA_EXACT, random.nextBoolean() ? some.agent() : "curl/8");
                case 4 -> Match.of(Field.UA_GLOB, random.nextBoolean() ? "*Edg/*" : "*wget*");
                case 5 -> Match.between(from, from.plusSeconds(random.nextInt(9_000)));
                case 6 -> Match.of(Field.ASN, Integer.toString(64_494 + random.nextInt(8)));
                case 7 -> Match.of(Field.COUNTRY, random.nextBoolean() ? "JP" : "US");
                case 8 -> Match.of(Field.JA4, "t13d" + random.nextInt(90));
                case 9, 10 ->
                        Match.of(
                                Field.PATTERN, groups.get(random.nextInt(groups.size())).pattern());
                case 11 -> Match.of(Field.RULE, RULES.get(random.nextInt(RULES.size())));
                case 12 -> Match.of(Field.EVENT, event());
                default -> Match.of(Field.ROUND, Integer.toString(1 + random.nextInt(2)));
            };
        }

        /** One of this round, or of none. */
        private String event() {
            String id = judged.eventId(random.nextInt(judged.size()));
            return random.nextBoolean() ? id : id.substring(16) + id.substring(0, 16);
        }

        private String network() {
            return switch (random.nextInt(6)) {
                case 0 -> "192.0.2.0/24";
                case 1 -> "198.51.100." + random.nextInt(60) + "/32";
                case 2 -> String.format(Locale.ROOT, "2001:db8:%x::/48", random.nextInt(20));
                case 3 -> "203.0.113." + 16 * random.nextInt(16) + "/28";
                case 4 -> "10.1.2.0/24";
                default -> "40.94.89." + random.nextInt(20) + "/32";
            };
        }
    }
}
