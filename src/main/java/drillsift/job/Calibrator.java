package drillsift.job;

import drillsift.classify.FilterSet;
import drillsift.classify.JudgedRound;
import drillsift.classify.Proposal;
import drillsift.classify.Proposals;
import drillsift.classify.RoundSources;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileReader;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.Store;
import drillsift.store.WorkLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Learns the customer's own scanners from a pilot or a round, and proposes rows for the filters
 * file with what each would change. Inputs that no run has read yet are parsed here.
 */
public final class Calibrator {

    private static final int MOST_MAILBOXES = 100;
    private static final int MOST_ROWS = 30;

    private final CalibrateQuery query;
    private final Progress progress;
    private final JobFile job;
    private final FilterSet filters;

    /** A round as the filters are: where everything came from, and what became of it. */
    private record Looked(RoundAtHand round, RoundSources sources, RoundSnapshot snapshot) {

        int number() {
            return round.round().number();
        }
    }

    private Calibrator(CalibrateQuery query, Progress progress, JobFile job) {
        this.query = query;
        this.progress = progress;
        this.job = job;
        filters = job.filters();
    }

    /**
     * Writes the proposals, if there are any.
     *
     * @throws RefusedException DS-2814 to DS-2822 for what is asked, or whatever would refuse a run
     */
    public static CalibrateResult calibrate(
            RunOptions options, Progress progress, CalibrateQuery query) {
        JobFile job = JobFileReader.read(options.jobFile(), options.forJobFile());
        refuse(query, job);
        CalibrateTarget target = CalibrateTarget.of(query, job);
        Messages messages = new Messages(options.language());
        Calibration found = new Calibrator(query, progress, job).locked(options);
        CalibrateWords words = new CalibrateWords(messages, found);
        boolean isWritten = !found.rows().isEmpty();
        if (isWritten) {
            target.write(new ProposedFilters(job, target, found, words));
        }
        return new CalibrateResult(
                found, words, isWritten ? Optional.of(target) : Optional.empty(), job);
    }

    private static void refuse(CalibrateQuery query, JobFile job) {
        List<String> known =
                job.rounds().stream().map(round -> "" + round.round().number()).toList();
        if (query.round().isPresent()) {
            if (!known.contains("" + query.round().getAsInt())) {
                throw refused(JobCode.NO_PILOT, query.pilot(), String.join(", ", known));
            }
            if (query.roster().isPresent() || !query.tokens().isEmpty()) {
                throw refused(JobCode.NOT_OF_A_ROUND, query.pilot());
            }
            return;
        }
        Path file = query.pilotFile().orElseThrow();
        if (Files.isDirectory(file)) {
            throw refused(JobCode.PILOT_IS_FOLDER, query.pilot());
        }
        if (!Files.isRegularFile(file)) {
            throw refused(JobCode.NO_PILOT, query.pilot(), String.join(", ", known));
        }
    }

    private static RefusedException refused(JobCode code, Object... arguments) {
        return new RefusedException(Problem.of(code, arguments));
    }

    private Calibration locked(RunOptions options) {
        WorkLock lock = WorkLock.take(options.work());
        try (lock;
                Store store = Store.open(options.work())) {
            RunPlan plan =
                    new Inventory(Optional.of(store), progress).plan(job, options, Instant.EPOCH);
            Optional<RoundAtHand> file =
                    query.pilotFile().map(path -> new PilotFile(job, path).read(query));
            List<RoundAtHand> rounds = new ArrayList<>();
            plan.rounds().forEach(round -> rounds.add(RoundAtHand.of(round, store)));
            return calibrate(file, rounds);
        }
    }

