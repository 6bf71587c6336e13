package drillsift.classify;

import drillsift.event.EventKind;
import java.util.List;

/** What sort of machine an episode was, from the evidence that decided. */
final class MachineKinds {

    private MachineKinds() {}

    static MachineKind of(Episode episode, List<Evidence> used) {
        if (episode.lane == Lane.TOKENLESS
                || episode.lane == Lane.UNKNOWN
                || episode.lane == Lane.TEST) {
            return MachineKind.NOISE;
        }
        for (Evidence one : used) {
            switch (one.rule()) {
                case "declared-bot" -> {
                    return episode.agentFacts.kind();
                }
                case "runs-ahead" -> {
                    return MachineKind.TIME_OF_CLICK;
                }
                case "after-report" -> {
                    return MachineKind.REPORT_SCAN;
                }
                case "regular-repeats" -> {
                    return MachineKind.RESCAN;
                }
                default -> {
                    // says that it was a machine, not which
                }
            }
        }
        boolean onlyImages = episode.kinds == 1 << EventKind.OPENED.ordinal();
        return onlyImages ? MachineKind.IMAGE_PROXY : MachineKind.SCANNER;
    }
}
