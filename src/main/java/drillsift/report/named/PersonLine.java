package drillsift.report.named;

import drillsift.aggregate.Device;
import drillsift.aggregate.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One person of one department in one round.
 *
 * @param acts in order of time; a click, a submission and so on; never REPORT or NONE
 * @param reportedAt empty when the person did not report, or reports are not measured
 * @param earlier one per earlier round that reached the person, ascending
 * @param device what the first reaction was made with; empty without one
 * @param uncertain no act is certain to be the person's own: shown as undecided (判定保留)
 */
public record PersonLine(
        String name,
        String email,
        List<Act> acts,
        Optional<Instant> reportedAt,
        List<Earlier> earlier,
        Optional<Device> device,
        boolean uncertain) {

    /** What a person did first of its kind. */
    public record Act(Measure measure, Instant at) {}

    /**
     * @param round its number
     */
    public record Earlier(int round, boolean acted, boolean reported) {}
}
