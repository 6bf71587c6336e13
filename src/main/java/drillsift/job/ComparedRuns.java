package drillsift.job;

import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.RoundDifference;
import drillsift.job.file.JobFile;
import java.util.List;

/**
 * Two published runs of a campaign and what differs between them.
 *
 * @param changes all that differs in what they were made from, whether it moved a figure or not
 * @param isGrouped whether there were so many that those of one kind stand together
 * @param rounds that both have, by number
 * @param onlyEarlier numbers of rounds that the later run does not have
 * @param unchecked runs whose published figures could not be looked at
 */
record ComparedRuns(
        JobFile job,
        KeptFilters earlier,
        KeptFilters later,
        List<Cause> changes,
        boolean isGrouped,
        List<RoundDifference> rounds,
        List<Integer> onlyEarlier,
        List<Integer> onlyLater,
        List<String> unchecked) {

    static String id(KeptFilters run) {
        return run.run().getFileName().toString();
    }
}
