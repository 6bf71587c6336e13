package drillsift.classify;

import drillsift.event.EventBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * All visits to the people of a round in groups of one source, agent and pattern. Sources are the
 * /24 and /64 networks; where one address of it came alone, it stands for itself.
 */
public final class VisitGroups {

    private final int round;
    private final HandDecisions hand;
    private final Accesses accesses;
    private final EpisodeColumns episodes;
    private final List<VisitGathering> groups = new ArrayList<>();
    private final int[] groupOf;
    private final boolean[] isCounted;

    private VisitGroups(int round, Accesses accesses, EpisodeColumns episodes, HandDecisions hand) {
        this.round = round;
        this.hand = hand;
        this.accesses = accesses;
        this.episodes = episodes;
        groupOf = new int[episodes.size()];
        isCounted = new boolean[episodes.size()];
        Arrays.fill(groupOf, EventBlock.NONE);
    }

    /**
     * @param isLate events that are in no rate
     */
    static VisitGroups of(
            JudgedColumns judged,
            Accesses accesses,
            EpisodeColumns episodes,
            HandDecisions hand,
            IntPredicate isLate) {
        VisitGroups found = new VisitGroups(judged.round().number(), accesses, episodes, hand);
        found.group(judged, isLate);
        found.gather();
        return found;
    }

    private void group(JudgedColumns judged, IntPredicate isLate) {
        Numbering numbering = new Numbering(accesses.columns.addresses.size());
        for (int event = 0; event < judged.size(); event++) {
            int row = judged.episode(event);
            if (row < 0 || episodes.person[row] >= accesses.roster) {
                continue;
            }
            if (groupOf[row] < 0) {
                groupOf[row] = numbering.of(row, event);
            }
            boolean isPart =
                    accesses.pages.pageOf(event) >= 0 || accesses.columns.isResource(event);
            if (!accesses.echoes.isEcho(event)) {
                groups.get(groupOf[row]).accesses += isPart ? 0 : 1;
                isCounted[row] |=
                        accesses.columns.kindOf(event).isReaction() && !isLate.test(event);
            }
        }
    }

    /**
     * Numbers groups as they come. From one address mostly the same comes again and again: what was
     * found last is remembered by address.
     */
    private final class Numbering {

        private final LongNumbers sources = new LongNumbers();
        private final LongNumbers patterns = new LongNumbers();
        private final LongNumbers keys = new LongNumbers();
        private final int[] latestAgent;
        private final long[] latestRules;
        private final int[] latestGroup;

        Numbering(int addresses) {
            latestAgent = new int[addresses + 1];
            latestRules = new long[addresses + 1];
            latestGroup = new int[addresses + 1];
            Arrays.fill(latestGroup, EventBlock.NONE);
        }

        int of(int row, int event) {
            int address = episodes.address[row];
            int agent = episodes.agent[row];
            long rules = VisitPattern.ofAccesses(episodes.rules[row]);
            int place = address + 1; // 0 stands for what has no address
            boolean isSame =
                    latestGroup[place] != EventBlock.NONE
                            && latestAgent[place] == agent
                            && latestRules[place] == rules;
            if (!isSame) {
                latestAgent[place] = agent;
                latestRules[place] = rules;
                latestGroup[place] = number(address, agent, rules, event);
            }
            return latestGroup[place];
        }

        private int number(int address, int agent, long rules, int event) {
            int network = accesses.addresses.network(address);
            int source = sources.number((long) network << 32 | agent & 0xffff_ffffL);
            int number = keys.number((long) source << 32 | patterns.number(rules));
            if (number == groups.size()) {
                groups.add(new VisitGathering(network, agent, rules, address, event));
            }
            return number;
        }
    }

    /** Episodes of one person come one after the other. */
    private void gather() {
        for (int row = 0; row < groupOf.length; row++) {
            if (groupOf[row] < 0) {
                continue;
            }
            VisitGathering group = groups.get(groupOf[row]);
            group.visits[episodes.verdict[row]]++;
            group.kinds |= 1 << episodes.kind[row];
            group.isOneAddress &= group.address == episodes.address[row];
            group.people += group.lastPerson == episodes.person[row] ? 0 : 1;
            group.lastPerson = episodes.person[row];
            group.isDecided &= hand.isDecided(row);
            if (episodes.isCorrected(row)) {
                group.corrections.addAll(episodes.corrections(row));
            }
        }
    }

