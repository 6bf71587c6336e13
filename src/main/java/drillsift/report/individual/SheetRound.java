package drillsift.report.individual;

import drillsift.event.EventKind;
import drillsift.event.Payload;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What all sheets of a round share.
 *
 * @param sent first sending; empty when no time is known
 * @param measured kinds that some source of the round is able to record
 * @param feedback in the language of the sheets
 */
public record SheetRound(
        int number,
        Payload payload,
        Optional<Instant> sent,
        Set<EventKind> measured,
        Feedback feedback) {

    /** Whether anything would be on record if the mail had been opened. */
    boolean isReactionMeasured() {
        return measured.stream().anyMatch(EventKind::isReaction);
    }

    /** Whether a form that is not on record was not sent. */
    boolean isFormMeasured() {
        return payload != Payload.ATTACHMENT && measured.contains(EventKind.DATA_SUBMITTED);
    }
}
