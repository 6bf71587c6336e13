package drillsift.job;

import drillsift.job.file.Input;
import drillsift.job.file.JobFile;
import drillsift.job.file.RoundInputs;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.read.FirstCampaign;
import drillsift.read.Origin;
import drillsift.read.RosterFile;
import drillsift.read.SourceFile;
import drillsift.read.SourceSurvey;
import drillsift.store.SourceLedger;
import drillsift.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Finds out what a run is made from, before the job starts: reads rosters and hashes inputs side by
 * side, and opens none that is unchanged since an earlier run by path, size and modification time.
 */
final class Inventory {

    private static final DateTimeFormatter RUN_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Optional<Store> store;
    private final Optional<SourceLedger> known;
    private final Progress progress;

    /**
     * @param store what earlier runs remember of files; empty to look at every file again and
     *     remember nothing
     */
    Inventory(Optional<Store> store, Progress progress) {
        this.store = store;
        this.known = store.map(Store::sourceLedger);
        this.progress = progress;
    }

    RunPlan plan(JobFile jobFile, RunOptions options, Instant now) {
        ModeOfCampaign.refuseChange(jobFile, options.output());
        List<RoundInputs> wanted =
                jobFile.rounds().stream()
                        .filter(
                                round ->
                                        options.rounds().isEmpty()
                                                || options.rounds()
                                                        .contains(round.round().number()))
                        .toList();
        progress.stage(
                "inventory", wanted.stream().mapToInt(r -> r.inputs().size()).sum(), "files");
        List<Problem> notes = new ArrayList<>(jobFile.warnings());
        List<PlannedRound> rounds =
                DepartmentMap.apply(jobFile.departmentMap(), survey(wanted, options, notes));
        notes.addAll(RoundOrder.notes(rounds));
        progress.finished();
        String revision = Revision.of(jobFile, rounds);
        Path campaign = options.output().resolve(jobFile.campaign().id());
        String runId = runId(campaign, now, revision);
        return new RunPlan(jobFile, options, rounds, revision, runId, now, notes, Optional.empty());
    }

    /** No run takes the place of another, even where the clock was put back. */
    private static String runId(Path campaign, Instant now, String revision) {
        Instant time = now;
        while (Files.exists(campaign.resolve(id(time, revision)))) {
            time = time.plusSeconds(1);
        }
        return id(time, revision);
    }

    private static String id(Instant time, String revision) {
        return RUN_TIME.format(time) + "-" + revision.substring(0, 8);
    }

