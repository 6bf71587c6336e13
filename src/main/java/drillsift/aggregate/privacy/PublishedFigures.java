package drillsift.aggregate.privacy;

import drillsift.aggregate.CampaignFigures;
import java.util.SortedMap;

/**
 * Figures after the privacy treatment: the only thing that an anonymous page or CSV is made from.
 * Made by the treatment alone.
 *
 * @param figures every department in it is a group of at least {@code minimumGroup} people
 * @param minimumGroup k, in people
 * @param mergedDepartments how many departments stand together, by name of the group that they form
 *     in the last round
 */
public record PublishedFigures(
        CampaignFigures figures, int minimumGroup, SortedMap<String, Integer> mergedDepartments) {}
