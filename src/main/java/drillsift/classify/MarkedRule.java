package drillsift.classify;

/** A rule whose weight and thresholds come from the shipped list or the filters file. */
abstract class MarkedRule implements MachineRule {

    final Mark mark;

    MarkedRule(String id, RuleSettings settings) {
        mark = settings.mark(id);
    }

    @Override
    public final String id() {
        return mark.rule();
    }

    @Override
    public final EvidenceGroup group() {
        return mark.group();
    }
}
