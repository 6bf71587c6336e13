package drillsift.classify;

import java.util.Optional;

/**
 * One source that came to many people, to each soon after that person's own sending. Not how many
 * decides but how soon to each: an office comes to many people, spread over the day.
 */
final class ManyAtOnceRule implements MachineRule {

    private final Mark mark;
    private final double tokens;
    private final double median;
    private final double high;

    ManyAtOnceRule(RuleSettings settings) {
        mark = settings.mark("many-at-once");
        tokens = settings.threshold("breadth-tokens");
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
        Profile source = episode.source;
        boolean many =
                source.tokens() >= tokens && source.median() < median && source.high() < high;
        double weight = episode.isShared() ? mark.weight() / 2 : mark.weight();
        return many
                ? mark.seen(Integer.toString(source.tokens()), Seconds.of(median), weight, "")
                : Optional.empty();
    }
}
