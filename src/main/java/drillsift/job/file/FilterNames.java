package drillsift.job.file;

import drillsift.classify.RuleCatalog;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names that a filters file may use.
 *
 * @param rules ids of the rules
 * @param thresholds names of the thresholds
 */
record FilterNames(SortedSet<String> rules, SortedSet<String> thresholds) {

    private static final FilterNames OF_CATALOG =
            new FilterNames(
                    unmodifiable(RuleCatalog.weights().keySet()),
                    unmodifiable(RuleCatalog.thresholds().keySet()));

    static FilterNames ofCatalog() {
        return OF_CATALOG;
    }

    private static SortedSet<String> unmodifiable(Set<String> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** Ids of the rules that speak of single accesses, which corrections may name. */
    Set<String> rulesOfAccesses() {
        TreeSet<String> found = new TreeSet<>(rules);
        found.removeIf(RuleCatalog::isOfRound);
        return found;
    }
}
