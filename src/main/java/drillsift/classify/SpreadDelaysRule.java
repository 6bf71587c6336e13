package drillsift.classify;

import java.util.Optional;

/** One source that came to many people at all times of the day: an office behind one address. */
final class SpreadDelaysRule implements MachineRule {

    private final Mark mark;
    private final double tokens;
    private final double median;
    private final double high;

    SpreadDelaysRule(RuleSettings settings) {
        mark = settings.mark("spread-delays");
        tokens = settings.threshold("breadth-tokens");
        median = settings.threshold("spread-median-seconds");
        high = settings.threshold("spread-p90-seconds");
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
        boolean spread =
                source.tokens() >= tokens && source.median() > median && source.high() > high;
        return episode.isNormal() && spread
                ? mark.seen(Integer.toString(source.tokens()), Seconds.of(median))
                : Optional.empty();
    }
}
