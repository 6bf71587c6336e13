package drillsift.classify;

import java.util.Optional;

/**
 * A token cut or with something appended, or one asked for by the same source within a minute: how
 * scanners try variants of an address. A shared exit says nothing about its neighbours.
 */
final class DamagedTokenRule implements MachineRule {

    private final Mark mark;
    private final double seconds;

    DamagedTokenRule(RuleSettings settings) {
        mark = settings.mark("damaged-token");
        seconds = settings.threshold("damaged-seconds");
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
        return episode.lane == Lane.DAMAGED || isNear(episode)
                ? mark.seen(Seconds.of(episode.damagedSeconds), Seconds.of(seconds))
                : Optional.empty();
    }

    private boolean isNear(Episode episode) {
        return episode.isNormal() && !episode.isShared() && episode.damagedSeconds <= seconds;
    }
}
