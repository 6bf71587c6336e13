package drillsift.classify;

import java.util.Optional;

/** Sets aside test mails, previews and the transparency check of the tool. */
final class TestTokenRule extends MarkedRule {

    TestTokenRule(RuleSettings settings) {
        super("test-token", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.lane == Lane.TEST ? mark.seen(episode.accesses, "") : Optional.empty();
    }
}
