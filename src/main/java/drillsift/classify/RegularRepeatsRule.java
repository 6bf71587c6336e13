package drillsift.classify;

import java.util.Optional;

/** Came again and again by the clock. */
final class RegularRepeatsRule implements MachineRule {

    private final Mark mark;
    private final double count;
    private final double percent;

    RegularRepeatsRule(RuleSettings settings) {
        mark = settings.mark("regular-repeats");
        count = settings.threshold("repeats-count");
        percent = settings.threshold("repeats-spread-percent");
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
        return episode.repeats >= count && episode.repeatSpreadPercent < percent
                ? mark.seen(Integer.toString(episode.repeats), Seconds.of(percent))
                : Optional.empty();
    }
}
