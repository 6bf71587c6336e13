package drillsift.classify;

import java.util.Optional;

/** One mark of a machine, or of a person, on an episode. Rules keep no state between episodes. */
interface MachineRule {

    /** Stable and kebab-case: the key of its weight and of its explanation. */
    String id();

    EvidenceGroup group();

    /** Empty when the mark is absent or cannot be judged. */
    Optional<Evidence> examine(Episode episode);
}
