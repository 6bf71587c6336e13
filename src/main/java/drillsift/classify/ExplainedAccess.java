package drillsift.classify;

import drillsift.message.Messages;
import java.util.List;

/**
 * One access with the verdict on its episode and all that led to it.
 *
 * @param event number in the round
 * @param scoreDecibans sum of what counted; the weight of the deciding fact if there is one
 * @param evidence all that was observed, whether it counted or not
 * @param corrections that acted on it, the deciding ones first
 * @param whatIf what would give it another verdict
 */
public record ExplainedAccess(
        int event,
        int episode,
        Verdict verdict,
        MachineKind machineKind,
        Actor actor,
        DecidedBy decidedBy,
        double scoreDecibans,
        double probability,
        List<Finding> evidence,
        List<Correction> corrections,
        WhatIf whatIf) {

    /**
     * @param used whether it counted: the strongest of its group, or the deciding fact
     * @param decides whether it alone decided
     */
    public record Finding(Evidence evidence, boolean used, boolean decides) {

        /** One sentence, such as "4.2 s after sending, sooner than people read". */
        public String sentence(Messages messages) {
            return evidence.sentence(messages);
        }
    }
}
