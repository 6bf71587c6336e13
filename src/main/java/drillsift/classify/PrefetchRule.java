package drillsift.classify;

/**
 * Marks visits that a program made in case somebody might click, as the header Purpose says. A
 * person whose browser fetched ahead and who clicked then is no machine: one access without the
 * header is enough.
 */
final class PrefetchRule extends MarkedRule {

    PrefetchRule(RuleSettings settings) {
        super("prefetch", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isAhead = episode.ahead > 0 && episode.ahead == episode.accesses;
        if (isAhead && !episode.isFormSent) {
            findings.add(mark, episode.connection.purpose(), "", mark.weight(), "");
        }
    }
}
