package drillsift.classify;

import java.util.BitSet;

/**
 * One thing that has to hold for an episode.
 *
 * @param holds asks an episode
 * @param ofGroup whether it can hold for any episode of a group
 * @param ofAccess whether it can hold for an episode that begins with that access
 */
record CorrectionMatcher(Holds holds, OfGroup ofGroup, OfAccess ofAccess) {

    /** What can be told of an episode alone. */
    static CorrectionMatcher of(Holds holds) {
        return new CorrectionMatcher(holds, (group, rules) -> true, (address, agent, time) -> true);
    }

    static CorrectionMatcher ofGroups(Holds holds, OfGroup groups) {
        return new CorrectionMatcher(holds, groups, (address, agent, time) -> true);
    }

    static CorrectionMatcher ofAccesses(Holds holds, OfAccess accesses) {
        return new CorrectionMatcher(holds, (group, rules) -> true, accesses);
    }

    interface Holds {

        /**
         * @param ofEvents numbers of the corrections that name one of its events
         */
        boolean test(Episode episode, RoundCorrections.Seen seen, BitSet ofEvents);
    }

    interface OfGroup {

        /**
         * @param rules bits of those that were used on some episode of the group
         */
        boolean test(int group, long rules);
    }

    interface OfAccess {

        /**
         * @param address number of it; below 0 for none, as of the agent
         * @param recorded when, as its source has it
         */
        boolean test(int address, int agent, long recorded);
    }
}
