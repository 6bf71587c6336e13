package drillsift.job;

import drillsift.job.file.JobFile;
import drillsift.job.file.ReleaseMode;
import drillsift.job.file.RoundInputs;
import drillsift.message.Language;
import drillsift.message.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a run is made from, found before the job starts and never changed by it.
 *
 * @param rounds those that this run judges, ascending by number
 * @param revision names everything that decides a figure or a page, 64 hex digits
 * @param runId UTC time of the start and the first 8 digits of the revision
 * @param notes what the inventory noticed
 * @param release the draft that this run makes final; empty for an ordinary run
 */
record RunPlan(
        JobFile jobFile,
        RunOptions options,
        List<PlannedRound> rounds,
        String revision,
        String runId,
        Instant startedAt,
        List<Problem> notes,
        Optional<DraftRelease> release) {

    /**
     * What the run becomes when it is published. One under the filter set of another run is not
     * what the job file says, so nobody gets it as the result unless somebody releases it.
     */
    RunState state() {
        boolean isManual = jobFile.release() == ReleaseMode.MANUAL || options.filters().isPresent();
        return isManual && release.isEmpty() ? RunState.DRAFT : RunState.FINAL;
    }

    /** The same run as the release of a draft. */
    RunPlan releasing(DraftRelease draft) {
        return new RunPlan(
                jobFile, options, rounds, revision, runId, startedAt, notes, Optional.of(draft));
    }

    /** Of its lists and messages: a release has those of its draft, byte by byte. */
    Language language() {
        return release.flatMap(DraftRelease::language).orElse(options.language());
    }

    List<PlannedSource> sources() {
        return rounds.stream().flatMap(round -> round.sources().stream()).toList();
    }

    /** The round that is reported. */
    PlannedRound last() {
        return rounds.get(rounds.size() - 1);
    }

    /** What the job file says of a round. */
    RoundInputs inputs(int number) {
        return jobFile.rounds().stream()
                .filter(each -> each.round().number() == number)
                .findFirst()
                .orElseThrow();
    }

    InquiryNumbers inquiryNumbers(PlannedRound round) {
        return InquiryNumbers.of(
                jobFile.named().key(),
                jobFile.campaign().id(),
                round.round().number(),
                round.roster().roster());
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
