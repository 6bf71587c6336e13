package drillsift.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Weights and thresholds as shipped, with what the filters file changes. */
final class RuleSettings {

    private final Map<String, RuleCatalog.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Double> weights;
    private final Map<String, Double> thresholds;
    private final Set<String> switchedOff;

    RuleSettings(FilterSet filters) {
        RuleCatalog.rules().forEach(entry -> entries.put(entry.id(), entry));
        weights = RuleCatalog.weights();
        weights.putAll(filters.weights());
        thresholds = RuleCatalog.thresholds();
        thresholds.putAll(filters.thresholds());
        switchedOff = filters.switchedOff();
    }

    boolean isOn(String rule) {
        return !switchedOff.contains(rule);
    }

    double weight(String rule) {
        return weights.get(rule);
    }

    double threshold(String name) {
        return thresholds.get(name);
    }

    /** The mark of a rule at its full weight. */
    Mark mark(String rule) {
        RuleCatalog.Entry entry = entries.get(rule);
        return new Mark(
                rule,
                EpisodeColumns.bit(rule),
                entry.group(),
                weight(rule),
                entry.decisive(),
                entry.weak());
    }
}
