package drillsift.classify;

import java.util.Optional;

/** Speaks a little for a person: a form was sent. Scanners can send forms as well. */
final class FormSentRule extends MarkedRule {

    FormSentRule(RuleSettings settings) {
        super("form-sent", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.isNormal() && episode.isFormSent && !episode.isStatus
                ? mark.seen("", "")
                : Optional.empty();
    }
}
