package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundCounts;
import drillsift.aggregate.RoundFigures;
import drillsift.message.Exit;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.normalize.Rejected;
import drillsift.store.BlockRow;
import drillsift.store.PublishFolder;
import drillsift.store.SegmentFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Makes the summary of a run, and checks that every account in it adds up. */
final class SummaryOfRun {

    private static final List<String> STEPS =
            List.of("read", "normalize", "classify", "aggregate", "report");

    private final RunPlan plan;
    private final Judgements judgements;
    private final CampaignResult result;
    private final SegmentFiles segments;
    private final RunAccount account;
    private final Reissue reissue;

    SummaryOfRun(
            RunPlan plan,
            Judgements judgements,
            CampaignResult result,
            SegmentFiles segments,
            RunAccount account,
            Reissue reissue) {
        this.plan = plan;
        this.judgements = judgements;
        this.result = result;
        this.segments = segments;
        this.account = account;
        this.reissue = reissue;
    }

    /**
     * @throws RefusedException with DS-1101 when a count does not add up: a bug, never published
     */
    void checkAccounts() {
        for (PlannedRound round : plan.rounds()) {
            long accepted = 0;
            for (PlannedSource source : round.sources()) {
                for (BlockRow row : judgements.segments(source).rows()) {
                    check(row.records() == row.accepted() + row.rejected() + row.skipped(), source);
                    accepted += row.events();
                }
            }
            check(result.counts(round).events() <= accepted, round.sources().get(0));
            for (RecordCounts counts : RecordCounts.of(round, result, judgements)) {
                check(counts.addUp(), counts.source());
            }
            RoundFigures figures = figures(round);
            for (Figure figure : figures.total()) {
                boolean counted =
                        figure.rate().map(rate -> rate.of() == figures.delivered()).orElse(true);
                check(counted, round.sources().get(0));
            }
        }
    }

    private static void check(boolean holds, PlannedSource source) {
        if (!holds) {
            throw new RefusedException(Problem.of(JobCode.ACCOUNTS_DIFFER, source.file().name()));
        }
    }

    private RoundFigures figures(PlannedRound round) {
        return result.figures().rounds().stream()
                .filter(figures -> figures.round().number() == round.round().number())
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param auditHead hash of the last entry of the audit trail
     * @return what was written
     */
    JsonNode write(PublishFolder folder, Exit exit, JobExecution job, Instant now, String auditHead)
            throws IOException {
        Messages messages = new Messages(plan.language());
        RunSummary summary = new RunSummary(plan, exit.code());
        reissue.replaced().ifPresent(replaced -> replaces(summary, replaced));
        steps(summary, job, now);
        inputs(summary);
        verdicts(summary);
        new CorrectionsOfRun(plan, result).writeTo(summary);
        new DisclosureOfRun(plan, result).writeTo(summary, folder, messages);
        Headline.add(summary, result.figures());
        new DisclosureOfRun(plan, result).reason().ifPresent(folder::acceptedDisclosure);
        summary.rounds(account.roundsJudged(), account.roundsKept());
        summary.object("documents")
                .put("rendered", account.printed())
                .put("reused", account.takenOver());
        folder.files().forEach(path -> summary.list("outputs").add(path));
        summary.warnings(account.problems(), messages);
        summary.text(
                "previous_run",
                PublishedRuns.in(plan.options().output(), plan.jobFile().campaign().id())
                        .newest()
                        .map(path -> path.getFileName().toString())
                        .orElse(""));
        summary.text("audit_head", auditHead);
        folder.write(RunSummary.JSON, summary.print().getBytes(StandardCharsets.UTF_8));
        folder.write(
                RunSummary.TEXT,
                SummaryText.of(summary.json(), messages).getBytes(StandardCharsets.UTF_8));
        return summary.json();
    }

    private void replaces(RunSummary summary, Reissue.Replaced replaced) {
        ObjectNode node = summary.object("replaces");
        node.put("run", replaced.release().id());
        node.put("revision", replaced.release().revision());
        replaced.rounds().forEach(node.putArray("rounds")::add);
        ObjectNode causes = node.putObject("causes");
        reissue.causes(replaced.release())
                .forEach(each -> causes.put(each.cause().key(), each.count()));
    }

    private static void steps(RunSummary summary, JobExecution job, Instant now) {
        for (String name : STEPS) {
            job.getStepExecutions().stream()
                    .filter(step -> step.getStepName().equals(name))
                    .reduce((earlier, later) -> later)
                    .ifPresent(step -> summary.step(name, start(step), end(step, now)));
        }
    }

    private static Instant start(StepExecution step) {
        return Publication.instant(step.getStartTime());
    }

    private static Instant end(StepExecution step, Instant now) {
        return step.getEndTime() == null ? now : Publication.instant(step.getEndTime());
    }

    private void inputs(RunSummary summary) {
        for (PlannedRound round : plan.rounds()) {
            for (RecordCounts counts : RecordCounts.of(round, result, judgements)) {
                input(summary.list("inputs").addObject(), counts);
            }
        }
    }

    private void input(ObjectNode node, RecordCounts counts) {
        PlannedSource source = counts.source();
        List<BlockRow> rows = judgements.segments(source).rows();
        node.put("round", source.round());
        node.put("file", source.file().name());
        node.put("format", source.file().format().key());
        node.put("sha256", source.file().sha256());
        node.put("bytes", source.file().bytes());
        node.put("encoding", source.file().encoding().name());
        node.put("time_zone", source.about().zone().getId());
        node.put("records", counts.records());
        node.put("accepted", counts.accepted());
        node.put("rejected", counts.rejected());
        node.put("duplicate", counts.duplicate());
        node.put("skipped", counts.skipped());
        reasons(node.putObject("reasons"), rows);
        notes(node.putObject("notes"), rows);
        node.put("parsed", account.parsed(source));
        node.put("reused", account.reused(source));
    }

    private void reasons(ObjectNode node, List<BlockRow> rows) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (BlockRow row : rows) {
            if (row.rejected() > 0) {
                for (Rejected rejected : segments.read(row.segment()).rejects()) {
                    reasons.merge(rejected.reason(), 1, Integer::sum);
                }
            }
        }
        reasons.forEach(node::put);
    }

