package drillsift.classify;

import java.util.Optional;

/** Marks networks from which only machines come, for the kinds of events that their row names. */
final class KnownNetworkRule extends MarkedRule {

    KnownNetworkRule(RuleSettings settings) {
        super("known-network", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts facts = episode.networkFacts();
        return facts.certainty() == Certainty.CERTAIN
                ? mark.seen(facts.what(), "", mark.weight(), facts.row())
                : Optional.empty();
    }
}
