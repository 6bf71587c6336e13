package drillsift.job;

import drillsift.aggregate.AggregateCode;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.aggregate.release.CheckedFigures;
import drillsift.aggregate.release.Collision;
import drillsift.aggregate.release.People;
import drillsift.aggregate.release.ReleaseMaker;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Figures that may be shown without names, beside all that was released of the campaign before: the
 * only door through which a run gets them.
 */
final class ReleaseOfRun {

    private static final int MOST_TOLD = 10;

    private final RunPlan plan;
    private final ReleaseLedger ledger;
    private final ReleaseMaker maker;

    /**
     * What is published, and what stands against it that somebody accepted.
     *
     * @param collisions empty when nothing does
     * @param ledger as it is written beside the figures
     */
    record Checked(PublishedFigures published, List<Problem> collisions, byte[] ledger) {}

    private ReleaseOfRun(
            RunPlan plan,
            ReleaseLedger ledger,
            SortedMap<Integer, List<Outcome>> delivered,
            BreakdownsOfRun breakdowns) {
        this.plan = plan;
        this.ledger = ledger;
        LedgerHash hash = new LedgerHash(plan);
        this.maker =
                new ReleaseMaker(
                        delivered,
                        hash::of,
                        (published, round, panels) ->
                                breakdowns.divided(
                                        published,
                                        round,
                                        hash,
                                        all(panels, ledger.panels(round)),
                                        ledger.groupsByAttribute(round)));
    }

    private static List<People> all(List<People> now, List<People> earlier) {
        return Stream.concat(now.stream(), earlier.stream()).distinct().toList();
    }

    /**
     * @param delivered by round, the people whom the mail reached
     * @throws RefusedException DS-40xx when the figures must not be shown, or not beside those that
     *     were released before and nobody accepted it
     */
    static Checked check(
            RunPlan plan,
            CampaignFigures figures,
            SortedMap<Integer, List<Outcome>> delivered,
            BreakdownsOfRun breakdowns) {
        RunHistory history = RunHistory.of(plan.options().output(), plan.jobFile().campaign().id());
        return new ReleaseOfRun(plan, ReleaseLedger.of(history), delivered, breakdowns)
                .check(figures);
    }

    private Checked check(CampaignFigures figures) {
        refuseLoosened();
        CheckedFigures found =
                RoundPlaces.in(
                        plan.jobFile(),
                        () ->
                                CheckedFigures.of(
                                        figures,
                                        plan.jobFile().privacy(),
                                        ledger.releases(),
                                        plan.revision(),
                                        maker));
        PublishedFigures published = found.published();
        List<Problem> problems = new ArrayList<>();
        ledger.unknown().forEach(each -> problems.add(unknown(each)));
        ledger.gone().forEach(each -> problems.add(gone(each)));
        found.collisions().forEach(each -> problems.add(problem(each)));
        if (!problems.isEmpty() && plan.options().acceptDisclosure().isEmpty()) {
            throw new RefusedException(told(problems));
        }
        return new Checked(
                problems.isEmpty() ? published : published.accepted(),
                List.copyOf(problems),
                ledger.with(found.release(), ledger.uncompared()));
    }

    private void refuseLoosened() {
        int asked = plan.jobFile().privacy().minimumGroup();
        if (asked < ledger.minimumGroup()) {
            throw new RefusedException(
                    Problem.at(
                            plan.jobFile()
                                    .privacy()
                                    .where()
                                    .orElseGet(() -> new SourceRef(plan.jobFile().name(), 0)),
                            AggregateCode.LOOSENED,
                            Integer.toString(asked),
                            Integer.toString(ledger.minimumGroup())));
        }
    }

    private Problem unknown(String revision) {
        return Problem.of(AggregateCode.NO_LEDGER, ledger.run(revision), ReleaseLedger.FILE);
    }

    private static Problem gone(RunHistory.Gone release) {
        return Problem.at(release.line(), AggregateCode.RELEASE_GONE, release.id());
    }

    private Problem problem(Collision collision) {
        return CollisionWords.problem(
                collision,
                plan.round(collision.round()).rosterInput().where(),
                plan.jobFile().privacy().minimumGroup(),
                ledger);
    }

    private static List<Problem> told(List<Problem> problems) {
        List<Problem> told =
                new ArrayList<>(problems.subList(0, Math.min(MOST_TOLD, problems.size())));
        if (problems.size() > MOST_TOLD) {
            int more = problems.size() - MOST_TOLD;
            told.add(Problem.of(AggregateCode.MORE_COLLISIONS, Integer.toString(more)));
        }
        told.add(Problem.of(AggregateCode.NOTHING_TOUCHED));
        return told;
    }
}
