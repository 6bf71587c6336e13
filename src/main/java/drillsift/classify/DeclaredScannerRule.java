package drillsift.classify;

import java.util.Optional;

/** Marks networks that the filters file declares as scanners. */
final class DeclaredScannerRule extends MarkedRule {

    DeclaredScannerRule(RuleSettings settings) {
        super("declared-scanner", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts facts = episode.addressFacts;
        return facts.certainty() == Certainty.DECLARED
                ? mark.seen(facts.what(), "", mark.weight(), facts.row())
                : Optional.empty();
    }
}
