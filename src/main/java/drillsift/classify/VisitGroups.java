package drillsift.classify;

import drillsift.event.EventBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private VisitGroups(int round, Accesses accesses, EpisodeColumns episodes, HandDecisions hand) {
        this.round = round;
        this.hand = hand;
        this.accesses = accesses;
        this.episodes = episodes;
        groupOf = new int[episodes.size()];
    }

    static VisitGroups of(
            int round, Accesses accesses, EpisodeColumns episodes, HandDecisions hand) {
        VisitGroups found = new VisitGroups(round, accesses, episodes, hand);
        found.gather();
        found.order();
        return found;
    }

    /** Episodes of one person come one after the other. */
    private void gather() {
        Numbering numbering = new Numbering(accesses.columns.addresses.size());
        for (int row = 0; row < groupOf.length; row++) {
            if (episodes.person[row] < accesses.roster) {
                groupOf[row] = numbering.of(row);
                add(groups.get(groupOf[row]), row);
            } else {
                groupOf[row] = EventBlock.NONE;
            }
        }
    }

    private void add(VisitGathering group, int row) {
        group.isOneAddress &= group.address == episodes.address[row];
        int first = episodes.accesses.first()[row];
        if (first < group.example) {
            group.example = first;
            group.address = episodes.address[row];
        }
        group.accesses += episodes.accesses.own()[row];
        group.visits[episodes.verdict[row]]++;
        group.kinds |= 1 << episodes.kind[row];
        group.people += group.lastPerson == episodes.person[row] ? 0 : 1;
        group.lastPerson = episodes.person[row];
        group.isDecided &= hand.isDecided(row);
        if (episodes.isCorrected(row)) {
            group.corrections.addAll(episodes.corrections(row));
        }
    }

    /** Numbers them by their first events. */
    private void order() {
        VisitGathering[] asFound = groups.toArray(VisitGathering[]::new);
        groups.sort(Comparator.comparingInt(group -> group.example));
        for (int number = 0; number < asFound.length; number++) {
            groups.get(number).number = number;
        }
        for (int row = 0; row < groupOf.length; row++) {
            groupOf[row] = groupOf[row] < 0 ? EventBlock.NONE : asFound[groupOf[row]].number;
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

        int of(int row) {
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
                latestGroup[place] = number(address, agent, rules);
            }
            return latestGroup[place];
        }

        private int number(int address, int agent, long rules) {
            int network = accesses.addresses.network(address);
            int source = sources.number((long) network << 32 | agent & 0xffff_ffffL);
            int number = keys.number((long) source << 32 | patterns.number(rules));
            if (number == groups.size()) {
                groups.add(new VisitGathering(network, agent, rules, address));
            }
            return number;
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
            if (groupOf[row] >= 0 && episodes.accesses.isReaction()[row]) {
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
