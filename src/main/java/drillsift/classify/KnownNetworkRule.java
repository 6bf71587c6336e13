package drillsift.classify;

/** Marks networks from which only machines come, for the kinds of events that their row names. */
final class KnownNetworkRule extends MarkedRule {

    KnownNetworkRule(RuleSettings settings) {
        super("known-network", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        AddressFacts facts = episode.networkFacts();
        if (facts.certainty() == Certainty.CERTAIN) {
            findings.add(mark, facts.what(), "", mark.weight(), facts.row());
        }
    }
}
