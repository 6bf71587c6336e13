package drillsift.classify;

/**
 * Weighs an agent that small networks showed mostly soon after each person's own mail: scanners in
 * a cloud change their address, not their browser. Half for a late visit, since the same browser is
 * in people's hands as well.
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
    public void examine(Episode episode, Findings findings) {
        Profile agent = episode.sameAgent;
        boolean isSoon = agent.median() < median;
        boolean isDispersed = episode.tokensOfNetwork < smallest && !episode.isShared();
        double share = episode.delaySeconds < high ? 1 : 0.5;
        if (episode.isNormal() && agent.tokens() >= tokens && isSoon && isDispersed) {
            findings.add(mark, agent.tokens(), tokens, mark.weight() * share, "");
        }
    }
}
