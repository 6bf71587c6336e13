package drillsift.job.file;

import drillsift.classify.VisitMatch;
import drillsift.event.SourceRef;

/**
 * A row of the review list that somebody has decided about.
 *
 * @param row its id in the list
 * @param match of just its visits
 * @param validFrom as written; empty when open
 * @param validTo as written; empty when open
 */
public record DecidedRow(
        SourceRef where,
        String row,
        Decision decision,
        VisitMatch match,
        String reason,
        String author,
        String validFrom,
        String validTo,
        String ticket) {

    /** Whether both decide the same for the same reason, wherever they stand. */
    boolean saysTheSameAs(DecidedRow other) {
        return other.equals(
                new DecidedRow(
                        other.where,
                        row,
                        decision,
                        match,
                        reason,
                        author,
                        validFrom,
                        validTo,
                        ticket));
    }
}
