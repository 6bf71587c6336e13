package drillsift.aggregate.privacy;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.RoundFigures.Department;
import java.util.List;

/**
 * The company by one attribute, as it may be shown without names.
 *
 * @param round number of the round
 * @param groups each of at least k people, by name; {@code (other)} for those that stand together;
 *     empty where the attribute is not shown at all
 * @param merged how many of the roster's values stand under {@code (other)}
 */
public record PublishedBreakdown(
        int round, Attribute attribute, List<Department> groups, int merged) {

    /** Name of what stands together. */
    public static final String OTHER = "(other)";

    public PublishedBreakdown {
        groups = List.copyOf(groups);
    }
}
