package drillsift.classify;

import java.util.Optional;

/** A test mail, a preview, or the tool's own check. */
final class TestTokenRule implements MachineRule {

    private final Mark mark;

    TestTokenRule(RuleSettings settings) {
        mark = settings.mark("test-token");
    }

    @Override
    public String id() {
        return mark.rule();
    }

    @Override
    public EvidenceGroup group() {
        return mark.group();
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.lane == Lane.TEST ? mark.seen("", "") : Optional.empty();
    }
}
