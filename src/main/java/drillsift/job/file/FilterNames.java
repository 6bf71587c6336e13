package drillsift.job.file;

import drillsift.classify.RuleCatalog;
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

    static FilterNames ofCatalog() {
        return new FilterNames(
                new TreeSet<>(RuleCatalog.weights().keySet()),
                new TreeSet<>(RuleCatalog.thresholds().keySet()));
    }

    /** Ids of the rules that speak of single accesses, which corrections may name. */
    Set<String> rulesOfAccesses() {
        TreeSet<String> found = new TreeSet<>(rules);
        found.removeIf(RuleCatalog::isOfRound);
        return found;
    }
}
