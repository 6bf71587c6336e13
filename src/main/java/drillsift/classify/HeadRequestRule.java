package drillsift.classify;

import java.util.Optional;

/**
 * Neither GET nor POST: link checkers ask with HEAD, browsers never do for a click. It marks only
 * itself: behind some proxies the person's own GET follows.
 */
final class HeadRequestRule implements MachineRule {

    private final Mark mark;

    HeadRequestRule(RuleSettings settings) {
        mark = settings.mark("head-request");
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
        return episode.lane == Lane.PROBE ? mark.seen("", "") : Optional.empty();
    }
}
