package drillsift.job;

import drillsift.aggregate.AggregateCode;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.job.file.Audience;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.normalize.BlockParser;
import drillsift.normalize.BlockParsers;
import drillsift.normalize.NormalizedBlock;
import drillsift.normalize.Rejected;
import drillsift.read.Block;
import drillsift.read.BlockBuffers;
import drillsift.read.BlockReader;
import drillsift.report.ReportEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at job file, rosters, inputs and templates as a run would, and writes nothing at all. */
public final class JobCheck {

    private static final int REJECTS_SHOWN = 5;

    private final RunOptions options;
    private final Messages messages;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private JobCheck(RunOptions options, Progress progress) {
        this.options = options;
        this.messages = new Messages(options.language());
        this.progress = progress;
    }

    /**
     * @throws drillsift.message.RefusedException for whatever would refuse a run
     */
    public static CheckResult check(RunOptions options, Progress progress) {
        return new JobCheck(options, progress).check();
    }

    private CheckResult check() {
        PipedInput piped = PipedInput.passing();
        try {
            return check(piped);
        } finally {
            piped.discard();
        }
    }

    private CheckResult check(PipedInput piped) {
        JobFile jobFile =
                JobFileReader.read(
                        options.jobFile(),
                        new JobFileOptions(
                                options.allowOutside(), options.rounds(), piped.place()));
        piped.takePassing(jobFile, options.rounds());
        RunPlan plan =
                new Inventory(Optional.empty(), progress).plan(jobFile, options, Instant.EPOCH);
        new ReportEngine(jobFile.templates());
        problems.addAll(plan.notes());
        PasswordCheck.refuse(plan);
        BreakdownCheck.refuse(plan);
        problems.addAll(PasswordCheck.notes(plan));
        problems.addAll(InquiriesOfRun.unknown(plan));
        for (PlannedRound round : plan.rounds()) {
            tooFew(jobFile, round).ifPresent(problems::add);
            lines.add(
                    text(
                            "check.round",
                            round.round().number(),
                            round.rosterInput().name(),
                            round.roster().roster().size()));
            round.sources().forEach(this::source);
        }
        return new CheckResult(problems, lines);
    }

    /** What the privacy check is certain to refuse: nobody more can have got the mail. */
    private static Optional<Problem> tooFew(JobFile jobFile, PlannedRound round) {
        boolean isAnonymous =
                jobFile.reports().stream()
                        .anyMatch(order -> order.audience() == Audience.ANONYMOUS);
        long people =
                round.roster().roster().recipients().stream()
                        .filter(person -> !person.excluded())
                        .count();
        int least = Math.max(PrivacySettings.FLOOR, jobFile.privacy().minimumGroup());
        return isAnonymous && people < least
                ? Optional.of(
                        Problem.at(
                                round.rosterInput().where(),
                                AggregateCode.TOO_FEW_PEOPLE,
                                round.round().number(),
                                people,
                                least))
                : Optional.empty();
    }

    private void source(PlannedSource source) {
        BlockParser parser = BlockParsers.of(source.file(), source.settings());
        BlockBuffers buffers = new BlockBuffers(1);
        long[] sums = new long[4];
        List<Rejected> rejects = new ArrayList<>();
        TreeMap<String, Integer> notes = new TreeMap<>();
        try (BlockReader reader = new BlockReader(source.file(), buffers)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                add(parser.parse(block.get()), sums, rejects, notes);
                buffers.recycle(block.get());
            }
            source.refuseChange();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell(source, sums, rejects, notes);
        problems.addAll(source.idleRules(notes));
        problems.addAll(
                new InputAccount(source.about(), sums[0], sums[2], notes)
                        .problems(sums[1], rejects.stream().findFirst()));
    }

    private void tell(
            PlannedSource source,
            long[] sums,
            List<Rejected> rejects,
            TreeMap<String, Integer> notes) {
        lines.add(
                text(
                        "check.source",
                        source.file().name(),
                        source.file().format().key(),
                        source.file().encoding().name(),
                        sums[0],
                        sums[1],
                        sums[2],
                        sums[3]));
        String zone = source.about().zone().getId();
        notes.forEach((note, count) -> lines.add(note(note, count, zone)));
        rejects.forEach(rejected -> lines.add(reject(source.file().name(), rejected)));
    }

    private String note(String note, int count, String zone) {
        return text("check.note", SummaryText.note(messages, note, Integer.toString(count), zone));
    }

    private String reject(String file, Rejected rejected) {
        return text(
                "check.reject",
                file + ":" + rejected.line(),
                messages.text("normalize", "reason." + rejected.reason()),
                rejected.found());
    }

    private static void add(
            NormalizedBlock block,
            long[] sums,
            List<Rejected> rejects,
            Map<String, Integer> notes) {
        sums[0] += block.records();
        sums[1] += block.accepted();
        sums[2] += block.rejected();
        sums[3] += block.skipped();
        block.notes().forEach((note, count) -> notes.merge(note, count, Integer::sum));
        block.rejects().stream().limit(REJECTS_SHOWN - rejects.size()).forEach(rejects::add);
    }

    /** Numbers go in as plain digits. */
    private String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i].toString();
        }
        return messages.text("job", key, plain);
    }
}
