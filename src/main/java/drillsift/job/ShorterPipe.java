package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.event.SourceRef;
import drillsift.job.file.Input;
import drillsift.message.Problem;
import java.util.Optional;

/**
 * A pipe that brings fewer records than the newest published run had from it was most likely cut,
 * or brought a log that began anew: what is missing would be gone from the figures, and nobody
 * could tell. So the run is refused unless it is told to go on all the same.
 */
final class ShorterPipe {

    private final RunPlan plan;

    ShorterPipe(RunPlan plan) {
        this.plan = plan;
    }

    /**
     * @param records that came in this time
     */
    Optional<Problem> problem(PlannedSource source, long records) {
        boolean isPiped = source.file().name().equals(Input.STANDARD_INPUT);
        if (!isPiped || source.gone()) {
            return Optional.empty();
        }
        long before = published(source);
        return records >= before
                ? Optional.empty()
                : Optional.of(
                        Problem.at(
                                new SourceRef(source.file().name(), 0),
                                plan.options().force() ? JobCode.FORCED_PIPE : JobCode.SHORTER_PIPE,
                                Long.toString(records),
                                Long.toString(before)));
    }

    /** How many the newest published run had for that round; 0 without one. */
    private long published(PlannedSource source) {
        return PublishedRuns.in(plan.options().output(), plan.jobFile().campaign().id())
                .newest()
                .map(RunSummary::read)
                .map(summary -> records(summary, source))
                .orElse(0L);
    }

    private static long records(JsonNode summary, PlannedSource source) {
        for (JsonNode input : summary.path("inputs")) {
            if (input.path("file").asText().equals(source.file().name())
                    && input.path("round").asInt() == source.round()) {
                return input.path("records").asLong();
            }
        }
        return 0;
    }
}
