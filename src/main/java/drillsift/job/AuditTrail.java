package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditWitness;
import drillsift.store.ManifestCheck;
import drillsift.store.PublishFolder;
import drillsift.store.WorkLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Enters what is done with a campaign into its audit trail, {@code output/<campaign>/audit.jsonl}.
 * Opening it sets right what a crash left: a cut line, and a run that was about to be published.
 * Safe for several threads.
 */
final class AuditTrail {

    private final Path campaign;
    private final AuditFile file;
    private final List<Problem> notices = new ArrayList<>();
    private final ReentrantLock turn = new ReentrantLock();
    private boolean isClosed;

    private AuditTrail(Path campaign, AuditFile file) {
        this.campaign = campaign;
        this.file = file;
    }

    /**
     * @param held the lock of this campaign's output, kept until the last entry is made
     * @param command that opens it, told where something had to be set right
     * @throws drillsift.message.RefusedException DS-7910 when the last line was changed by hand
     */
    static AuditTrail open(WorkLock held, Path output, String campaign, String command) {
        held.ensure();
        Path folder = output.resolve(campaign);
        AuditTrail trail = new AuditTrail(folder, AuditFile.open(folder));
        trail.tellLost(command);
        trail.repair(command);
        trail.finishPublishing(command);
        trail.begin(command, PublishedRuns.in(output, campaign));
        return trail;
    }

    /** What was set right while opening. */
    List<Problem> notices() {
        return inTurn(() -> List.copyOf(notices));
    }

