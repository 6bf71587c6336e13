package drillsift.classify;

import java.util.Optional;

/**
 * One source that came to many people, to all at nearly the same distance from their own sending.
 */
final class NarrowDelaysRule implements MachineRule {

    private final Mark mark;
    private final double tokens;
    private final double width;

    NarrowDelaysRule(RuleSettings settings) {
        mark = settings.mark("narrow-delays");
        tokens = settings.threshold("narrow-tokens");
        width = settings.threshold("narrow-width-seconds");
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
        boolean narrow = source.tokens() >= tokens && source.high() - source.low() < width;
        double weight = episode.isShared() ? mark.weight() / 2 : mark.weight();
        return narrow
                ? mark.seen(Integer.toString(source.tokens()), Seconds.of(width), weight, "")
                : Optional.empty();
    }
}
