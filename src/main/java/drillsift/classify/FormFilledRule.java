package drillsift.classify;

/** Speaks for a person: time passed between the page and what was sent or pressed on it. */
final class FormFilledRule extends MarkedRule {

    private final double enough;

    FormFilledRule(RuleSettings settings) {
        super("form-filled", settings);
        enough = settings.threshold("form-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.isNormal() && episode.dwellSeconds >= enough && episode.precisionSeconds <= 1) {
            findings.add(mark, episode.dwellSeconds, enough);
        }
    }
}
