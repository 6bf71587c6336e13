package drillsift.classify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What would give an access another verdict. Each change was tried out on the person's accesses;
 * what sources did over the round stays as it is. Of crowds the first 50 networks of machines and
 * the first 50 of others are tried.
 *
 * @param changes lines of the filters file, each by itself
 * @param decibansToMachine that are missing; empty where none are, or where a fact decided
 * @param decibansToHuman that are too many; empty where none are, or where a fact decided
 * @param lacksSignOfPerson whether the sum would do for HUMAN, but nothing shows a person
 * @param missing what an undecided access would need for HUMAN beside the sum
 */
public record WhatIf(
        List<Change> changes,
        OptionalDouble decibansToMachine,
        OptionalDouble decibansToHuman,
        boolean lacksSignOfPerson,
        Missing missing) {

    /**
     * The sign of a person that is not there, and why just that one is asked for.
     *
     * @param observed people of the round, or people whose links its network asked for; else 0
     * @param threshold below which that is too few; 0 where nothing is compared
     */
    public record Missing(Sign sign, double observed, double threshold) {

        static final Missing NOTHING = new Missing(Sign.NONE, 0, 0);
        static final Missing ANYTHING = new Missing(Sign.ANY, 0, 0);

        /** What would do. */
        public enum Sign {
            NONE,
            /** A drawn page, time spent, a late hour, an office behind one address. */
            ANY,
            /** A drawn page or time spent: too few people use the network to know it by them. */
            PAGE,
            /** Time spent on the page: in so small a round nobody knows strangers. */
            STAY
        }
    }

    /**
     * @param what rules in the order of their weight, one network, or ids of corrections
     * @param verdict that would come out
     * @param actor whose act it would be; empty where the verdict says all: a machine's, or the
     *     recipient's own under another verdict
     */
    public record Change(Sort sort, List<String> what, Verdict verdict, Optional<Actor> actor) {

        public Change(Sort sort, List<String> what, Verdict verdict) {
            this(sort, what, verdict, Optional.empty());
        }
    }

    /** The key of the filters file or the job file. */
    public enum Sort {
        OWN_NETWORKS("own-networks"),
        SCANNER_NETWORKS("scanner-networks"),
        SWITCHED_OFF("switched-off"),
        /** Rows of the corrections file that would be withdrawn. */
        CORRECTIONS("corrections");

        private final String key;

        Sort(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
