package drillsift.aggregate;

import java.util.Optional;

/**
 * All that reports and lists need of a round once it is judged: its single accesses can be let go.
 *
 * @param deeds of each person; empty where no sheets for each person are ordered
 */
public record RoundResult(
        RoundOutcomes outcomes,
        RoundReview review,
        TrainingSigns training,
        Optional<RoundDeeds> deeds) {}
