package drillsift.classify;

import drillsift.classify.JudgedRound.Delivery;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Doubts a round in which more people seem to have acted than a drill can tempt, while many of them
 * acted from a second place as well, or from networks that nobody else came from: then something
 * imitates people in everything. Such episodes are UNCERTAIN, never MACHINE; an office where
 * everybody clicked once is left alone, and so are the organisation's declared networks.
 */
final class ImplausibleShare {

    private static final int SMALLEST_ROUND = 20;
    private static final int FEWEST_TWICE = 3;
    private static final int FEW = 5;
    private static final double TWICE_PERCENT = 2;

    private final EpisodeColumns episodes;
    private final AddressTable addresses;
    private final int delivered;
    private final int roster;
    private final double percent;

    ImplausibleShare(
            EpisodeColumns episodes,
            AddressTable addresses,
            List<Delivery> deliveries,
            RuleSettings settings) {
        this.episodes = episodes;
        this.addresses = addresses;
        roster = deliveries.size();
        delivered = (int) deliveries.stream().filter(Delivery::delivered).count();
        percent = settings.threshold("implausible-share-percent");
    }

    /** Returns how many people are now in doubt. */
    int doubt() {
        if (delivered < SMALLEST_ROUND) {
            return 0;
        }
        BitSet doubted = new BitSet();
        byNetwork()
                .forEach(
                        (network, people) -> {
                            if (isTooMany(people) && isTwice(people, network)) {
                                doubted.or(weaken(network));
                            }
                        });
        BitSet all = people(-1);
        boolean isImitated = isTooMany(all) && countTwice() >= twiceNeeded();
        if (isImitated || isTooMany(strangers())) {
            doubted.or(weaken(-1));
        }
        return doubted.cardinality();
    }

    private boolean isTooMany(BitSet people) {
        return people.cardinality() * 100.0 > percent * delivered;
    }

    private double twiceNeeded() {
        return Math.max(FEWEST_TWICE, delivered * TWICE_PERCENT / 100);
    }

    private boolean isHumanReaction(int row) {
        return episodes.isReaction[row]
                && episodes.person[row] < roster
                && episodes.address[row] >= 0
                && episodes.isVerdict(row, Verdict.HUMAN)
                && episodes.decidedBy[row] == DecidedBy.RULE.ordinal();
    }

    private int network(int row) {
        return addresses.network(episodes.address[row]);
    }

    private Map<Integer, BitSet> byNetwork() {
        Map<Integer, BitSet> people = new java.util.TreeMap<>();
        for (int row = 0; row < episodes.size(); row++) {
            boolean isOpen = isHumanReaction(row) && !isDeclared(row);
            if (isOpen) {
                people.computeIfAbsent(network(row), key -> new BitSet()).set(episodes.person[row]);
            }
        }
        return people;
    }

    private boolean isDeclared(int row) {
        return addresses.facts(episodes.address[row]).isShared();
    }

    /** People with a human reaction elsewhere than in that network; -1 means anywhere. */
    private BitSet people(int without) {
        BitSet people = new BitSet();
        for (int row = 0; row < episodes.size(); row++) {
            if (isHumanReaction(row) && network(row) != without) {
                people.set(episodes.person[row]);
            }
        }
        return people;
    }

    /** People who acted from networks that hardly anybody else came from, declared ones aside. */
    private BitSet strangers() {
        BitSet strangers = new BitSet();
        byNetwork().values().stream()
                .filter(people -> people.cardinality() < FEW)
                .forEach(strangers::or);
        return strangers;
    }

    private boolean isTwice(BitSet people, int network) {
        BitSet both = people(network);
        both.and(people);
        return both.cardinality() >= twiceNeeded();
    }

    private int countTwice() {
        Map<Integer, Integer> networkOf = new HashMap<>();
        BitSet twice = new BitSet();
        for (int row = 0; row < episodes.size(); row++) {
            if (isHumanReaction(row)) {
                Integer before = networkOf.putIfAbsent(episodes.person[row], network(row));
                if (before != null && before != network(row)) {
                    twice.set(episodes.person[row]);
                }
            }
        }
        return twice.cardinality();
    }

    private BitSet weaken(int network) {
        BitSet people = new BitSet();
        long bit = 1L << EpisodeColumns.RULE_BITS.get(MachineRules.IMPLAUSIBLE_SHARE);
        for (int row = 0; row < episodes.size(); row++) {
            boolean isMeant = network < 0 || network(row) == network;
            if (isMeant && isHumanReaction(row) && !isDeclared(row)) {
                episodes.verdict[row] = (byte) Verdict.UNCERTAIN.ordinal();
                episodes.rules[row] |= bit;
                people.set(episodes.person[row]);
            }
        }
        return people;
    }
}
