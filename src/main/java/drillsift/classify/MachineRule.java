package drillsift.classify;

import java.util.Optional;

/** One mark of a machine, or of a person, on an episode. Rules keep no state between episodes. */
interface MachineRule {

    /** Stable and kebab-case: the key of its weight and of its explanation. */
    String id();

    EvidenceGroup group();

    /** Adds what it sees; nothing when the mark is absent or cannot be judged. */
    void examine(Episode episode, Findings findings);

    /** The evidence of this rule alone; empty when it sees nothing. */
    default Optional<Evidence> examine(Episode episode) {
        Findings findings = Findings.worded();
        examine(episode, findings);
        return findings.evidence().stream().findFirst();
    }
}