    private Calibration calibrate(Optional<RoundAtHand> file, List<RoundAtHand> atHand) {
        progress.stage("classify", atHand.size() + (file.isPresent() ? 1 : 0), "rounds");
        file.ifPresent(this::refuseCrowd);
        Optional<Looked> pilotFile = file.map(round -> look(round, uncorrected()));
        List<Looked> rounds = atHand.stream().map(round -> look(round, filters)).toList();
        progress.finished();
        Looked pilot =
                pilotFile.orElseGet(
                        () ->
                                rounds.stream()
                                        .filter(r -> r.number() == query.round().getAsInt())
                                        .findFirst()
                                        .orElseThrow());
        boolean isUnopened = pilotFile.isPresent() || query.unopened();
        if (isUnopened) {
            refuseCrowd(pilot.round());
        }
        List<RoundSources> others =
                rounds.stream().filter(round -> round != pilot).map(Looked::sources).toList();
        Proposals proposals =
                isUnopened
                        ? Proposals.ofPilot(pilot.sources(), others, filters)
                        : Proposals.ofRound(pilot.sources(), others, filters);
        return tried(learned(pilot, isUnopened), proposals, rounds);
    }

    /** So many mailboxes belong to people: their accesses would all be called a machine's. */
    private void refuseCrowd(RoundAtHand pilot) {
        if (pilot.roster().size() > MOST_MAILBOXES) {
            throw refused(
                    JobCode.TOO_MANY_MAILBOXES,
                    query.pilot(),
                    Integer.toString(pilot.roster().size()),
                    Integer.toString(MOST_MAILBOXES));
        }
    }

    /** Corrections speak of the job's rounds, and a pilot's file is none of them. */
    private FilterSet uncorrected() {
        return filters.but().corrections(List.of()).done();
    }

    private Looked look(RoundAtHand round, FilterSet as) {
        JudgedRound judged = round.judge(as, job.campaign());
        progress.done(1);
        return new Looked(round, judged.sources().orElseThrow(), RoundSnapshot.of(judged));
    }

    private Calibration.Learned learned(Looked pilot, boolean isUnopened) {
        RoundSources learned = pilot.sources();
        return new Calibration.Learned(
                query.pilotFile().map(Path::toString).orElse(job.name()),
                query.round().orElse(0),
                isUnopened,
                learned.people(),
                learned.accesses(),
                learned.machineAccesses(),
                learned.unplaced(),
                pilot.round().rejected());
    }

    /** Judges the rounds again with each row, and with all that would act. */
    private Calibration tried(
            Calibration.Learned learned, Proposals proposals, List<Looked> rounds) {
        List<Proposal> chosen =
                proposals.rows().stream()
                        .sorted(Comparator.comparing(row -> -row.seen().people()))
                        .limit(MOST_ROWS)
                        .toList();
        progress.stage("classify", (long) rounds.size() * (chosen.size() + 1), "rounds");
        List<ProposedRow> rows = new ArrayList<>();
        FilterSet all = filters;
        for (Proposal proposal : chosen) {
            List<RoundEffect> effects = new ArrayList<>();
            for (Looked round : rounds) {
                boolean isThere = proposal.isIn(round.sources());
                effects.add(effect(round, isThere ? proposal.addedTo(filters) : filters));
            }
            rows.add(new ProposedRow(proposal, List.copyOf(effects)));
            all = proposal.isDoubtful() ? all : proposal.addedTo(all);
        }
        rows.sort(ProposedRow.BY_WEIGHT);
        List<RoundEffect> together = new ArrayList<>();
        for (Looked round : rounds) {
            together.add(effect(round, all));
        }
        progress.finished();
        return new Calibration(
                learned,
                List.copyOf(rows),
                proposals.rows().size() - chosen.size(),
                proposals.passedOver(),
                List.copyOf(together));
    }

    private RoundEffect effect(Looked round, FilterSet changed) {
        progress.done(1);
        if (changed.equals(filters)) {
            return round.snapshot().unchanged();
        }
        JudgedRound again = round.round().judge(changed, job.campaign());
        return round.snapshot().comparedWith(RoundSnapshot.of(again));
    }
}
