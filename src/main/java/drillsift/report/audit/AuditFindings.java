package drillsift.report.audit;

import java.time.Instant;
import java.util.List;

/**
 * What the audit tells beside the figures.
 *
 * @param settings what the filters file and the corrections hold
 * @param rules those that spoke on some access, of all rounds together, most accesses first
 * @param undecided people whose result hangs on an undecided access, by round, the likeliest person
 *     first
 * @param decisions corrections that may act in a round, by round in file order
 * @param files inputs in the order of the job file
 */
public record AuditFindings(
        Settings settings,
        List<RuleLine> rules,
        List<UndecidedLine> undecided,
        List<DecisionLine> decisions,
        List<FileLine> files) {

    public AuditFindings {
        rules = List.copyOf(rules);
        undecided = List.copyOf(undecided);
        decisions = List.copyOf(decisions);
        files = List.copyOf(files);
    }

    /** How many of each thing a user set. */
    public record Settings(
            int ownNetworks,
            int sharedNetworks,
            int scannerNetworks,
            int ownMachines,
            int switchedOff,
            int weights,
            int thresholds,
            int corrections) {

        /** Whether the shipped rules and lists acted alone. */
        public boolean isPlain() {
            return ownNetworks
                            + sharedNetworks
                            + scannerNetworks
                            + ownMachines
                            + switchedOff
                            + weights
                            + thresholds
                            + corrections
                    == 0;
        }
    }

    /**
     * @param rule id
     * @param decibans what it weighed in this run; above 0 towards a machine
     * @param decisive whether it decides alone
     */
    public record RuleLine(
            String rule,
            double decibans,
            boolean decisive,
            long human,
            long machine,
            long uncertain) {

        public long accesses() {
            return human + machine + uncertain;
        }
    }

    /**
     * A person of one round, by the undecided visit that looks most like a person's.
     *
     * @param acts keys of measures that undecided accesses would add, in the measures' order
     * @param device as the agent tells it; empty when it does not
     * @param machine probability of a machine in percent, 0 to 100
     * @param rules ids of the rules whose evidence counted
     */
    public record UndecidedLine(
            int round,
            String name,
            String email,
            Instant at,
            String address,
            String device,
            List<String> acts,
            double machine,
            List<String> rules) {}

    /**
     * @param match as the file writes it
     * @param accesses that it means, of one round; people and changed likewise
     */
    public record DecisionLine(
            int round,
            String id,
            String action,
            String match,
            String reason,
            String author,
            long accesses,
            int people,
            int changed) {}

    /**
     * @param digest SHA-256 of the file, 64 hex digits
     */
    public record FileLine(
            int round,
            String file,
            String format,
            long records,
            long accepted,
            long rejected,
            long duplicate,
            long skipped,
            String digest) {}
}
