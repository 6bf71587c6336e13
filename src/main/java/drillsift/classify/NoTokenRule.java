package drillsift.classify;

/**
 * Sets aside requests that carry no token and belong to no page of a mail: crawlers, probes, visits
 * to the server itself.
 */
final class NoTokenRule extends MarkedRule {

    NoTokenRule(RuleSettings settings) {
        super("no-token", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.lane == Lane.TOKENLESS) {
            findings.add(mark, episode.accesses, "");
        }
    }
}
