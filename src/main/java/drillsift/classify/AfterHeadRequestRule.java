package drillsift.classify;

import java.util.Optional;

/** The same source had asked with HEAD seconds before. */
final class AfterHeadRequestRule implements MachineRule {

    private final Mark mark;
    private final double seconds;

    AfterHeadRequestRule(RuleSettings settings) {
        mark = settings.mark("after-head-request");
        seconds = settings.threshold("soon-seconds");
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
        return episode.isNormal() && !episode.isShared() && episode.headSeconds <= seconds
                ? mark.seen(Seconds.of(episode.headSeconds), Seconds.of(seconds))
                : Optional.empty();
    }
}
