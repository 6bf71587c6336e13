package drillsift.classify;

import java.util.Optional;

/**
 * Sets aside requests that carry no token and belong to no page of a mail: crawlers, probes, visits
 * to the server itself.
 */
final class NoTokenRule extends MarkedRule {

    NoTokenRule(RuleSettings settings) {
        super("no-token", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.lane == Lane.TOKENLESS ? mark.seen(episode.accesses, "") : Optional.empty();
    }
}
