package drillsift.aggregate.difference;

import drillsift.classify.Actor;
import drillsift.classify.Verdict;
import java.util.Optional;

/**
 * An access with another verdict, or of somebody else.
 *
 * @param event id of the access
 * @param person mail address, normalised; empty when the token is of nobody
 * @param before empty when the access was not there
 */
public record AccessChange(
        int round,
        String event,
        String person,
        Optional<Judged> before,
        Optional<Judged> after,
        Cause cause) {

    /**
     * @param probability that it was a machine's, 0 to 1
     */
    public record Judged(Verdict verdict, Actor actor, double probability) {

        boolean isLike(Judged other) {
            return verdict == other.verdict && actor == other.actor;
        }
    }
}
