package drillsift.report.individual;

import drillsift.event.EventKind;
import java.time.Instant;

/**
 * Something on record, once or several times.
 *
 * @param times how often, 1 at least
 * @param isOwn certain to be the person's; otherwise a security product or whom the mail was passed
 *     on to may have done it, and it is told as nobody's deed
 * @param isAfterClose after the round was disclosed as a drill or completed: in no figure
 */
public record Deed(
        EventKind kind,
        Instant first,
        Instant last,
        int times,
        boolean isOwn,
        boolean isAfterClose) {

    /** Whether it is what the drill warns of, and happened while it ran. */
    boolean isReaction() {
        return kind.isReaction() && !isAfterClose;
    }

    boolean isOwnReaction() {
        return isOwn && isReaction();
    }

    boolean isReport() {
        return kind == EventKind.REPORTED;
    }

    /** What stays on a page without room for all: the less the sooner. */
    int weight() {
        if (isReport()) {
            return 0;
        }
        if (isOwnReaction()) {
            return 1;
        }
        return isReaction() ? 2 : kind == EventKind.TRAINING_COMPLETED ? 3 : 4;
    }

    boolean isForm() {
        return kind == EventKind.DATA_SUBMITTED || kind == EventKind.CONSENT_GRANTED;
    }

    /** Whether a sheet has words for that kind; others are parts of pages or of no person. */
    public static boolean isTold(EventKind kind) {
        return switch (kind) {
            case CLICKED, QR_SCANNED, ATTACHMENT_OPENED, PROGRAM_EXECUTED -> true;
            case DATA_SUBMITTED, CONSENT_GRANTED, REPLIED, PAGE_VIEWED, BUTTON_CLICKED -> true;
            case TRAINING_COMPLETED, REPORTED -> true;
            case SENT, DELIVERED, SEND_FAILED, BOUNCED, OPENED, FORWARDED, DELETED -> false;
            case OUT_OF_OFFICE, TRAP_HIT, RAW_REQUEST, CAMPAIGN_MARK, OTHER -> false;
        };
    }
}