    /** The hash of the last entry, which stands for all of them. */
    String head() {
        return inTurn(() -> file.lines().head());
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Adds one entry and forces it to disk.
     *
     * @param command such as {@code run}
     * @param details adds what is particular to the entry; no personal data, no secret
     */
    void enter(String command, TrailOutcome outcome, Exit exit, Consumer<ObjectNode> details) {
        inTurn(
                () -> {
                    if (!isClosed) {
                        append(command, outcome, exit, details);
                    }
                    return isClosed;
                });
    }

    private void append(
            String command, TrailOutcome outcome, Exit exit, Consumer<ObjectNode> details) {
        ObjectNode entry = entry(command, outcome);
        entry.put("exit_code", exit.code());
        details.accept(entry);
        file.append(entry);
    }

    /**
     * The last entry of a process that is about to be halted, from another thread than its own.
     * None is made where a run is being published at this moment: the next opening tells of it.
     */
    void enterLast(String command, TrailOutcome outcome, Exit exit, Consumer<ObjectNode> details) {
        if (turn.tryLock()) {
            try {
                append(command, outcome, exit, details);
                isClosed = true;
            } finally {
                turn.unlock();
            }
        }
    }

    /**
     * Makes a sealed run visible and points to it. An entry stands before it and one after it, so
     * that a crash at any point leaves nothing visible that is not entered; the next opening adds
     * the second one.
     *
     * @param between told after each step
     * @throws StoppedException when the last entry has been made meanwhile
     */
    void publish(
            String command,
            Exit exit,
            Consumer<ObjectNode> details,
            PublishFolder folder,
            Runnable between) {
        String manifest = folder.seal();
        turn.lock();
        try {
            if (isClosed) {
                throw new StoppedException();
            }
            JsonNode announced = prepare(command, exit, details, folder, manifest);
            between.run();
            folder.publish();
            between.run();
            try {
                TrailLinks.set(announced, folder.published());
            } finally {
                finish(command, exit, folder);
            }
        } finally {
            turn.unlock();
        }
        between.run();
    }

    private JsonNode prepare(
            String command,
            Exit exit,
            Consumer<ObjectNode> details,
            PublishFolder folder,
            String manifest) {
        ObjectNode entry = entry(command, TrailOutcome.PUBLISHING);
        details.accept(entry);
        entry.put("run", folder.published().getFileName().toString());
        entry.put("manifest", manifest);
        entry.put("exit_code", exit.code());
        file.append(entry);
        return entry;
    }

    /** The run is visible now: that it cannot be entered changes nothing, the next one does. */
    private void finish(String command, Exit exit, PublishFolder folder) {
        try {
            append(command, TrailOutcome.PUBLISHED, exit, entry -> name(entry, folder.published()));
        } catch (RefusedException unwritable) {
            notices.add(Problem.of(JobCode.TRAIL_UNFINISHED));
        }
    }

    private static void name(ObjectNode entry, Path run) {
        entry.put("run", run.getFileName().toString());
    }

    /** Where the whole trail is gone, its new beginning tells so. */
    private void tellLost(String command) {
        Optional<AuditWitness> lost = file.lost();
        if (lost.isEmpty() || file.lines().whole().isEmpty() || file.lines().isCut()) {
            return;
        }
        int last = file.lines().whole().size();
        ObjectNode entry = entry(command, TrailOutcome.SHORTENED);
        entry.put("lost_sequence", lost.get().sequence()).put("lost_head", lost.get().hash());
        file.append(entry);
        notices.add(
                Problem.of(
                        JobCode.TRAIL_SHORTENED,
                        path(),
                        Integer.toString(last),
                        Integer.toString(lost.get().sequence())));
    }

    private void repair(String command) {
        if (file.lines().isCut()) {
            file.repair(entry(command, TrailOutcome.REPAIRED));
            notices.add(Problem.of(JobCode.TRAIL_REPAIRED, path(), file.lines().whole().size()));
        }
    }

    private void finishPublishing(String command) {
        Optional<JsonNode> open = openPublishing();
        if (open.isEmpty()) {
            return;
        }
        Path run = campaign.resolve(open.get().path("run").asText());
        boolean isThere = hasManifest(run, open.get().path("manifest").asText());
        ObjectNode entry =
                entry(command, isThere ? TrailOutcome.PUBLISHED : TrailOutcome.NOT_PUBLISHED);
        name(entry, run);
        entry.put("recovered", true);
        if (isThere) {
            TrailLinks.set(open.get(), run);
            entry.set("exit_code", open.get().path("exit_code"));
        }
        file.append(entry);
        String name = run.getFileName().toString();
        notices.add(Problem.of(isThere ? JobCode.RUN_ENTERED : JobCode.RUN_NOT_PUBLISHED, name));
    }

    /** The entry before a run became visible that has none after it. */
    private Optional<JsonNode> openPublishing() {
        List<AuditLine> lines = file.lines().whole();
        for (int i = lines.size() - 1; i >= 0; i--) {
            JsonNode entry = lines.get(i).entry();
            String outcome = entry.path("outcome").asText();
            boolean isOfTrail =
                    outcome.equals(TrailOutcome.REPAIRED.key())
                            || outcome.equals(TrailOutcome.SHORTENED.key());
            if (!isOfTrail) {
                return outcome.equals(TrailOutcome.PUBLISHING.key())
                        ? Optional.of(entry)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean hasManifest(Path run, String sha256) {
        return Files.isDirectory(run) && manifest(run).equals(Optional.of(sha256));
    }

    private static Optional<String> manifest(Path run) {
        try {
            return ManifestCheck.manifest(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs that were published before the trail began are told in its first entry. */
    private void begin(String command, PublishedRuns runs) {
        if (!file.lines().whole().isEmpty() || runs.folders().isEmpty()) {
            return;
        }
        ObjectNode entry = entry(command, TrailOutcome.BEGUN);
        for (Path run : runs.folders()) {
            ObjectNode node = entry.withArrayProperty("runs").addObject();
            name(node, run);
            manifest(run).ifPresent(sha256 -> node.put("manifest", sha256));
        }
        file.append(entry);
        boolean isLost =
                runs.folders().stream()
                        .anyMatch(run -> !RunSummary.read(run).path("audit_head").isMissingNode());
        notices.add(Problem.of(isLost ? JobCode.TRAIL_LOST : JobCode.TRAIL_BEGUN, path()));
    }

    private String path() {
        return campaign.resolve(AuditFile.NAME).toString();
    }

    private ObjectNode entry(String command, TrailOutcome outcome) {
        ObjectNode entry = RunSummary.newObject();
        entry.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        entry.put("user", System.getProperty("user.name", ""));
        entry.put("host", host());
        entry.put("version", Version.text());
        entry.put("campaign", campaign.getFileName().toString());
        entry.put("command", command);
        entry.put("outcome", outcome.key());
        return entry;
    }

    private static String host() {
        try {
            return WorkLock.host();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
