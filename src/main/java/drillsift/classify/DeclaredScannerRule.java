package drillsift.classify;

/** Marks networks that the filters file declares as scanners. */
final class DeclaredScannerRule extends MarkedRule {

    DeclaredScannerRule(RuleSettings settings) {
        super("declared-scanner", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        AddressFacts facts = episode.addressFacts;
        if (facts.certainty() == Certainty.DECLARED) {
            findings.add(mark, facts.what(), "", mark.weight(), facts.row());
        }
    }
}
