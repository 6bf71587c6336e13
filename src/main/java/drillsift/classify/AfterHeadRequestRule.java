package drillsift.classify;

/**
 * Weighs a request whose source has just asked for the same link by HEAD: link checkers fetch a
 * page whose head looked fine.
 */
final class AfterHeadRequestRule extends MarkedRule {

    private final double near;

    AfterHeadRequestRule(RuleSettings settings) {
        super("after-head-request", settings);
        near = settings.threshold("damaged-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.isNormal() && episode.headSeconds <= near && !episode.isPageDrawn()) {
            findings.add(mark, episode.headSeconds, near);
        }
    }
}
