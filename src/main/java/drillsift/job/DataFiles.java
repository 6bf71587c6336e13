package drillsift.job;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.CrossedRound;
import drillsift.aggregate.RoundResult;
import drillsift.aggregate.RoundReview;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.classify.JudgedRound;
import drillsift.job.file.JobFile;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.normalize.Rejected;
import drillsift.report.csv.BreakdownTable;
import drillsift.report.csv.DepartmentTestTable;
import drillsift.report.csv.FigureTables;
import drillsift.report.review.CorrectionList;
import drillsift.report.review.EducationList;
import drillsift.report.review.EvidenceList;
import drillsift.report.review.NamedIndex;
import drillsift.report.review.OutcomeList;
import drillsift.report.review.RejectList;
import drillsift.report.review.ReviewList;
import drillsift.report.review.VerdictList;
import drillsift.store.BlockRow;
import drillsift.store.PublishFolder;
import drillsift.store.SegmentFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the CSV files of a run: treated figures for all, whole lists for the officer. Those of
 * people and visits are written while figures are made, the others when every document is there.
 */
final class DataFiles {

    private final RunPlan plan;
    private final CampaignResult result;
    private final Judgements judgements;
    private final SegmentFiles segments;
    private final RunAccount account;
    private final Press press;

    DataFiles(
            RunPlan plan,
            CampaignResult result,
            Judgements judgements,
            SegmentFiles segments,
            RunAccount account,
            Press press) {
        this.plan = plan;
        this.result = result;
        this.judgements = judgements;
        this.segments = segments;
        this.account = account;
        this.press = press;
    }

    void write(PublishFolder folder) throws IOException {
        Optional<PublishedFigures> published = result.published();
        if (published.isPresent()) {
            FigureTables.write(published.get(), folder.folder("anonymous/data"));
        }
        breakdowns(folder);
        if (!press.named().isEmpty()) {
            NamedIndex.write(folder.folder("named"), press.named());
        }
        reviewNotes();
        SideBySide.run(lists(folder, folder.folder("review")));
    }

    /** Lists of people and visits, which need no figures: made while those are; longest first. */
    List<SideBySide.Work> whileCounting(PublishFolder folder) {
        Path review = folder.folder("review");
        List<SideBySide.Work> lists = new ArrayList<>();
        lists.add(finished(OutcomeList.FILE, folder, () -> outcomes(review)));
        lists.add(finished(ReviewList.FILE, folder, () -> review(review)));
        if (plan.jobFile().pseudonyms().isEmpty()) { // a list of people to write to
            lists.add(finished(EducationList.FILE, folder, () -> education(review)));
        }
        return lists;
    }

    private static SideBySide.Work finished(
            String file, PublishFolder folder, SideBySide.Work list) {
        return () -> {
            list.run();
            folder.finish("review/" + file);
        };
    }

    /** All else that the officer gets; the longest first. */
    private List<SideBySide.Work> lists(PublishFolder folder, Path review) {
        JobFile job = plan.jobFile();
        List<SideBySide.Work> lists = new ArrayList<>();
        if (job.exportVerdicts()) {
            lists.add(() -> verdicts(review));
        }
        lists.add(() -> FigureTables.write(result.tables(), review));
        lists.add(() -> DepartmentTestTable.write(result.figures(), review));
        result.checked()
                .ifPresent(one -> lists.add(() -> folder.write(ReleaseLedger.FILE, one.ledger())));
        lists.add(() -> evidence(review));
        lists.add(() -> rejects(review));
        if (!job.filters().corrections().isEmpty()) {
            lists.add(() -> corrections(review));
        }
        if (job.named().inquiriesFile().isPresent()) {
            lists.add(() -> new InquiriesOfRun(plan, result).write(review));
        }
        return lists;
    }

    private void breakdowns(PublishFolder folder) throws IOException {
        List<Attribute> wanted = plan.jobFile().breakdowns();
        if (wanted.isEmpty()) {
            return;
        }
        if (result.published().isPresent()) {
            BreakdownTable.write(result.breakdowns(), folder.folder("anonymous/data"));
        }
        List<CrossedRound> rounds = result.crossed();
        BreakdownTable.write(rounds, wanted, folder.folder("review"));
    }

    private ZoneId zone() {
        return plan.jobFile().campaign().zone();
    }

    private void outcomes(Path review) throws IOException {
        try (OutcomeList list = new OutcomeList(review, zone())) {
            for (PlannedRound round : plan.rounds()) {
                list.write(round.round().number(), round.roster().roster(), result.outcomes(round));
            }
        }
    }

    private void education(Path review) throws IOException {
        try (EducationList list = new EducationList(review, zone())) {
            for (PlannedRound round : plan.rounds()) {
                RoundResult of = result.of(round);
                for (EducationList.Row row : EducationRows.of(of.outcomes(), of.training())) {
                    list.write(row);
                }
            }
        }
    }

    private void evidence(Path review) throws IOException {
        try (EvidenceList list = new EvidenceList(review)) {
            for (PlannedRound round : plan.rounds()) {
                list.write(round.round().number(), result.counts(round).ruleHits());
            }
        }
    }

    private void review(Path review) throws IOException {
        Messages messages = new Messages(plan.language());
        try (ReviewList list = new ReviewList(review, plan.jobFile().campaign().id(), messages)) {
            for (PlannedRound round : plan.rounds()) {
                list.add(round.round().number(), result.of(round).review(), files(round));
            }
        }
    }

    private void reviewNotes() {
        for (PlannedRound round : plan.rounds()) {
            int number = round.round().number();
            int more = result.of(round).review().more().groups();
            if (more > 0) {
                account.note(Problem.of(JobCode.REVIEW_CUT, number, RoundReview.MOST_ROWS, more));
            }
        }
    }

    private static List<String> files(PlannedRound round) {
        return round.sources().stream().map(source -> source.file().name()).toList();
    }

    private void corrections(Path review) throws IOException {
        try (CorrectionList list = new CorrectionList(review)) {
            for (PlannedRound round : plan.rounds()) {
                list.write(round.round().number(), result.counts(round).corrections());
            }
        }
    }

    private void rejects(Path review) throws IOException {
        try (RejectList list = new RejectList(review)) {
            for (PlannedSource source : plan.sources()) {
                for (BlockRow row : judgements.segments(source).rows()) {
                    if (row.rejected() > 0) {
                        List<Rejected> rejects = segments.read(row.segment()).rejects();
                        list.write(source.round(), source.file().name(), rejects);
                    }
                }
            }
        }
    }

    private void verdicts(Path review) throws IOException {
        try (VerdictList list = new VerdictList(review, zone())) {
            for (PlannedRound round : plan.rounds()) {
                JudgedRound judged = judgements.of(round);
                list.write(judged, files(round), new EventLines(round, judged, judgements));
            }
        }
    }
}
