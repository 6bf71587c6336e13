package drillsift.classify;

import java.util.Optional;

/**
 * A network that comes just before somebody else in most of its visits: a check at the time of
 * click.
 */
final class RunsAheadRule implements MachineRule {

    private final Mark mark;

    RunsAheadRule(RuleSettings settings) {
        mark = settings.mark("runs-ahead");
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
        return episode.isNormal() && episode.isAhead ? mark.seen("", "") : Optional.empty();
    }
}
