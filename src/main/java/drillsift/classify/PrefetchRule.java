package drillsift.classify;

import java.util.Optional;

/**
 * Marks visits that a program made in case somebody might click, as the header Purpose says. A
 * person whose browser fetched ahead and who clicked then is no machine: one access without the
 * header is enough.
 */
final class PrefetchRule extends MarkedRule {

    PrefetchRule(RuleSettings settings) {
        super("prefetch", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        boolean isAhead = episode.ahead > 0 && episode.ahead == episode.accesses;
        return isAhead && !episode.isFormSent
                ? mark.seen(episode.connection.purpose(), "", mark.weight(), "")
                : Optional.empty();
    }
}
