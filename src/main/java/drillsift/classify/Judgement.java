package drillsift.classify;

import java.util.List;

/**
 * What was decided about one episode, and from what.
 *
 * @param score decibans; above 0 speaks for a machine
 * @param probability that it was a machine's, 0 to 1
 * @param evidence everything that was observed, in the order of the rules
 * @param used the strongest of each group, or the one that decided alone
 */
record Judgement(
        Verdict verdict,
        MachineKind machineKind,
        Actor actor,
        DecidedBy decidedBy,
        double score,
        double probability,
        List<Evidence> evidence,
        List<Evidence> used) {

    /** The same with a weaker claim: too many look like people for all of them to be some. */
    Judgement undecided(Evidence reason) {
        List<Evidence> all = new java.util.ArrayList<>(evidence);
        all.add(reason);
        List<Evidence> counted = new java.util.ArrayList<>(used);
        counted.add(reason);
        return new Judgement(
                Verdict.UNCERTAIN,
                MachineKind.NONE,
                actor,
                decidedBy,
                score,
                0.5,
                List.copyOf(all),
                List.copyOf(counted));
    }
}
