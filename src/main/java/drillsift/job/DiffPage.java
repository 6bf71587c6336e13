package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.FigureKey;
import drillsift.aggregate.difference.FigureSteps;
import drillsift.aggregate.difference.Level;
import drillsift.aggregate.difference.RoundDifference;
import drillsift.aggregate.privacy.DifferenceTreatment;
import drillsift.aggregate.privacy.PublishedDifference;
import drillsift.job.ComparedReleases.Told;
import drillsift.job.file.JobFile;
import drillsift.message.Language;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.report.Edition;
import drillsift.report.Notice;
import drillsift.report.RenderedDocument;
import drillsift.report.ReportCode;
import drillsift.report.ReportEngine;
import drillsift.report.ReportTexts;
import drillsift.report.anonymous.DifferenceModel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The page for the board, of the last round whose main figure moved. */
final class DiffPage {

    private static final FigureSteps NOTHING =
            new FigureSteps(0, 0, new TreeMap<>(), new TreeMap<>());

    private DiffPage() {}

    static List<Problem> write(ComparedRuns runs, Language language, SheetFile file) {
        RoundDifference round = round(runs);
        Told told = ComparedReleases.of(runs, round.round());
        PublishedDifference published = published(runs, round, told);
        ReportTexts texts = runs.job().texts().in(language);
        RenderedDocument page =
                new ReportEngine(runs.job().templates())
                        .render(
                                DifferenceModel.of(
                                        published,
                                        Edition.of(runs.job().campaign(), published.asOf(), texts),
                                        texts,
                                        new Notice(told.isDraft(), Optional.empty()),
                                        runs.earlier().hash().substring(0, 8),
                                        runs.later().hash().substring(0, 8)));
        file.write(page.bytes());
        return page.missing().isEmpty()
                ? List.of()
                : List.of(
                        Problem.of(
                                ReportCode.GLYPHS_MISSING,
                                MissingGlyphs.names(page.missing()),
                                file.toString()));
    }

    private static PublishedDifference published(
            ComparedRuns runs, RoundDifference round, Told told) {
        JobFile job = runs.job();
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        round.measured().stream().filter(told.measures()::contains).forEach(measures::add);
        DifferenceTreatment.Round shown =
                new DifferenceTreatment.Round(
                        round.round(), main(round), measures, round.figures());
        List<Cause> changes =
                runs.changes().stream().filter(cause -> cause.isOf(round.round())).toList();
        Optional<Instant> last =
                runs.rounds().stream()
                        .flatMap(one -> one.lastRecord().stream())
                        .max(Instant::compareTo);
        return RoundPlaces.in(
                job,
                () ->
                        DifferenceTreatment.publish(
                                shown,
                                !told.isDraft(),
                                changes,
                                job.privacy(),
                                last,
                                job.campaign().zone()));
    }

    private static RoundDifference round(ComparedRuns runs) {
        return runs.rounds().stream()
                .filter(round -> !likely(round, main(round)).steps().isEmpty())
                .reduce((earlier, later) -> later)
                .or(() -> runs.rounds().stream().reduce((earlier, later) -> later))
                .orElseThrow(() -> new RefusedException(Problem.of(JobCode.NO_COMMON_ROUND)));
    }

    /** As the reports choose it: clicks, unless attachments were run or clicks not recorded. */
    private static Measure main(RoundDifference round) {
        boolean isClicks =
                round.measured().contains(Measure.CLICK)
                        && (!round.measured().contains(Measure.ATTACHMENT_RUN)
                                || likely(round, Measure.ATTACHMENT_RUN).after() == 0);
        return isClicks ? Measure.CLICK : Measure.REACTION;
    }

    private static FigureSteps likely(RoundDifference round, Measure measure) {
        return round.figures()
                .getOrDefault(FigureKey.total(round.round(), measure, Level.LIKELY), NOTHING);
    }
}
