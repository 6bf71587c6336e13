package drillsift.aggregate.release;

import java.util.List;
import java.util.Optional;

/**
 * One publication of anonymous figures.
 *
 * @param revision what it was made from
 * @param minimumGroup k, in people
 */
public record Release(String revision, int minimumGroup, List<ReleasedRound> rounds) {

    /** The round, where this publication tells of it. */
    public Optional<ReleasedRound> round(int number) {
        return rounds.stream().filter(round -> round.number() == number).findFirst();
    }
}