    private List<PlannedRound> survey(
            List<RoundInputs> wanted, RunOptions options, List<Problem> notes) {
        ExecutorService pool = Executors.newFixedThreadPool(Workers.count());
        try {
            RosterInventory known = new RosterInventory(store, options.verify());
            List<Future<RosterFile>> rosters = new ArrayList<>();
            List<List<Future<PlannedSource>>> futures = new ArrayList<>();
            for (RoundInputs round : wanted) {
                rosters.add(pool.submit(() -> known.find(round.roster())));
                List<Future<PlannedSource>> sources = new ArrayList<>();
                for (int i = 0; i < round.inputs().size(); i++) {
                    int ordinal = i;
                    sources.add(pool.submit(() -> source(round, ordinal, options)));
                }
                futures.add(sources);
            }
            return collect(wanted, rosters, futures, notes);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<PlannedRound> collect(
            List<RoundInputs> wanted,
            List<Future<RosterFile>> rosters,
            List<List<Future<PlannedSource>>> futures,
            List<Problem> notes) {
        List<Problem> refusals = new ArrayList<>();
        List<PlannedRound> rounds = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            RoundInputs round = wanted.get(i);
            Optional<RosterFile> roster = await(rosters.get(i), refusals);
            List<PlannedSource> sources = sources(round, futures.get(i), refusals, notes);
            if (roster.isPresent()) {
                notes.addAll(roster.get().warnings());
                rounds.add(
                        new PlannedRound(
                                round.round(),
                                round.roster(),
                                roster.get(),
                                RosterInventory.digest(round.roster(), roster.get().sha256()),
                                sources));
            }
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return rounds;
    }

    private static List<PlannedSource> sources(
            RoundInputs round,
            List<Future<PlannedSource>> futures,
            List<Problem> refusals,
            List<Problem> notes) {
        List<PlannedSource> sources = new ArrayList<>();
        for (Future<PlannedSource> future : futures) {
            await(future, refusals).ifPresent(sources::add);
        }
        sources.forEach(
                source -> notes.addAll(SourceSurvey.notes(source.file(), source.settings())));
        sources.stream().flatMap(source -> source.goneNote().stream()).forEach(notes::add);
        notes.addAll(CampaignsTogether.notes(round, sources));
        return sources;
    }

    private PlannedSource source(RoundInputs round, int ordinal, RunOptions options) {
        Input input = round.inputs().get(ordinal);
        try {
            if (input.piped() && !Files.exists(input.path())) {
                return kept(round, ordinal, options);
            }
            long modified = Files.getLastModifiedTime(input.path()).to(TimeUnit.NANOSECONDS);
            Optional<SourceLedger.Known> remembered =
                    options.verify() ? Optional.empty() : remembered(input, modified);
            SourceLedger.Known found = remembered.isPresent() ? remembered.get() : survey(input);
            PlannedSource source =
                    new PlannedSource(
                            round.round().number(),
                            ordinal,
                            found.file(),
                            input.settings(),
                            input.measured(),
                            modified,
                            found.origin(),
                            found.campaign(),
                            false);
            source.refuseChange();
            if (remembered.isEmpty()) {
                String key = SurveyKey.of(found.file(), input.settings());
                known.ifPresent(ledger -> ledger.remember(found, modified, key));
            }
            progress.done(1);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an earlier run has seen it, maybe under the name of another job file. */
    private Optional<SourceLedger.Known> remembered(Input input, long modified) throws IOException {
        long size = Files.size(input.path());
        return known.flatMap(
                        ledger ->
                                SurveyKey.find(
                                        input.settings(),
                                        key -> ledger.find(input.path(), size, modified, key)))
                .map(found -> named(found, input));
    }

    /** What came in by standard input goes with its run, so that its events must all be kept. */
    private PlannedSource kept(RoundInputs round, int ordinal, RunOptions options) {
        Input input = round.inputs().get(ordinal);
        Optional<SourceLedger.Last> last =
                options.verify()
                        ? Optional.empty()
                        : known.flatMap(
                                ledger ->
                                        SurveyKey.last(
                                                input.settings(),
                                                key -> ledger.last(input.path(), key)));
        Optional<PlannedSource> source =
                last.map(
                        each ->
                                new PlannedSource(
                                        round.round().number(),
                                        ordinal,
                                        each.known().file(),
                                        input.settings(),
                                        input.measured(),
                                        each.modified(),
                                        each.known().origin(),
                                        each.known().campaign(),
                                        true));
        progress.done(1);
        return source.filter(each -> KeptBlocks.areWhole(each, store.orElseThrow()))
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        Problem.at(input.where(), JobCode.NOTHING_PIPED)));
    }

    private static SourceLedger.Known named(SourceLedger.Known known, Input input) {
        SourceFile file = known.file().named(input.name(), input.path());
        return new SourceLedger.Known(file, known.origin(), known.campaign());
    }

    private static SourceLedger.Known survey(Input input) throws IOException {
        SourceFile file = SourceSurvey.survey(input.name(), input.path(), input.settings());
        return new SourceLedger.Known(
                file, Origin.of(file), FirstCampaign.of(file, input.settings()));
    }

    private static <T> Optional<T> await(Future<T> future, List<Problem> refusals) {
        try {
            return Optional.of(future.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                refusals.addAll(refused.problems());
                return Optional.empty();
            }
            if (e.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing the inputs", e);
        }
    }
}
