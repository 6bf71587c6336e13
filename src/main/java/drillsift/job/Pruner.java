package drillsift.job;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.event.SourceRef;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileReader;
import drillsift.message.Exit;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.ManifestCheck;
import drillsift.store.SafeFiles;
import drillsift.store.Store;
import drillsift.store.UnneededFiles;
import drillsift.store.UnneededFiles.Amount;
import drillsift.store.WorkLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the work folder smaller: removes events and people that neither the job as it is nor any
 * run published under the output folder was made from, and results of the campaign's rounds that
 * the job as it is would not find. Nothing of the output is touched.
 */
public final class Pruner {

    private static final String COMMAND = "prune";
    private static final double MEGABYTE = 1e6;
    private static final Pattern RUN_ID = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}");

    private final RunOptions options;
    private final Progress progress;
    private final JobFile job;
    private final boolean isDryRun;
    private final Set<String> sources = new TreeSet<>();
    private final Set<String> rosters = new TreeSet<>();
    private final Set<String> rounds = new TreeSet<>();
    private final Set<String> bases = new TreeSet<>();

    private Pruner(RunOptions options, Progress progress, JobFile job, boolean isDryRun) {
        this.options = options;
        this.progress = progress;
        this.job = job;
        this.isDryRun = isDryRun;
    }

    /**
     * @param isDryRun whether it is only told
     * @return what was removed, or would be, for people
     * @throws RefusedException as a run for job file and inputs; DS-7916 where a published run does
     *     not tell what it was made from
     */
    public static List<String> prune(RunOptions options, Progress progress, boolean isDryRun) {
        JobFile job = JobFileReader.read(options.jobFile(), options.forJobFile());
        ModeOfCampaign.refuseChange(job, options.output());
        return new Pruner(options, progress, job, isDryRun).locked();
    }

    private List<String> locked() {
        if (!Store.isIn(options.work())) { // and none is made, only to tell that it is empty
            return wrapped(Files.exists(options.work()) ? "prune.unknown" : "prune.nothing");
        }
        WorkLock lock = WorkLock.take(options.work());
        try (lock;
                Store store = Store.open(options.work())) {
            if (!store.notices().isEmpty()) { // a new database names nothing, needed or not
                store.notices().forEach(progress::warning);
                return wrapped("prune.unknown");
            }
            needOfJob(store);
            needOfRuns();
            progress.finished();
            UnneededFiles unneeded =
                    store.unneeded(
                            RoundNames.owner(job.campaign()), sources, rosters, rounds, bases);
            List<String> told = told(unneeded);
            if (!isDryRun && !unneeded.isEmpty()) {
                remove(unneeded);
            }
            return told;
        }
    }

    private void needOfJob(Store store) {
        RunPlan plan =
                new Inventory(Optional.of(store), progress).plan(job, options, Instant.EPOCH);
        RoundNames names = new RoundNames(plan);
        plan.sources().forEach(source -> sources.add(source.key()));
        for (PlannedRound round : plan.rounds()) {
            rosters.add(round.rosterDigest());
            rosters.add(RosterInventory.digest(round.rosterInput(), round.roster().sha256()));
            bases.add(names.reach(round));
            bases.add(names.events(round));
            store.reachFiles()
                    .find(names.reach(round))
                    .ifPresent(
                            reach -> {
                                EventsOfRound events =
                                        new EventsOfRound(
                                                plan,
                                                new Judgements(
                                                        plan,
                                                        store.blockLedger(),
                                                        store.segmentFiles()),
                                                store,
                                                names,
                                                round);
                                RulesOfRound rules = new RulesOfRound(plan, store, names, round);
                                rounds.add(
                                        names.verdicts(
                                                round, reach, events.known(), rules.known(reach)));
                                bases.add(names.rules(round, reach));
                            });
        }
    }

    /** Of all campaigns: the folder may serve several. */
    private void needOfRuns() {
        for (String campaign : campaigns()) {
            for (Path run : runs(options.output().resolve(campaign))) {
                try {
                    need(run);
                } catch (IOException | IllegalArgumentException | DateTimeException e) {
                    throw silent(run, KeptFilters.FOLDER + "/" + KeptFilters.ROUNDS, e);
                }
            }
        }
    }

    /** A run that tells nothing where it told something once is not taken for one without needs. */
    private void need(Path run) throws IOException {
        Set<String> published = published(run);
        boolean isTold =
                Files.exists(run.resolve(KeptFilters.FOLDER))
                        || published.stream()
                                .anyMatch(file -> file.startsWith(KeptFilters.FOLDER + "/"));
        if (!isTold) {
            return; // of a version that kept nothing
        }
        String kept = KeptFilters.FOLDER + "/" + KeptFilters.ROUNDS;
        if (!KeptFilters.isAsPublished(run, kept)) {
            throw silent(run, kept, null);
        }
        for (KeptRounds.Kept round : KeptRounds.of(run).rounds().values()) {
            rosters.add(round.rosterKey());
            round.inputs().forEach(input -> sources.add(input.key()));
        }
    }

    /** The files that its manifest names, which are never none. */
    private static Set<String> published(Path run) {
        String manifest = "manifest.json";
        try {
            Set<String> files = ManifestCheck.files(run).keySet();
            if (files.isEmpty()) {
                throw silent(run, manifest, null);
            }
            return files;
        } catch (IOException e) {
            throw silent(run, manifest, e);
        }
    }

    private static RefusedException silent(Path run, String file, Exception cause) {
        SourceRef where = new SourceRef(run.resolve(file).toString(), 0);
        return new RefusedException(Problem.at(where, JobCode.FILE_CHANGED), cause);
    }

    /** Also where a link leads to another disk; what runs need behind one to nowhere is unknown. */
    private List<String> campaigns() {
        List<String> campaigns = new ArrayList<>();
        for (Path entry : entries(options.output())) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                campaigns.add(name);
            } else if (!Files.exists(entry)) {
                throw silent(options.output(), name, null);
            }
        }
        return campaigns;
    }

    /**
     * Also what has lost its manifest: its needs are not known, which is to be told. The links
     * among them only point out one of the others.
     */
    private static List<Path> runs(Path campaign) {
        return entries(campaign).stream()
                .filter(folder -> Files.isDirectory(folder, NOFOLLOW_LINKS))
                .filter(
                        folder ->
                                RUN_ID.matcher(folder.getFileName().toString()).matches()
                                        || Files.exists(folder.resolve(RunSummary.JSON)))
                .toList();
    }

    private static List<Path> entries(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw SafeFiles.refused(place, e);
        }
    }

    /** Between two entries of the audit trail, so that nothing goes that is not entered. */
    private void remove(UnneededFiles unneeded) {
        String campaign = job.campaign().id();
        try (WorkLock writer = WorkLock.ofCampaign(options.output(), campaign)) {
            AuditTrail trail = AuditTrail.open(writer, options.output(), campaign, COMMAND);
            trail.notices().forEach(progress::warning);
            Consumer<ObjectNode> details = entry -> enter(entry, unneeded);
            trail.enter(COMMAND, TrailOutcome.PRUNING, Exit.OK, details);
            unneeded.remove();
            trail.enter(COMMAND, TrailOutcome.DONE, Exit.OK, entry -> entry.put("job", job.name()));
        }
    }

    private void enter(ObjectNode entry, UnneededFiles unneeded) {
        entry.put("job", job.name());
        entry.putObject("removed")
                .put("inputs", unneeded.inputs())
                .put("segments", unneeded.events().files())
                .put("rosters", unneeded.rosters().files())
                .put("results", unneeded.results().files());
    }

    private List<String> told(UnneededFiles unneeded) {
        Messages messages = new Messages(options.language());
        List<String> lines = new ArrayList<>();
        lines.add(
                messages.text(
                        "job",
                        "prune.events",
                        plain(unneeded.inputs()),
                        plain(unneeded.events().files()),
                        megabytes(unneeded.events())));
        lines.add(line(messages, "prune.rosters", unneeded.rosters()));
        lines.add(line(messages, "prune.results", unneeded.results()));
        String end = unneeded.isEmpty() ? "nothing" : isDryRun ? "dry-run" : "done";
        lines.addAll(wrapped("prune." + end));
        return lines;
    }

    private List<String> wrapped(String key) {
        return Columns.wrapped(new Messages(options.language()).text("job", key), 0);
    }

    private static String line(Messages messages, String key, Amount amount) {
        return messages.text("job", key, plain(amount.files()), megabytes(amount));
    }

    private static String plain(int number) {
        return Integer.toString(number);
    }

    private static String megabytes(Amount amount) {
        return String.format(Locale.ROOT, "%.1f", amount.bytes() / MEGABYTE);
    }
}
