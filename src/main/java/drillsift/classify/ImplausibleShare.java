package drillsift.classify;

import drillsift.classify.JudgedRound.Delivery;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Doubts a round in which more people seem to have acted than a drill can tempt, while many of them
 * acted from a second place as well, or from networks that nobody else came from, or where those
 * who clicked in the office were visited by strangers as often as all others: then something
 * imitates people in everything. Such episodes are UNCERTAIN at even odds, never MACHINE; an office
 * where everybody clicked once is left alone, and so are the organisation's declared networks.
 * Small rounds see {@link #weaken}.
 */
final class ImplausibleShare {

    private static final int SMALLEST_ROUND = 20;
    private static final int FEWEST_TWICE = 3;
    private static final int FEW = 5;
    private static final float EVEN = 0.5f;
    private static final int FEWEST_ELSEWHERE = 10;
    private static final double TWICE_PERCENT = 2;
    private static final double MANY_PERCENT = 10;
    private static final double SMALL_ROUND_PERCENT = 40;
    private static final double ANYWAY_PERCENT = 15;

    private final EpisodeColumns episodes;
    private final AddressTable addresses;
    private final HandDecisions hand;
    private final int delivered;
    private final int roster;
    private final double percent;
    private final boolean isRoundSmall;

    /** Reactions that no machine is known to have made; all others are of no interest here. */
    private final int[] open;

    ImplausibleShare(
            EpisodeColumns episodes,
            AddressTable addresses,
            List<Delivery> deliveries,
            HandDecisions hand,
            RuleSettings settings) {
        this.episodes = episodes;
        this.addresses = addresses;
        this.hand = hand;
        roster = deliveries.size();
        delivered = (int) deliveries.stream().filter(Delivery::delivered).count();
        isRoundSmall = roster < settings.threshold("small-round-people");
        percent = settings.threshold("implausible-share-percent");
        open = episodes.rows(row -> !episodes.isVerdict(row, Verdict.MACHINE) && isReaction(row));
    }

    /** Returns how many people are now in doubt of whom nobody has decided it. */
    int doubt() {
        if (delivered < SMALLEST_ROUND) {
            return 0;
        }
        BitSet doubted = new BitSet();
        int[] peopleOf = countByNetwork(this::isHumanReaction);
        int[] openOf = isRoundSmall ? countByNetwork(this::isOpenReaction) : peopleOf;
        BitSet strangers = people(row -> isStranger(row, peopleOf));
        for (int network = 0; network < peopleOf.length; network++) {
            boolean isFull = isTooMany(peopleOf[network]) && countTwice(network) >= twiceNeeded();
            if (isFull || isMany(openOf[network])) {
                int suspect = network;
                Visits visits = visits(row -> network(row) == suspect);
                boolean isProven = isFull || visits.isAnyway() || isBeyondDrill(openOf[network]);
                doubted.or(weaken(network, isProven, visits));
            }
        }
        int acted = people(this::isHumanReaction).cardinality();
        boolean isImitated = isTooMany(acted) && countTwice(-1) >= twiceNeeded();
        boolean isCrowd = isTooMany(strangers.cardinality());
        Visits visits = visits(row -> isOfStranger(row, peopleOf));
        boolean isOfNobody = isRoundSmall && visits(row -> isOfStranger(row, openOf)).isMost();
        doubted.or(weaken(-1, isImitated || isCrowd || isOfNobody || visits.isAnyway(), visits));
        return doubted.cardinality();
    }

    /**
     * Visits of one kind. People do come back from a second place, but few of them.
     *
     * @param isMost they come to many, and to more than clicked elsewhere
     * @param isAnyway and to those who clicked elsewhere as often as to others: then they come to
     *     everybody, whether somebody clicks or not
     */
    private record Visits(boolean isMost, boolean isAnyway) {}

    private Visits visits(IntPredicate isSuspect) {
        BitSet visited = people(row -> isOpenReaction(row) && isSuspect.test(row));
        BitSet elsewhere = people(row -> isHumanReaction(row) && !isSuspect.test(row));
        BitSet both = (BitSet) visited.clone();
        both.and(elsewhere);
        double fewest = Math.max(FEWEST_ELSEWHERE, delivered * TWICE_PERCENT / 100);
        boolean isMost =
                isMany(visited.cardinality()) && visited.cardinality() > elsewhere.cardinality();
        boolean isAnyway =
                elsewhere.cardinality() >= fewest
                        && both.cardinality() * 100.0 > elsewhere.cardinality() * ANYWAY_PERCENT;
        return new Visits(isMost, isMost && isAnyway);
    }

    /** More of a small round than any drill is known to have tempted from one undeclared place. */
    private boolean isBeyondDrill(int people) {
        return isRoundSmall && people * 100.0 > SMALL_ROUND_PERCENT * delivered;
    }

    private boolean isMany(int people) {
        return people * 100.0 > MANY_PERCENT * delivered;
    }

    private boolean isTooMany(int people) {
        return people * 100.0 > percent * delivered;
    }

    private double twiceNeeded() {
        return Math.max(FEWEST_TWICE, delivered * TWICE_PERCENT / 100);
    }

    private boolean isHumanReaction(int row) {
        return episodes.isVerdict(row, Verdict.HUMAN) && isReaction(row); // the rarer first
    }

    /** Of nobody known to be a machine, and not from a declared network. */
    private boolean isOpenReaction(int row) {
        return !episodes.isVerdict(row, Verdict.MACHINE) && isReaction(row) && !isDeclared(row);
    }

    private boolean isReaction(int row) {
        return episodes.isReaction[row]
                && episodes.person[row] < roster
                && episodes.address[row] >= 0
                && episodes.decidedBy[row] == DecidedBy.RULE.ordinal();
    }

    private int network(int row) {
        return addresses.network(episodes.address[row]);
    }

    /** People per network that nobody declared; rows stand in the order of persons. */
    private int[] countByNetwork(IntPredicate isMeant) {
        int[] people = new int[addresses.networks()];
        int[] latest = new int[people.length];
        Arrays.fill(latest, -1);
        for (int row : open) {
            if (isMeant.test(row) && !isDeclared(row)) {
                int network = network(row);
                people[network] += latest[network] == episodes.person[row] ? 0 : 1;
                latest[network] = episodes.person[row];
            }
        }
        return people;
    }

    /** Acted from a network that hardly anybody else came from and that nobody declared. */
    private boolean isStranger(int row, int[] peopleOf) {
        return isHumanReaction(row) && isOfStranger(row, peopleOf);
    }

    private boolean isOfStranger(int row, int[] peopleOf) {
        return !isDeclared(row) && peopleOf[network(row)] < FEW;
    }

    private BitSet people(IntPredicate isMeant) {
        BitSet people = new BitSet();
        for (int row : open) {
            if (isMeant.test(row)) {
                people.set(episodes.person[row]);
            }
        }
        return people;
    }

    private boolean isDeclared(int row) {
        return addresses.facts(episodes.address[row]).isShared();
    }

    /** People who acted from that network (-1: from any) and from another one as well. */
    private int countTwice(int network) {
        int twice = 0;
        int at = 0;
        while (at < open.length) {
            int person = episodes.person[open[at]];
            boolean isThere = network < 0;
            int other = -1;
            boolean isTwice = false;
            for (; at < open.length && episodes.person[open[at]] == person; at++) {
                if (isHumanReaction(open[at])) {
                    int here = network(open[at]);
                    isThere |= here == network;
                    boolean isElsewhere = here != network;
                    isTwice |= isElsewhere && (network >= 0 || other >= 0 && other != here);
                    other = isElsewhere ? here : other;
                }
            }
            twice += isThere && isTwice ? 1 : 0;
        }
        return twice;
    }

    /**
     * A small round has too few people to compare, so many visits are doubted there already; but
     * the odds of one place stay, and it counts as likely: an office that nobody declared is no
     * scanner.
     */
    private BitSet weaken(int network, boolean isProven, Visits visits) {
        BitSet people = new BitSet();
        if (!isProven && !(isRoundSmall && visits.isMost())) {
            return people;
        }
        long bit = 1L << EpisodeColumns.RULE_BITS.get(MachineRules.IMPLAUSIBLE_SHARE);
        for (int row : open) {
            boolean isMeant = network < 0 || network(row) == network;
            if (isMeant && isOpenReaction(row) && episodes.probability[row] < EVEN) {
                episodes.verdict[row] = (byte) Verdict.UNCERTAIN.ordinal();
                episodes.probability[row] = isProven ? EVEN : episodes.probability[row];
                episodes.rules[row] |= bit;
                if (!hand.isDecided(row)) {
                    people.set(episodes.person[row]);
                }
            }
        }
        return people;
    }
}
