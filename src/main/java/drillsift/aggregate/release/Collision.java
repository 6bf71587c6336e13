package drillsift.aggregate.release;

import java.util.Optional;

/**
 * Why a publication cannot stand beside an earlier one. It names groups, never people.
 *
 * @param release revision of the earlier publication; empty where this one collides with itself
 * @param earlierGroup of the earlier publication; empty for everybody
 * @param group of this one; empty for everybody
 */
public record Collision(
        Kind kind,
        int round,
        String release,
        Optional<String> earlierGroup,
        Optional<String> group) {

    /** What a few people did. */
    public enum Kind {
        /** They stand in another group than they were published in. */
        MOVED,
        /** They were published, and are not in the round any more. */
        LEFT,
        /** They are in the round and were not published in it. */
        JOINED,
        /** Most people of the round are others than those published. */
        OTHER_PEOPLE,
        /** Their number follows from several published ones together. */
        FOLLOWS,
        /** What somebody of a group did follows from the numbers. */
        FORCED,
        /** Groups by attribute hold others, or stand beside others, than those published. */
        OTHER_BREAKDOWN
    }
}
