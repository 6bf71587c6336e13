package drillsift.classify;

import java.util.Optional;

/** Weighs a form or button that followed its page sooner than anybody reads. */
final class FormAtOnceRule extends MarkedRule {

    private final double least;

    FormAtOnceRule(RuleSettings settings) {
        super("form-at-once", settings);
        least = settings.threshold("form-at-once-seconds");
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        boolean isAtOnce = episode.dwellSeconds >= 0 && episode.dwellSeconds < least;
        return episode.isNormal() && isAtOnce && episode.precisionSeconds <= 1
                ? mark.seen(episode.dwellSeconds, least)
                : Optional.empty();
    }
}
