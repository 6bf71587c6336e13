package drillsift.classify;

import drillsift.event.EventBlock;
import java.util.TreeSet;

/** What is gathered of one group of visits, see {@link VisitGroups}. */
final class VisitGathering {

    final int network;
    final int agent;
    final long rules;
    final int[] visits = new int[Verdict.values().length];

    /** Bits by ordinal. */
    int kinds;

    final TreeSet<String> corrections = new TreeSet<>();

    /** Its place among the groups. */
    int number;

    /** The first of its events, and the address that this one came from. */
    int example = Integer.MAX_VALUE;

    int address;
    boolean isOneAddress = true;
    boolean isDecided = true;
    int accesses;
    int people;
    int lastPerson = EventBlock.NONE;

    VisitGathering(int network, int agent, long rules, int address) {
        this.network = network;
        this.agent = agent;
        this.rules = rules;
        this.address = address;
    }
}
