package drillsift.classify;

/** Speaks a little for a person: a form was sent. Scanners can send forms as well. */
final class FormSentRule extends MarkedRule {

    FormSentRule(RuleSettings settings) {
        super("form-sent", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.isNormal() && episode.isFormSent && !episode.isStatus) {
            findings.add(mark, "", "");
        }
    }
}
