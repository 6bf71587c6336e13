package drillsift.classify;

/** Weighs networks that scanners were seen in, though no vendor says so. */
final class ObservedNetworkRule extends MarkedRule {

    ObservedNetworkRule(RuleSettings settings) {
        super("observed-network", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        AddressFacts facts = episode.networkFacts();
        if (facts.certainty() == Certainty.OBSERVED) {
            findings.add(mark, facts.what(), "", mark.weight(), facts.row());
        }
    }
}
