package drillsift.job;

import drillsift.classify.VisitMatch;
import drillsift.job.file.DecidedRow;

/**
 * What becomes of a decision.
 *
 * @param id of the row of the corrections file: a new one, or the one that says it already
 * @param match as that row has it
 * @param supersedes id of the row that it takes the place of; empty for the first
 */
record NewCorrection(
        DecidedRow decided, Fate fate, String id, VisitMatch match, String supersedes) {

    /** Whether it is written. */
    enum Fate {
        ADDED,
        THERE_ALREADY,
        NOTHING_TO_WITHDRAW
    }

    boolean isAdded() {
        return fate == Fate.ADDED;
    }
}
