package drillsift.classify;

import java.util.Optional;

/**
 * Speaks for a person: scanners come within minutes of this person's own mail. Where only the
 * round's sending is known, four times the delay is asked for, since sending takes its time.
 */
final class LateRule extends MarkedRule {

    private final double late;

    LateRule(RuleSettings settings) {
        super("late", settings);
        late = settings.threshold("late-seconds");
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        double needed = episode.isOwnSending ? late : late * 4;
        boolean isLate = episode.delaySeconds > needed && episode.precisionSeconds <= 60;
        return episode.isNormal()
                        && !episode.isBesideFarm
                        && !episode.isStatus
                        && isLate
                        && !episode.company.isFollower()
                ? mark.seen(episode.delaySeconds, needed)
                : Optional.empty();
    }
}
