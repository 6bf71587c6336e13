package drillsift.classify;

import java.util.Optional;

/** One agent, from wherever, soon after the sending to each of many people. */
final class SameAgentAtOnceRule implements MachineRule {

    private final Mark mark;
    private final double tokens;
    private final double median;
    private final double high;

    SameAgentAtOnceRule(RuleSettings settings) {
        mark = settings.mark("same-agent-at-once");
        tokens = settings.threshold("narrow-tokens");
        median = settings.threshold("breadth-median-seconds");
        high = settings.threshold("breadth-p90-seconds");
    }

    @Override
    public String id() {
        return mark.rule();
    }

    @Override
    public EvidenceGroup group() {
        return mark.group();
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        Profile agent = episode.sameAgent;
        boolean many = agent.tokens() >= tokens && agent.median() < median && agent.high() < high;
        return many && !episode.isShared()
                ? mark.seen(Integer.toString(agent.tokens()), Seconds.of(median))
                : Optional.empty();
    }
}
