package drillsift.classify;

import drillsift.classify.Correction.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which episodes of a round somebody has looked at and decided, by a verdict or by letting them
 * stand. Nobody has to be asked about these again. What two corrections decide otherwise is still
 * to be decided.
 */
final class HandDecisions {

    private final EpisodeColumns episodes;
    private final Map<String, Action> ending = new HashMap<>();

    HandDecisions(EpisodeColumns episodes, List<CorrectionEffect> corrections) {
        this.episodes = episodes;
        for (CorrectionEffect effect : corrections) {
            Action action = effect.correction().action();
            if (action.isForced() || action == Action.KEEP) {
                ending.put(effect.correction().id(), action);
            }
        }
    }

    boolean isDecided(int row) {
        if (!episodes.isCorrected(row)) {
            return false;
        }
        List<Action> actions =
                episodes.corrections(row).stream()
                        .map(ending::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return !actions.isEmpty() && actions.stream().filter(Action::isForced).count() <= 1;
    }
}
