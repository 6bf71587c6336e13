package drillsift.classify;

/**
 * Weighs a little an operating system that this person never draws a page on. Many people use
 * several, so it counts only beside other signs.
 */
final class OtherSystemRule extends MarkedRule {

    OtherSystemRule(RuleSettings settings) {
        super("other-system", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.isNormal() && episode.isOtherSystem) {
            findings.add(mark, episode.agentFacts.system().name(), "");
        }
    }
}
