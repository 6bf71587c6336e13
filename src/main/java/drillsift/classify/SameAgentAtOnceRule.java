package drillsift.classify;

import java.util.Optional;

/**
 * Weighs an agent that small networks showed soon after each person's own mail only: scanners in a
 * cloud change their address, not their browser.
 */
final class SameAgentAtOnceRule extends MarkedRule {

    private final double smallest;
    private final double tokens;
    private final double median;
    private final double high;

    SameAgentAtOnceRule(RuleSettings settings) {
        super("same-agent-at-once", settings);
        smallest = settings.threshold("breadth-tokens");
        tokens = settings.threshold("narrow-tokens");
        median = settings.threshold("breadth-median-seconds");
        high = settings.threshold("breadth-p90-seconds");
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        Profile agent = episode.sameAgent;
        boolean isSoon =
                agent.median() < median && agent.high() < high && episode.delaySeconds < high;
        boolean isDispersed = episode.tokensOfNetwork < smallest && !episode.isShared();
        return episode.isNormal() && agent.tokens() >= tokens && isSoon && isDispersed
                ? mark.seen(agent.tokens(), tokens)
                : Optional.empty();
    }
}
