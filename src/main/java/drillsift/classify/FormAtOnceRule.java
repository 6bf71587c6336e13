package drillsift.classify;

/** Weighs a form or button that followed its page sooner than anybody reads. */
final class FormAtOnceRule extends MarkedRule {

    private final double least;

    FormAtOnceRule(RuleSettings settings) {
        super("form-at-once", settings);
        least = settings.threshold("form-at-once-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isAtOnce = episode.dwellSeconds >= 0 && episode.dwellSeconds < least;
        if (episode.isNormal() && isAtOnce && episode.precisionSeconds <= 1) {
            findings.add(mark, episode.dwellSeconds, least);
        }
    }
}
