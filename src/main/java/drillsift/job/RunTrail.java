package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.job.file.FilterFile;
import drillsift.job.file.JobFile;
import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.PublishFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Enters every end of a run into the audit trail, with what it was made from. */
final class RunTrail {

    private static final List<String> COUNTS =
            List.of("records", "accepted", "rejected", "duplicate", "skipped");
    private static final List<String> VERDICTS =
            List.of("accesses", "human", "machine", "uncertain");

    private final AuditTrail trail;
    private JobFile jobFile;
    private final RunOptions options;
    private final Optional<ReleaseOrder> order;
    private Optional<RunPlan> plan = Optional.empty();

    RunTrail(AuditTrail trail, JobFile jobFile, RunOptions options, Optional<ReleaseOrder> order) {
        this.trail = trail;
        this.jobFile = jobFile;
        this.options = options;
        this.order = order;
    }

    /** The job with the filters that act; of an earlier run, those files stand in the entries. */
    void judgedUnder(JobFile filtered) {
        jobFile = filtered;
    }

    void planned(RunPlan found) {
        plan = Optional.of(found);
    }

    /** The hash of the last entry before this run's. */
    String head() {
        return trail.head();
    }

    List<Problem> notices() {
        return trail.notices();
    }

    private String command() {
        return order.isPresent() ? "release" : "run";
    }

    /**
     * Makes the run visible, between two entries.
     *
     * @param between told after each step
     */
    void publish(PublishFolder folder, Exit exit, JsonNode summary, Runnable between) {
        trail.publish(command(), exit, entry -> published(entry, summary), folder, between);
    }

    private void published(ObjectNode entry, JsonNode summary) {
        madeFrom(entry);
        ObjectNode counts = entry.putObject("counts");
        for (String count : COUNTS) {
            long sum = 0;
            for (JsonNode input : summary.path("inputs")) {
                sum += input.path(count).asLong();
            }
            counts.put(count, sum);
        }
        VERDICTS.forEach(name -> counts.set(name, summary.path("verdicts").path(name)));
        for (String field : List.of("state", "released_from", "replaces", DisclosureOfRun.FIELD)) {
            if (summary.has(field)) {
                entry.set(field, summary.path(field));
            }
        }
        entry.put(RunHistory.ANONYMOUS, hasAnonymous(summary));
        codes(entry, summary);
    }

    private static boolean hasAnonymous(JsonNode summary) {
        for (JsonNode file : summary.path("outputs")) {
            if (file.asText().startsWith(RunHistory.ANONYMOUS + "/")) {
                return true;
            }
        }
        return false;
    }

    private static void codes(ObjectNode entry, JsonNode summary) {
        Map<String, Integer> codes = new TreeMap<>();
        summary.path("warnings")
                .forEach(warning -> codes.merge(warning.path("code").asText(), 1, Integer::sum));
        codes.forEach(entry.putObject("codes")::put);
    }

    void alreadyPublished(Path run) {
        trail.enter(
                command(),
                TrailOutcome.ALREADY_PUBLISHED,
                Exit.OK,
                entry -> {
                    asked(entry);
                    entry.put("run", run.getFileName().toString());
                });
    }

    /**
     * The run published nothing. Where the trail cannot be written either, what refused the run
     * goes before: it is told, and may well be the reason.
     */
    void failed(Exit exit, List<Problem> problems) {
        TrailOutcome outcome = exit.isSignal() ? TrailOutcome.STOPPED : outcome(exit);
        try {
            trail.enter(command(), outcome, exit, entry -> refused(entry, problems));
        } catch (RefusedException unwritable) {
            return; // the caller throws what is told
        }
    }

    private static TrailOutcome outcome(Exit exit) {
        return exit == Exit.FAILED || exit == Exit.BUG ? TrailOutcome.FAILED : TrailOutcome.REFUSED;
    }

    /** The process is about to be halted; nothing is entered after this. */
    void halted(Exit exit) {
        trail.enterLast(command(), TrailOutcome.STOPPED, exit, this::madeFrom);
    }

    private void refused(ObjectNode entry, List<Problem> problems) {
        madeFrom(entry);
        Map<String, Integer> codes = new TreeMap<>();
        problems.forEach(problem -> codes.merge(problem.code().id(), 1, Integer::sum));
        codes.forEach(entry.putObject("codes")::put);
    }

    private void asked(ObjectNode entry) {
        entry.put("job", jobFile.name());
        List<String> flags = new ArrayList<>();
        options.rounds().forEach(round -> flags.add("--round=" + round));
        flag(flags, options.force(), "--force");
        flag(flags, options.verify(), "--verify");
        flag(flags, options.strict(), "--strict");
        flag(flags, options.allowOutside(), "--allow-outside");
        options.filters().ifPresent(run -> flags.add("--filters=" + run));
        options.acceptDisclosure().ifPresent(reason -> flags.add("--accept-disclosure=" + reason));
        if (!flags.isEmpty()) {
            flags.forEach(entry.putArray("options")::add);
        }
        order.ifPresent(
                release -> {
                    entry.put("by", release.by());
                    release.reason().ifPresent(reason -> entry.put("reason", reason));
                });
    }

    private static void flag(List<String> flags, boolean isSet, String flag) {
        if (isSet) {
            flags.add(flag);
        }
    }

    /** Names, sizes and hashes; nothing of what stands in the files. */
    private void madeFrom(ObjectNode entry) {
        asked(entry);
        if (plan.isEmpty()) {
            return;
        }
        entry.put("revision", plan.get().revision());
        entry.set(MadeFrom.FIELD, MadeFrom.of(plan.get()));
        for (Path file : jobFile.configFiles()) {
            ObjectNode node = entry.withArrayProperty("files").addObject();
            node.put("file", file.getFileName().toString()).put("sha256", MadeFrom.sha256(file));
        }
        boolean isRepeated = plan.get().options().filters().isPresent();
        for (FilterFile file : isRepeated ? jobFile.filterFiles() : List.<FilterFile>of()) {
            ObjectNode node = entry.withArrayProperty("files").addObject();
            node.put("file", bare(file)).put("sha256", Fingerprint.sha256(file.bytes()));
        }
        for (PlannedRound round : plan.get().rounds()) {
            ObjectNode roster = entry.withArrayProperty("rosters").addObject();
            roster.put("round", round.round().number());
            roster.put("file", round.roster().name()).put("sha256", round.roster().sha256());
            round.sources().forEach(source -> input(entry, source));
        }
    }

    /** Without the folders of the machine on which the earlier run was made. */
    private static String bare(FilterFile file) {
        return Path.of(file.name()).getFileName().toString();
    }

    private static void input(ObjectNode entry, PlannedSource source) {
        ObjectNode node = entry.withArrayProperty("inputs").addObject();
        node.put("round", source.round()).put("file", source.file().name());
        node.put("bytes", source.file().bytes()).put("sha256", source.file().sha256());
    }
}