    public int size() {
        return groups.size();
    }

    /** Takes visits with something that counts in the rates, person by person. */
    public interface Receiver {

        /**
         * @param recipient position in the roster
         * @param group number
         */
        void visit(int recipient, int group, Verdict verdict, Actor actor, double probability);
    }

    public void forEachCounted(Receiver receiver) {
        Verdict[] verdicts = Verdict.values();
        Actor[] actors = Actor.values();
        for (int row = 0; row < groupOf.length; row++) {
            if (groupOf[row] >= 0 && isCounted[row]) {
                receiver.visit(
                        episodes.person[row],
                        groupOf[row],
                        verdicts[episodes.verdict[row]],
                        actors[episodes.actor[row]],
                        episodes.probability[row]);
            }
        }
    }

    public VisitGroup get(int number) {
        VisitGathering group = groups.get(number);
        Map<Verdict, Integer> visits = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            if (group.visits[verdict.ordinal()] > 0) {
                visits.put(verdict, group.visits[verdict.ordinal()]);
            }
        }
        return new VisitGroup(
                number,
                source(group),
                agent(group),
                VisitPattern.text(group.rules),
                group.accesses,
                group.people,
                visits,
                kinds(group),
                List.copyOf(group.corrections),
                group.isDecided,
                group.example);
    }

    private static List<MachineKind> kinds(VisitGathering group) {
        return Arrays.stream(MachineKind.values())
                .filter(kind -> kind != MachineKind.NONE)
                .filter(kind -> (group.kinds >> kind.ordinal() & 1) != 0)
                .toList();
    }

    private Optional<String> agent(VisitGathering group) {
        return group.agent < 0
                ? Optional.empty()
                : Optional.of(accesses.columns.agents.get(group.agent));
    }

    private String source(VisitGathering group) {
        if (group.address < 0) {
            return "";
        }
        String address = accesses.columns.addresses.get(group.address);
        Optional<IpAddress> place = IpAddress.parse(address);
        if (place.isEmpty() || group.isOneAddress) {
            return address;
        }
        return place.get().network() + (place.get().isV4() ? "/24" : "/64");
    }

    /**
     * What a correction of just these visits names: the pattern only where it has to. Empty when
     * nothing tells them from others.
     */
    public Optional<VisitMatch> match(int number) {
        VisitGathering group = groups.get(number);
        boolean isPlace = group.address >= 0 && !isStranger(group);
        boolean isAgent = agent(group).map(text -> !text.isBlank()).orElse(false);
        boolean isEnough = isPlace || isAgent;
        if (isEnough && meant(group, isPlace, isAgent, false) == 1) {
            return Optional.of(making(group, isPlace, isAgent).done());
        }
        return meant(group, isPlace, isAgent, true) == 1
                ? Optional.of(
                        making(group, isPlace, isAgent)
                                .pattern(VisitPattern.text(group.rules))
                                .done())
                : Optional.empty();
    }

    private boolean isStranger(VisitGathering group) {
        return IpAddress.parse(accesses.columns.addresses.get(group.address)).isEmpty();
    }

    private VisitMatch.Making making(VisitGathering group, boolean isPlace, boolean isAgent) {
        VisitMatch.Making making = new VisitMatch.Making(round);
        if (isPlace) {
            making.source(source(group));
        }
        if (isAgent) {
            making.agent(agent(group).orElseThrow());
        }
        return making;
    }

    private long meant(VisitGathering group, boolean isPlace, boolean isAgent, boolean isPattern) {
        return groups.stream()
                .filter(each -> !isPlace || each.network == group.network)
                .filter(each -> !isAgent || each.agent == group.agent)
                .filter(each -> !isPattern || each.rules == group.rules)
                .limit(2)
                .count();
    }
}
