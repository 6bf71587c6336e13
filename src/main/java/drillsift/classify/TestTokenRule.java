package drillsift.classify;

/** Sets aside test mails, previews and the transparency check of the tool. */
final class TestTokenRule extends MarkedRule {

    TestTokenRule(RuleSettings settings) {
        super("test-token", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.lane == Lane.TEST) {
            findings.add(mark, episode.accesses, "");
        }
    }
}
