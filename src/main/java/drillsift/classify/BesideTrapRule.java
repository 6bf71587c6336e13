package drillsift.classify;

import java.util.Optional;

/** The same address opened a link that no person sees, within the hour. */
final class BesideTrapRule implements MachineRule {

    private final Mark mark;
    private final double minutes;

    BesideTrapRule(RuleSettings settings) {
        mark = settings.mark("beside-trap");
        minutes = settings.threshold("trap-minutes");
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
        return episode.isNormal() && episode.trapSeconds <= minutes * 60
                ? mark.seen(Seconds.of(episode.trapSeconds), Seconds.of(minutes * 60))
                : Optional.empty();
    }
}
