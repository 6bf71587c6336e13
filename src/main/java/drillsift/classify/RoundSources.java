package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came to the people of a round from each address and with each agent, and how it was judged:
 * what calibration works from. Accesses without address are in none of it.
 */
public final class RoundSources {

    private static final double EVEN = 0.5;

    private final int round;
    private final int people;
    private final SortedMap<IpAddress, SeenSource> byAddress = new TreeMap<>();
    private final SortedMap<IpAddress, AddressFacts> facts = new TreeMap<>();
    private final SortedMap<String, SeenSource> byAgent = new TreeMap<>();
    private final SortedMap<String, AgentFacts> agentFacts = new TreeMap<>();
    private int accesses;
    private int unplaced;
    private int machineAccesses;

    private RoundSources(int round, int people) {
        this.round = round;
        this.people = people;
    }

    static RoundSources of(JudgedRound judged, Accesses accesses) {
        RoundSources sources = new RoundSources(judged.round().number(), judged.roster().size());
        EpisodeGroups groups = new EpisodeGroups(judged);
        for (int event = 0; event < judged.size(); event++) {
            boolean isCounted = judged.recipient(event) >= 0 && !judged.isEcho(event);
            if (isCounted && judged.episode(event) != EventBlock.NONE) {
                sources.add(judged, accesses, event, groups.of(event));
            }
        }
        return sources;
    }

    private void add(JudgedRound judged, Accesses all, int event, int groups) {
        Verdict verdict = judged.verdict(event);
        accesses++;
        machineAccesses += verdict == Verdict.MACHINE ? 1 : 0;
        int address = all.address(event);
        String literal = address < 0 ? "" : all.columns.addresses.get(address);
        Optional<IpAddress> place = IpAddress.parse(literal);
        if (place.isEmpty()) {
            unplaced++;
            return;
        }
        int agent = all.agent(event);
        String name = agent < 0 ? "" : all.columns.agents.get(agent);
        AgentFacts ofAgent = all.agents.facts(agent);
        SeenSource.Seeing seeing =
                new SeenSource.Seeing(
                        judged.recipient(event),
                        verdict,
                        isLikelyPerson(judged, event),
                        delay(judged, all, event),
                        all.columns.time[event],
                        literal,
                        name,
                        ofAgent.sort() == AgentFacts.Sort.DECLARED,
                        judged.kind(event) == EventKind.OPENED,
                        groups);
        byAddress.computeIfAbsent(place.get(), key -> new SeenSource()).add(seeing);
        facts.put(place.get(), all.addresses.facts(address));
        if (agent >= 0) {
            byAgent.computeIfAbsent(name, key -> new SeenSource()).add(seeing);
            agentFacts.put(name, ofAgent);
        }
    }

    /** As in the headline. */
    private static boolean isLikelyPerson(JudgedRound judged, int event) {
        return judged.verdict(event) != Verdict.MACHINE
                && judged.actor(event) == Actor.RECIPIENT
                && judged.probability(event) < EVEN;
    }

    /** By the clock as it is corrected for judging. */
    private static double delay(JudgedRound judged, Accesses all, int event) {
        return judged.deliveries()
                .get(judged.recipient(event))
                .sentAt()
                .map(sent -> (all.columns.time[event] - EventBlock.nanos(sent)) / 1e9)
                .orElse(Double.NaN);
    }

    public int round() {
        return round;
    }

    /** On the roster. */
    public int people() {
        return people;
    }

    /** Of people on the roster. */
    public int accesses() {
        return accesses;
    }

    /** Accesses that the rules alone call a machine's. */
    public int machineAccesses() {
        return machineAccesses;
    }

    /** Accesses that came from no address that is recorded. */
    public int unplaced() {
        return unplaced;
    }

    SortedMap<IpAddress, SeenSource> byAddress() {
        return byAddress;
    }

    AddressFacts facts(IpAddress address) {
        return facts.get(address);
    }

    SortedMap<String, SeenSource> byAgent() {
        return byAgent;
    }

    AgentFacts facts(String agent) {
        return agentFacts.get(agent);
    }

    /** All that came from a block; empty if nothing did. */
    Optional<SeenSource> within(AddressBlock block) {
        return union(
                byAddress.subMap(block.first(), after(block.last())).values().stream().toList());
    }

    Optional<SeenSource> agent(String agent) {
        return Optional.ofNullable(byAgent.get(agent));
    }

    static Optional<SeenSource> union(List<SeenSource> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        SeenSource all = new SeenSource();
        parts.forEach(all::addAll);
        return Optional.of(all);
    }

    /** Blocks end before the highest address there is: no machine's row is so wide. */
    private static IpAddress after(IpAddress address) {
        return address.low() == -1L
                ? address.with(address.high() + 1, 0)
                : address.with(address.high(), address.low() + 1);
    }

    /** The kinds of evidence that spoke for a machine, once per episode. */
    private static final class EpisodeGroups {

        private final JudgedRound judged;
        private final BitSet asked = new BitSet();
        private final Map<String, Integer> bitOfRule = new TreeMap<>();

        EpisodeGroups(JudgedRound judged) {
            this.judged = judged;
            for (RuleCatalog.Entry rule : RuleCatalog.rules()) {
                boolean isStrong = rule.weight() > 0 && !rule.weak();
                bitOfRule.put(rule.id(), isStrong ? 1 << rule.group().ordinal() : 0);
            }
        }

        int of(int event) {
            int episode = judged.episode(event);
            if (judged.verdict(event) != Verdict.MACHINE || asked.get(episode)) {
                return 0;
            }
            asked.set(episode);
            return judged.rules(event).stream().mapToInt(bitOfRule::get).reduce(0, (a, b) -> a | b);
        }
    }
}
