package drillsift.job;

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
        for (PlannedRound round : rounds) {
            if (sent(round).isEmpty()) {
                continue;
            }
            if (before != null && sent(round).get().isBefore(sent(before).get())) {
                notes.add(
                        Problem.of(
                                JobCode.ROUNDS_BACKWARDS,
                                round.round().number(),
                                before.round().number()));
            }
            before = round;
        }
        return notes;
    }

    /** As far as roster and job file tell. */
    private static Optional<Instant> sent(PlannedRound round) {
        return round.roster().roster().recipients().stream()
                .flatMap(person -> person.sentAt().stream())
                .min(Instant::compareTo)
                .or(() -> round.round().sent());
    }
}
