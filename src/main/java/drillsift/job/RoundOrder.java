package drillsift.job;

import drillsift.event.Recipient;
import drillsift.message.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the numbers of the rounds go with the times at which their mails were sent. */
final class RoundOrder {

    private RoundOrder() {}

    /**
     * @param rounds ascending by number
     */
    static List<Problem> notes(List<PlannedRound> rounds) {
        List<Problem> notes = new ArrayList<>();
        PlannedRound before = null;
        Instant sentBefore = null;
        for (PlannedRound round : rounds) {
            Instant sent = sent(round).orElse(null);
            if (sent == null) {
                continue;
            }
            if (before != null && sent.isBefore(sentBefore)) {
                notes.add(
                        Problem.of(
                                JobCode.ROUNDS_BACKWARDS,
                                round.round().number(),
                                before.round().number()));
            }
            before = round;
            sentBefore = sent;
        }
        return notes;
    }

    /** As far as roster and job file tell. */
    private static Optional<Instant> sent(PlannedRound round) {
        Instant first = null;
        for (Recipient person : round.roster().roster().recipients()) {
            Instant sent = person.sentAt().orElse(null);
            if (sent != null && (first == null || sent.isBefore(first))) {
                first = sent;
            }
        }
        return first == null ? round.round().sent() : Optional.of(first);
    }
}
