package drillsift.classify;

import java.util.Optional;

/**
 * Weighs a little an operating system that this person never draws a page on. Many people use
 * several, so it counts only beside other signs.
 */
final class OtherSystemRule extends MarkedRule {

    OtherSystemRule(RuleSettings settings) {
        super("other-system", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.isNormal() && episode.isOtherSystem
                ? mark.seen(episode.agentFacts.system().name(), "")
                : Optional.empty();
    }
}
