package drillsift.aggregate;

import drillsift.aggregate.RoundFigures.State;
import java.util.Map;
import java.util.Optional;

/**
 * How many people reported without reacting, for each one who reacted.
 *
 * @param reporters who reported and did nothing else
 * @param reacted whether they reported or not
 */
public record Resilience(int reporters, int reacted) {

    /** With fewer the ratio jumps with every single person. */
    private static final int FEWEST = 5;

    /** Empty where the states are hidden, not measured, or nobody reacted. */
    public static Optional<Resilience> of(RoundFigures round) {
        return round.states().people().map(Resilience::of).filter(one -> one.reacted() > 0);
    }

    private static Resilience of(Map<State, Integer> people) {
        int reacted =
                people.getOrDefault(State.REPORTED_THEN_CLICKED, 0)
                        + people.getOrDefault(State.CLICKED_THEN_REPORTED, 0)
                        + people.getOrDefault(State.CLICKED_ONLY, 0);
        return new Resilience(people.getOrDefault(State.REPORTED_ONLY, 0), reacted);
    }

    /** Empty below five people who reacted. */
    public Optional<Double> ratio() {
        return reacted < FEWEST ? Optional.empty() : Optional.of((double) reporters / reacted);
    }
}
