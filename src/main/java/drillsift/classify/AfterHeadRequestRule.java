package drillsift.classify;

import java.util.Optional;

/**
 * Weighs a request whose source has just asked for the same link by HEAD: link checkers fetch a
 * page whose head looked fine.
 */
final class AfterHeadRequestRule extends MarkedRule {

    private final double near;

    AfterHeadRequestRule(RuleSettings settings) {
        super("after-head-request", settings);
        near = settings.threshold("damaged-seconds");
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.isNormal() && episode.headSeconds <= near && !episode.isPageDrawn()
                ? mark.seen(episode.headSeconds, near)
                : Optional.empty();
    }
}
