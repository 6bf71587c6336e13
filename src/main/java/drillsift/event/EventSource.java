package drillsift.event;

import java.util.Set;

/**
 * One input of a round, block by block. Loading a block may read a file, so a consumer takes each
 * block once, in order, and keeps only what it needs.
 */
public interface EventSource {

    /** The path as written in the job file. */
    String file();

    InputFormat format();

    /** Kinds that the job file's rules name for it: none of them seen is then 0, not unknown. */
    default Set<EventKind> namedKinds() {
        return Set.of();
    }

    /** Place of the input in the job file's list of the round, from 0. */
    int ordinal();

    int blocks();

    /** Number of events in all blocks together. */
    long size();

    /**
     * @param number from 0
     */
    EventBlock block(int number);
}
