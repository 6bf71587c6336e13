package drillsift.classify;

import java.util.Optional;

/**
 * What a rule gives as evidence once it has seen something.
 *
 * @param weight decibans
 * @param decisive whether it decides alone
 */
record Mark(String rule, EvidenceGroup group, double weight, boolean decisive) {

    Optional<Evidence> seen(Object observed, Object threshold) {
        return seen(observed, threshold, weight, "");
    }

    Optional<Evidence> seen(Object observed, Object threshold, double weighing, String row) {
        return Optional.of(new Evidence(rule, group, weighing, decisive, observed, threshold, row));
    }
}
