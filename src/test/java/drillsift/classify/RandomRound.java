package drillsift.classify;

import drillsift.classify.Correction.Action;
import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import drillsift.event.EventSource;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.event.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A made-up round with departments, and filter sets that fit it; all from one seed. */
public final class RandomRound {

    private static final List<String> NETWORKS =
            List.of(
                    "192.0.2.0/24",
                    "198.51.100.0/24",
                    "203.0.113.0/25",
                    "203.0.113.128/25",
                    "40.94.89.0/24",
                    "2001:db8:5::/48");
    private static final List<String> AGENTS =
            List.of("*Edg*", "*iPhone*", "*Chrome/149*", "*Chrome/14?.*");

    private final DrillScenario scenario;
    private final Random random;
    private final Roster roster;
    private final List<EventSource> sources;

    public RandomRound(long seed, int people) {
        random = new Random(seed * 31 + 7);
        scenario = new RandomCampaign(seed, people).withPeople(0.4).withScanners().scenario;
        List<Recipient> recipients = new ArrayList<>();
        for (Recipient one : scenario.roster().recipients()) {
            recipients.add(inDepartment(one, "Dept " + random.nextInt(4)));
        }
        roster = new Roster(recipients);
        sources = List.of(scenario.log(0));
    }

    private static Recipient inDepartment(Recipient one, String department) {
        return new Recipient(
                one.key(),
                one.email(),
                one.originalEmail(),
                one.name(),
                department,
                one.title(),
                one.location(),
                one.employment(),
                one.language(),
                one.token(),
                one.sentAt(),
                false,
                "",
                one.line());
    }

    public JudgedRound judge(FilterSet filters) {
        return new RoundJudge(filters).judge(scenario.round(), roster, sources);
    }

    /**
     * @param known what the rules alone say of it
     */
    JudgedRound judge(FilterSet filters, Optional<RuleVerdicts> known) {
        return new RoundJudge(filters).judge(scenario.round(), roster, sources, known);
    }

    /** Some filters; the more, the more contradictions. */
    public FilterSet filters(int corrections) {
        FilterSet none = FilterSet.defaults();
        SortedMap<String, Double> weights = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            weights.put(one(List.copyOf(RuleCatalog.weights().keySet())), 3.0 + random.nextInt(9));
        }
        List<Correction> rows = new ArrayList<>();
        for (int i = 0; i < corrections; i++) {
            rows.add(correction("c" + i));
        }
        return new FilterSet(
                random.nextInt(3) == 0 ? List.of(one(NETWORKS)) : List.of(),
                List.of(),
                random.nextInt(5) == 0 ? List.of(one(NETWORKS)) : List.of(),
                List.of(),
                scanners(),
                List.of(),
                List.of(),
                random.nextInt(3) == 0
                        ? new TreeMap<>(java.util.Map.of("small-round-people", 0.0))
                        : new TreeMap<>(),
                weights,
                new TreeSet<>(
                        random.nextInt(3) == 0
                                ? List.of(one(List.copyOf(RuleCatalog.weights().keySet())))
                                : List.of()),
                none.machines(),
                rows);
    }

    private SortedMap<String, String> scanners() {
        SortedMap<String, String> scanners = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            scanners.put(one(NETWORKS), "seen in May");
        }
        return scanners;
    }

    /** A set that has something of both. */
    public FilterSet mixed(FilterSet one, FilterSet other) {
        FilterParts parts = FilterParts.of(one);
        List<FilterPart> taken = new ArrayList<>(parts.differences(FilterParts.of(other)));
        taken.removeIf(part -> random.nextBoolean());
        return parts.taking(taken, FilterParts.of(other)).set();
    }

    public Correction correction(String id) {
        Action[] actions = {
            Action.FORCE_MACHINE, Action.FORCE_HUMAN, Action.FORCE_UNCERTAIN, Action.ADD_DB
        };
        Action action = actions[random.nextInt(actions.length)];
        return new Correction(
                new SourceRef("corrections.csv", 2),
                id,
                action,
                "",
                action == Action.ADD_DB ? 8 - random.nextInt(17) : 0,
                List.of(match()),
                Optional.empty(),
                Optional.empty(),
                "asked on the telephone",
                "A. Officer",
                true);
    }

    private Match match() {
        return switch (random.nextInt(3)) {
            case 0 ->
                    Match.of(Field.RECIPIENT, DrillScenario.mail(random.nextInt(scenario.people)));
            case 1 -> Match.of(Field.CIDR, one(NETWORKS));
            default -> Match.of(Field.UA_GLOB, one(AGENTS));
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
