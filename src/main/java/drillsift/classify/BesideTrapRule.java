package drillsift.classify;

/**
 * Weighs what an address did within an hour of falling for a hidden link. Where many people share
 * the address, one of them may use a screen reader, so nothing is said of the others.
 */
final class BesideTrapRule extends MarkedRule {

    private final double near;
    private final double people;

    BesideTrapRule(RuleSettings settings) {
        super("beside-trap", settings);
        near = settings.threshold("trap-minutes");
        people = settings.threshold("spread-p90-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        double minutes = episode.trapSeconds / 60;
        boolean isOfPeople = episode.source.high() >= people;
        if (episode.isNormal() && minutes <= near && !episode.isShared() && !isOfPeople) {
            findings.add(mark, minutes, near);
        }
    }
}
