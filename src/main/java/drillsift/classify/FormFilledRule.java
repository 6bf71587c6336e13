package drillsift.classify;

import java.util.Optional;

/** Speaks for a person: time passed between the page and what was sent or pressed on it. */
final class FormFilledRule extends MarkedRule {

    private final double enough;

    FormFilledRule(RuleSettings settings) {
        super("form-filled", settings);
        enough = settings.threshold("form-seconds");
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.isNormal() && episode.dwellSeconds >= enough && episode.precisionSeconds <= 1
                ? mark.seen(episode.dwellSeconds, enough)
                : Optional.empty();
    }
}
