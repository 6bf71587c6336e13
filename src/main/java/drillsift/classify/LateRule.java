package drillsift.classify;

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
    public void examine(Episode episode, Findings findings) {
        double needed = episode.isOwnSending ? late : late * 4;
        boolean isLate = episode.delaySeconds > needed && episode.precisionSeconds <= 60;
        if (episode.isNormal()
                && !episode.isBesideFarm
                && !episode.isStatus
                && isLate
                && !episode.company.isFollower()) {
            findings.add(mark, episode.delaySeconds, needed);
        }
    }
}
