package drillsift.job;

import drillsift.classify.PassedOver;
import drillsift.classify.Proposal;
import java.util.List;

/**
 * What was learned and is proposed.
 *
 * @param rows in the order of {@link ProposedRow#BY_WEIGHT}
 * @param leftOff proposals beyond the most that are tried out
 * @param together what all rows that would act change, one per round of the job
 */
record Calibration(
        Learned learned,
        List<ProposedRow> rows,
        int leftOff,
        List<PassedOver> passedOver,
        List<RoundEffect> together) {

    /**
     * From what.
     *
     * @param name of the job file or of the pilot's file
     * @param round number; 0 for a file
     * @param unopened whether nobody opens the mailboxes
     * @param unplaced accesses without an address
     * @param rejected records of a pilot's file that could not be taken
     */
    record Learned(
            String name,
            int round,
            boolean unopened,
            int people,
            int accesses,
            int machines,
            int unplaced,
            long rejected) {}

    List<ProposedRow> rows(Proposal.Sort sort) {
        return rows.stream().filter(row -> row.is(sort)).toList();
    }

    boolean isAnyActive(Proposal.Sort sort) {
        return rows(sort).stream().anyMatch(ProposedRow::isActive);
    }

    int doubtful() {
        return (int) rows.stream().filter(row -> !row.isActive()).count();
    }
}
