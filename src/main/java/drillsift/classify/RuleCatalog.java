package drillsift.classify;

import java.util.SortedMap;
import java.util.TreeMap;

/** The rules and thresholds that a filters file may name. */
public final class RuleCatalog {

    private RuleCatalog() {}

    /** Rule id to its default weight in decibans. */
    public static SortedMap<String, Double> weights() {
        return new TreeMap<>();
    }

    /** Threshold name, with its unit as suffix, to its default. */
    public static SortedMap<String, Double> thresholds() {
        return new TreeMap<>();
    }
}
