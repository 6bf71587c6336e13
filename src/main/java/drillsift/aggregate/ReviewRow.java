package drillsift.aggregate;

import drillsift.classify.RuleCatalog;
import drillsift.classify.Verdict;
import drillsift.classify.VisitGroup;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** A group of visits as an officer is asked about it. */
public record ReviewRow(int round, VisitGroup group, Stake stake, Look look) {

    private static final SortedMap<String, Double> WEIGHTS = RuleCatalog.weights();

    /** What is to be looked at first stands first. */
    public enum Look {
        UNDECIDED,
        LIKE_A_PERSON,
        LIKE_A_MACHINE,
        CLEAR,
        BY_HAND
    }

    public static ReviewRow of(int round, VisitGroup group, Stake stake) {
        return new ReviewRow(round, group, stake, look(group));
    }

    private static Look look(VisitGroup group) {
        if (group.isDecided()) {
            return Look.BY_HAND;
        }
        if (group.has(Verdict.UNCERTAIN)) {
            return Look.UNDECIDED;
        }
        List<String> rules = group.rules();
        if (group.has(Verdict.MACHINE) && rules.stream().anyMatch(rule -> WEIGHTS.get(rule) < 0)) {
            return Look.LIKE_A_PERSON;
        }
        boolean isDoubted = rules.stream().anyMatch(rule -> WEIGHTS.get(rule) > 0);
        return group.has(Verdict.HUMAN) && isDoubted ? Look.LIKE_A_MACHINE : Look.CLEAR;
    }

    /** By what is to be looked at, then by how many people depend on it; never by chance. */
    public static Comparator<ReviewRow> order() {
        return Comparator.comparing((ReviewRow row) -> urgency(row.look()))
                .thenComparing(row -> -row.stake().depending())
                .thenComparing(row -> -row.group().accesses())
                .thenComparing(ReviewRow::round)
                .thenComparing(row -> row.group().example());
    }

    /** Both kinds of likeness are as urgent. */
    private static int urgency(Look look) {
        return switch (look) {
            case UNDECIDED -> 0;
            case LIKE_A_PERSON, LIKE_A_MACHINE -> 1;
            case CLEAR -> 2;
            case BY_HAND -> 3;
        };
    }
}
