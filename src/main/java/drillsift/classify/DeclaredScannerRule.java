package drillsift.classify;

import java.util.Optional;

/** The filters file says that this network is a scanner. */
final class DeclaredScannerRule implements MachineRule {

    private final Mark mark;

    DeclaredScannerRule(RuleSettings settings) {
        mark = settings.mark("declared-scanner");
    }

    @Override
    public String id() {
        return mark.rule();
    }

    @Override
    public EvidenceGroup group() {
        return mark.group();
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts network = episode.networkFacts();
        return network.certainty() == AddressFacts.Certainty.DECLARED
                ? mark.seen(network.what(), "", mark.weight(), network.row())
                : Optional.empty();
    }
}
