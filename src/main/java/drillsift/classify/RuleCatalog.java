package drillsift.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules and thresholds that a filters file may name. */
public final class RuleCatalog {

    private static final ShippedList SHIPPED = new ShippedList("weights.yaml");
    private static final List<Entry> ENTRIES = entries();

    private RuleCatalog() {}

    /** Rule id to its default weight in decibans. */
    public static SortedMap<String, Double> weights() {
        SortedMap<String, Double> weights = new TreeMap<>();
        ENTRIES.forEach(entry -> weights.put(entry.id(), entry.weight()));
        return weights;
    }

    /** Whether it speaks of a round as a whole and of no single access. */
    public static boolean isOfRound(String rule) {
        return rule.equals(MachineRules.IMPLAUSIBLE_SHARE);
    }

    /** Threshold name, with its unit as suffix, to its default. */
    public static SortedMap<String, Double> thresholds() {
        ShippedList.Row row = SHIPPED.row("thresholds");
        SortedMap<String, Double> thresholds = new TreeMap<>();
        row.names().forEach(name -> thresholds.put(name, row.number(name)));
        return thresholds;
    }

    /** The rules in the order in which evidence is listed. */
    public static List<Entry> rules() {
        return ENTRIES;
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (ShippedList.Row row : SHIPPED.rows("rules")) {
            entries.add(
                    new Entry(
                            row.text("id"),
                            (int) row.number("version"),
                            EvidenceGroup.valueOf(row.text("group").toUpperCase(Locale.ROOT)),
                            row.number("weight"),
                            row.is("decisive"),
                            row.is("weak"),
                            row.text("source")));
        }
        return List.copyOf(entries);
    }

    /**
     * A rule as data.
     *
     * @param version raised when its meaning changes
     * @param weight decibans, the most that it can add
     * @param decisive whether it decides alone
     * @param weak whether it counts only beside signs of a machine that are not weak
     * @param source what the weight rests on
     */
    public record Entry(
            String id,
            int version,
            EvidenceGroup group,
            double weight,
            boolean decisive,
            boolean weak,
            String source) {}
}
