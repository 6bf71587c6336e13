package drillsift.job;

import drillsift.classify.Proposal;
import java.util.Comparator;
import java.util.List;

/**
 * A proposal with what it would change.
 *
 * @param effects one per round of the job
 */
record ProposedRow(Proposal proposal, List<RoundEffect> effects) {

    /** Those that change something for most people first; then the most seen ones. */
    static final Comparator<ProposedRow> BY_WEIGHT =
            Comparator.comparing((ProposedRow row) -> -row.people())
                    .thenComparing(row -> -row.proposal().seen().people())
                    .thenComparing(row -> row.proposal().sort())
                    .thenComparing(row -> row.proposal().value());

    private int people() {
        return effects.stream().mapToInt(RoundEffect::people).sum();
    }

    boolean isActive() {
        return !proposal.isDoubtful();
    }

    boolean is(Proposal.Sort sort) {
        return proposal.sort() == sort;
    }
}
