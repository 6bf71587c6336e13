package drillsift.classify;

import java.util.Optional;

/**
 * Weighs sources that come at nearly the same distance after each person's own mail, however long
 * it is: mail that was held is scanned late, but people never keep step.
 */
final class NarrowDelaysRule extends MarkedRule {

    private final double tokens;
    private final double width;

    NarrowDelaysRule(RuleSettings settings) {
        super("narrow-delays", settings);
        tokens = settings.threshold("narrow-tokens");
        width = settings.threshold("narrow-width-seconds");
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        Profile source = episode.source;
        boolean isNarrow = source.high() - source.low() < width;
        if (!episode.isNormal() || source.tokens() < tokens || !isNarrow) {
            return Optional.empty();
        }
        boolean isWithin = episode.delaySeconds <= source.high() + width;
        double share = episode.isShared() || !isWithin ? 0.5 : 1;
        return mark.seen(source.high() - source.low(), width, mark.weight() * share, "");
    }
}
