package drillsift.classify;

import java.util.Optional;

/** Came long after sending, when scanners have been done: speaks for a person. */
final class LateRule implements MachineRule {

    private final Mark mark;
    private final double seconds;

    LateRule(RuleSettings settings) {
        mark = settings.mark("late");
        seconds = settings.threshold("late-seconds");
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
        return episode.isNormal() && episode.delaySeconds > seconds
                ? mark.seen(Seconds.of(episode.delaySeconds), Seconds.of(seconds))
                : Optional.empty();
    }
}
