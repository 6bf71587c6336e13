package drillsift.job;

import drillsift.job.file.JobFile;
import drillsift.message.Problem;
import java.time.Instant;
import java.util.List;

/**
 * All that a run is made from, found before the job starts and never changed by it.
 *
 * @param rounds those that this run judges, ascending by number
 * @param revision names everything that decides a figure or a page, 64 hex digits
 * @param runId UTC time of the start and the first 8 digits of the revision
 * @param notes what the inventory noticed
 */
record RunPlan(
        JobFile jobFile,
        RunOptions options,
        List<PlannedRound> rounds,
        String revision,
        String runId,
        Instant startedAt,
        List<Problem> notes) {

    List<PlannedSource> sources() {
        return rounds.stream().flatMap(round -> round.sources().stream()).toList();
    }

    /** What the filter set is called. */
    String filterSet() {
        return FilterSetJson.hash(jobFile.filters());
    }

    PlannedRound round(int number) {
        return rounds.stream()
                .filter(planned -> planned.round().number() == number)
                .findFirst()
                .orElseThrow();
    }
}
