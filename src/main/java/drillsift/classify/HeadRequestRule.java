package drillsift.classify;

import java.util.Optional;

/**
 * Marks HEAD and the like: browsers never ask so for a link that somebody follows. Only these
 * requests are marked, since a proxy may check a link before its person opens it.
 */
final class HeadRequestRule extends MarkedRule {

    HeadRequestRule(RuleSettings settings) {
        super("head-request", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.lane == Lane.PROBE ? mark.seen(episode.accesses, "") : Optional.empty();
    }
}
