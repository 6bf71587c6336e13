package drillsift.report;

import drillsift.aggregate.RoundFigures;
import drillsift.event.Payload;
import java.time.Instant;
import java.util.Optional;

/**
 * What a page says of a round before any figure.
 *
 * @param payload key of its text, such as {@code link}
 * @param difficulty likewise; empty when not stated
 * @param sent empty when no sending time is known
 * @param lastSent the latest sending; the same as the first where they were one
 */
public record RoundHead(
        int number,
        String payload,
        Optional<String> difficulty,
        Optional<Instant> sent,
        Optional<Instant> lastSent) {

    public static RoundHead of(RoundFigures figures) {
        Payload payload = figures.round().payload();
        return new RoundHead(
                figures.round().number(),
                payload.key(),
                figures.round().difficulty().map(difficulty -> difficulty.key()),
                figures.firstSent().or(() -> figures.round().sent()),
                figures.lastSent().or(() -> figures.round().sent()));
    }

    /** Whether only the difficulty keeps two rounds from being compared. */
    public boolean hasPayloadOf(RoundHead other) {
        return payload.equals(other.payload);
    }

    /** Whether both the kind of mail and the stated difficulty are the same. */
    public boolean isComparableTo(RoundHead other) {
        return hasPayloadOf(other) && difficulty.isPresent() && difficulty.equals(other.difficulty);
    }
}
