package drillsift.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.classify.AnonymousFilters;
import drillsift.classify.Correction;
import drillsift.classify.CorrectionEffect;
import drillsift.classify.JudgedRound;
import drillsift.job.file.DecisionsFile;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileReader;
import drillsift.message.Code;
import drillsift.message.Exit;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.SafeFiles;
import drillsift.store.Sha256;
import drillsift.store.Store;
import drillsift.store.WorkLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns the decisions in a filled review list into rows of the corrections file. What they change
 * is found by judging again from the segments of an earlier run, before anything is written.
 */
public final class Corrector {

    private static final String COMMAND = "correct";
    private static final Set<String> TOLD = Set.of("DS-9420", "DS-9421");

    private final CorrectQuery query;
    private final RunOptions options;
    private final Progress progress;
    private final JobFile job;
    private final CorrectionsTarget target;
    private final LocalDate today;

    private Corrector(
            CorrectQuery query, RunOptions options, Progress progress, JobFile job, Instant now) {
        this.query = query;
        this.options = options;
        this.progress = progress;
        this.job = job;
        target = CorrectionsTarget.of(job);
        today = LocalDate.ofInstant(now, job.campaign().zone());
    }

    /**
     * @throws RefusedException with everything that is wrong with the list at once, or whatever
     *     would refuse a run; nothing is written then
     */
    public static CorrectResult correct(
            RunOptions options, Progress progress, CorrectQuery query, Instant now) {
        JobFile job = JobFileReader.read(options.jobFile(), options.forJobFile());
        return new Corrector(query, options, progress, job, now).correct();
    }

    private CorrectResult correct() {
        DecisionsFile.Decisions decisions =
                DecisionsFile.read(
                        query.review(),
                        job.campaign(),
                        new DecisionsFile.Defaults(query.reason(), query.author()),
                        id -> new PublishedReviews(options.output(), job.campaign()).match(id));
        List<NewCorrection> all = decisions.rows().stream().map(target.known()::beside).toList();
        List<NewCorrection> added = all.stream().filter(NewCorrection::isAdded).toList();
        WorkLock lock = WorkLock.take(options.work());
        try (lock;
                Store store = Store.open(options.work())) {
            Effect effect = added.isEmpty() ? Effect.NONE : write(store, added);
            return new CorrectResult(
                    query,
                    job,
                    target,
                    all,
                    decisions.undecided(),
                    decisions.repeated(),
                    effect,
                    new Messages(options.language()));
        }
    }

    /**
     * What the new rows do.
     *
     * @param byRow id of the row to what it means in each round
     * @param rounds what all of them change together
     */
    record Effect(
            Map<String, List<CorrectionEffect>> byRow,
            List<RoundEffect> rounds,
            List<Problem> problems) {

        static final Effect NONE = new Effect(Map.of(), List.of(), List.of());
    }

    private Effect write(Store store, List<NewCorrection> added) {
        byte[] bytes = target.with(added, today);
        List<Correction> corrections = checked(bytes);
        Effect effect = effect(store, added, corrections);
        progress.finished();
        if (!query.dryRun()) {
            write(bytes, added, DrillRun.exit(effect.problems()));
            progress.finished();
        }
        return effect;
    }

    /**
     * Between two entries of the audit trail, so that a crash at any point leaves no row that is
     * not entered; a trail that cannot be written leaves the file as it is.
     */
    private void write(byte[] bytes, List<NewCorrection> added, Exit exit) {
        String campaign = job.campaign().id();
        try (WorkLock writer = WorkLock.ofCampaign(options.output(), campaign)) {
            AuditTrail trail = AuditTrail.open(writer, options.output(), campaign, COMMAND);
            trail.notices().forEach(progress::warning);
            Consumer<ObjectNode> details = entry -> enter(entry, bytes, added);
            trail.enter(COMMAND, TrailOutcome.CORRECTING, exit, details);
            replace(bytes, trail);
            trail.enter(COMMAND, TrailOutcome.DONE, exit, details);
        }
    }

    private void replace(byte[] bytes, AuditTrail trail) {
        try {
            target.write(bytes);
        } catch (RefusedException e) {
            Code code = e.problems().get(0).code();
            trail.enter(
                    COMMAND,
                    TrailOutcome.REFUSED,
                    code.exit(),
                    entry -> entry.putObject("codes").put(code.id(), 1));
            throw e;
        }
    }

    /** Ids and actions alone, as in the entry of a run. */
    private void enter(ObjectNode entry, byte[] bytes, List<NewCorrection> added) {
        entry.put("job", job.name());
        entry.withArrayProperty("files")
                .addObject()
                .put("file", target.file().getFileName().toString())
                .put("sha256", Sha256.of(bytes));
        for (NewCorrection row : added) {
            String action = row.decided().decision().action().name();
            entry.withArrayProperty("correction_rows").add(row.id() + " " + action);
        }
    }

    /** The whole file as it will be, read like the job reads it. */
    private List<Correction> checked(byte[] bytes) {
        Path copy = options.work().resolve("corrections-to-check.csv");
        try {
            SafeFiles.write(copy, bytes);
            try {
                List<Correction> found =
                        JobFileReader.correctionsOf(target.name(), copy, job.campaign());
                return job.pseudonyms()
                        .map(names -> new AnonymousFilters(names).corrections(found))
                        .orElse(found);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw SafeFiles.refused(copy, e);
        }
    }

    private Effect effect(Store store, List<NewCorrection> added, List<Correction> corrections) {
        RunPlan plan =
                new Inventory(Optional.of(store), progress).plan(job, options, Instant.EPOCH);
        Explainer.refuseIfNotRun(plan, store);
        Set<String> ids = new HashSet<>();
        added.forEach(row -> ids.add(row.id()));
        Effect effect = new Effect(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        progress.stage("classify", 2L * plan.rounds().size(), "rounds");
        for (PlannedRound planned : plan.rounds()) {
            round(RoundAtHand.of(planned, store), corrections, ids, effect);
        }
        progress.finished();
        return effect;
    }

    private void round(
            RoundAtHand round, List<Correction> corrections, Set<String> ids, Effect effect) {
        RoundSnapshot before = RoundSnapshot.of(round.judge(job.filters(), job.campaign()));
        progress.done(1);
        JudgedRound after =
                round.judge(job.filters().but().corrections(corrections).done(), job.campaign());
        progress.done(1);
        effect.rounds().add(before.comparedWith(RoundSnapshot.of(after)));
        for (CorrectionEffect each : after.correctionEffects()) {
            String id = each.correction().id();
            if (ids.contains(id)) {
                effect.byRow().computeIfAbsent(id, key -> new ArrayList<>()).add(each);
            }
        }
        after.notes().stream()
                .filter(note -> TOLD.contains(note.code().id()))
                .filter(note -> note.arguments().stream().anyMatch(ids::contains))
                .forEach(effect.problems()::add);
    }
}
