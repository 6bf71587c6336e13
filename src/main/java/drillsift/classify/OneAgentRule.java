package drillsift.classify;

import java.util.Optional;

/**
 * Many people, one agent, and soon after sending. An office with one image of its browser comes
 * later.
 */
final class OneAgentRule implements MachineRule {

    private final Mark mark;
    private final double tokens;
    private final double median;

    OneAgentRule(RuleSettings settings) {
        mark = settings.mark("one-agent");
        tokens = settings.threshold("breadth-tokens");
        median = settings.threshold("breadth-median-seconds");
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
        Profile source = episode.source;
        boolean one = source.agents() == 1 && source.tokens() >= tokens && source.median() < median;
        return one && !episode.isShared()
                ? mark.seen(Integer.toString(source.tokens()), Seconds.of(median))
                : Optional.empty();
    }
}
