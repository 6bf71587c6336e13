package drillsift.classify;

import drillsift.message.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Accesses and reports whose times do not fit their mails. Far from it, before or after, stands
 * what belongs to another year or another drill. A gateway may come a little before the sending is
 * recorded; hours before it no one can, so a clock or a zone is wrong then.
 */
final class MailDistances {

    /** No drill runs longer. */
    private static final Duration FAR_OFF = Duration.ofDays(60);

    private static final long FAR_OFF_NANOS = FAR_OFF.toNanos();
    private static final long EARLY_NANOS = Duration.ofMinutes(30).toNanos();
    private static final int FEWEST_EARLY = 3;
    private static final double EARLY_SHARE = 0.05;

    private final DeliveryTable deliveries;
    private int far;
    private int early;
    private int all;

    MailDistances(DeliveryTable deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * Takes one access or report.
     *
     * @param person of the roster
     * @param time nanoseconds since the epoch, as the source has it
     * @param isCounted whether it is an access, and before the round was disclosed or completed
     */
    void take(int person, long time, boolean isCounted) {
        all++;
        if (deliveries.isTimed(person)) {
            long after = time - deliveries.sentAt(person);
            early += -after > EARLY_NANOS ? 1 : 0;
            far += isCounted && Math.abs(after) > FAR_OFF_NANOS ? 1 : 0;
        }
    }

    /** Takes in what another one has seen of other events. */
    void addAll(MailDistances other) {
        far += other.far;
        early += other.early;
        all += other.all;
    }

    List<Problem> notes() {
        List<Problem> notes = new ArrayList<>();
        if (far > 0) {
            notes.add(Problem.of(ClassifyCode.FAR_OFF, far, FAR_OFF.toDays()));
        }
        if (early >= FEWEST_EARLY && early >= all * EARLY_SHARE) {
            notes.add(Problem.of(ClassifyCode.BEFORE_MAILS, early, all));
        }
        return notes;
    }
}
