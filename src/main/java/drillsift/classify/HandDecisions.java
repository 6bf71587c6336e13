package drillsift.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which episodes of a round somebody has looked at and decided, by a verdict or by letting them
 * stand. Nobody has to be asked about these again.
 */
final class HandDecisions {

    private final EpisodeColumns episodes;
    private final Set<String> ending = new HashSet<>();

    HandDecisions(EpisodeColumns episodes, List<CorrectionEffect> corrections) {
        this.episodes = episodes;
        for (CorrectionEffect effect : corrections) {
            Correction.Action action = effect.correction().action();
            if (action.isForced() || action == Correction.Action.KEEP) {
                ending.add(effect.correction().id());
            }
        }
    }

    boolean isDecided(int row) {
        return episodes.isCorrected(row)
                && episodes.corrections(row).stream().anyMatch(ending::contains);
    }
}
