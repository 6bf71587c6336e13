package drillsift.classify;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What would give an access another verdict. Each change was tried out on the person's accesses;
 * what sources did over the round stays as it is. For crowds, more than 50 networks on one token,
 * networks are not tried.
 *
 * @param changes lines of the filters file, each by itself
 * @param decibansToMachine that are missing; empty where none are, or where a fact decided
 * @param decibansToHuman that are too many; empty where none are, or where a fact decided
 * @param lacksSignOfPerson whether the sum would do for HUMAN, but nothing shows a person
 */
public record WhatIf(
        List<Change> changes,
        OptionalDouble decibansToMachine,
        OptionalDouble decibansToHuman,
        boolean lacksSignOfPerson) {

    /**
     * @param what rules in the order of their weight, or one network
     * @param verdict that would come out
     */
    public record Change(Sort sort, List<String> what, Verdict verdict) {}

    /** The key of the filters file. */
    public enum Sort {
        OWN_NETWORKS("own-networks"),
        SCANNER_NETWORKS("scanner-networks"),
        SWITCHED_OFF("switched-off");

        private final String key;

        Sort(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