    private static void notes(ObjectNode node, List<BlockRow> rows) {
        Map<String, Integer> notes = new TreeMap<>();
        rows.forEach(row -> row.notes().forEach((note, n) -> notes.merge(note, n, Integer::sum)));
        notes.forEach(node::put);
    }

    private void verdicts(RunSummary summary) {
        long human = 0;
        long machine = 0;
        long uncertain = 0;
        for (PlannedRound round : plan.rounds()) {
            RoundCounts counts = result.counts(round);
            human += counts.human();
            machine += counts.machine();
            uncertain += counts.uncertain();
        }
        ObjectNode verdicts = summary.object("verdicts");
        verdicts.put("accesses", human + machine + uncertain);
        verdicts.put("human", human);
        verdicts.put("machine", machine);
        verdicts.put("uncertain", uncertain);
    }

    /** Finds out what the run takes the place of, which the summary will tell. */
    void compare() {
        reissue.replaced();
    }

    /** What is said of a round as a whole points to the round in the job file. */
    private static Problem placed(Problem note, PlannedRound round) {
        return note.where().isPresent()
                ? note
                : new Problem(
                        note.code(), Optional.of(round.rosterInput().where()), note.arguments());
    }

    /** Warnings of verdicts and figures, round by round whichever was judged first. */
    void notes() {
        for (PlannedRound round : plan.rounds()) {
            result.counts(round).notes().forEach(note -> account.note(placed(note, round)));
        }
        new CorrectionsOfRun(plan, result).idle().forEach(account::note);
        new DisclosureOfRun(plan, result).note().ifPresent(account::note);
        CampaignFigures figures = result.figures();
        if (!account.missing().isEmpty()) {
            account.note(MissingGlyphs.problem(plan, account.missing()));
        }
        for (RoundFigures round : figures.rounds()) {
            int number = round.round().number();
            if (round.delivered() == 0) {
                account.note(Problem.of(JobCode.NOTHING_DELIVERED, number));
            }
            if (!round.deliveryRecorded()) {
                account.note(Problem.of(JobCode.DELIVERY_ASSUMED, number));
            }
            boolean nobody = round.total(Measure.REACTION).raw().map(raw -> raw == 0).orElse(true);
            if (round.delivered() > 0 && nobody) {
                account.note(Problem.of(JobCode.NOTHING_COUNTED, number));
            }
        }
    }
}
