package drillsift.classify;

/** Sets aside tokens that belong to nobody on the roster. They are counted, never guessed. */
final class UnknownTokenRule extends MarkedRule {

    UnknownTokenRule(RuleSettings settings) {
        super("unknown-token", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.lane == Lane.UNKNOWN) {
            findings.add(mark, episode.accesses, "");
        }
    }
}
