package drillsift.classify;

import drillsift.event.EventBlock;
import java.util.TreeSet;

/** What is gathered of one group of visits, see {@link VisitGroups}. */
final class VisitGathering {

    final int network;
    final int agent;
    final long rules;
    final int example;
    final int[] visits = new int[Verdict.values().length];

    /** Bits by ordinal. */
    int kinds;

    final TreeSet<String> corrections = new TreeSet<>();
    int address;
    boolean isOneAddress = true;
    boolean isDecided = true;
    int accesses;
    int people;
    int lastPerson = EventBlock.NONE;

    VisitGathering(int network, int agent, long rules, int address, int example) {
        this.network = network;
        this.agent = agent;
        this.rules = rules;
        this.address = address;
        this.example = example;
    }
}
