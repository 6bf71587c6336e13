package drillsift.classify;

import java.util.Optional;

/**
 * Came sooner after this person's own sending than people read: under five seconds says most, under
 * two minutes little. Times coarser than a second say nothing.
 */
final class TooSoonRule implements MachineRule {

    private final Mark mark;
    private final double atOnce;
    private final double soon;
    private final double quick;
    private final double brisk;
    private final double unhurried;

    TooSoonRule(RuleSettings settings) {
        mark = settings.mark("too-soon");
        atOnce = settings.threshold("at-once-seconds");
        soon = settings.threshold("soon-seconds");
        quick = settings.threshold("quick-seconds");
        brisk = settings.threshold("brisk-seconds");
        unhurried = settings.threshold("unhurried-seconds");
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
        double delay = episode.delaySeconds;
        boolean timed = episode.isOwnSending && episode.precisionSeconds <= 1;
        if (!timed || !(delay >= 0) || delay >= unhurried) {
            return Optional.empty();
        }
        double share =
                delay < atOnce
                        ? 1
                        : delay < soon ? 0.75 : delay < quick ? 0.45 : delay < brisk ? 0.25 : 0.1;
        return mark.seen(Seconds.of(delay), Seconds.of(unhurried), mark.weight() * share, "");
    }
}
