package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.release.Collision;
import drillsift.aggregate.release.Release;
import drillsift.aggregate.release.ReleaseCheck;
import drillsift.aggregate.release.ReleasedRound;
import drillsift.aggregate.release.ReleasedSet;
import drillsift.event.SourceRef;
import drillsift.job.RunHistory.Published;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What two runs told without names, and whether a page may set it side by side: it tells nothing
 * that neither told, and a draft's figures have to pass beside all releases as if it were one.
 */
final class ComparedReleases {

    private final ComparedRuns runs;
    private final int round;
    private final RunHistory history;
    private final ReleaseLedger ledger;

    /**
     * @param isDraft whether one of the runs is not released
     * @param measures of the company that both runs told of
     */
    record Told(boolean isDraft, Set<Measure> measures) {}

    private ComparedReleases(ComparedRuns runs, int round) {
        this.runs = runs;
        this.round = round;
        Path campaign = runs.later().run().toAbsolutePath().getParent();
        history = RunHistory.of(campaign.getParent(), campaign.getFileName().toString());
        ledger = ReleaseLedger.of(history);
    }

    /**
     * @throws RefusedException DS-2332 when a run told nothing of the round without names, DS-40xx
     *     when a draft's figures must not stand beside those that were released
     */
    static Told of(ComparedRuns runs, int round) {
        return new ComparedReleases(runs, round).told();
    }

    private Told told() {
        Set<Measure> measures = EnumSet.allOf(Measure.class);
        List<Release> known = new ArrayList<>(ledger.releases());
        boolean isDraft = false;
        for (KeptFilters each : List.of(runs.earlier(), runs.later())) {
            Published run = published(each);
            Release told = company(run);
            measures.retainAll(told.rounds().get(0).sets().get(0).cells().keySet());
            if (run.state() == RunState.DRAFT) {
                isDraft = true;
                refuse(ReleaseCheck.of(known, told));
                known.add(told);
            }
        }
        return new Told(isDraft, measures);
    }

    private Published published(KeptFilters run) {
        String id = run.run().getFileName().toString();
        return history.runs().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Of everybody alone, for the page has no groups. */
    private Release company(Published run) {
        Release whole = ReleaseLedger.own(run).orElseThrow(() -> silent(run));
        ReleasedRound told = whole.round(round).orElseThrow(() -> silent(run));
        List<ReleasedSet> everybody =
                told.sets().stream().filter(set -> set.kind() == ReleasedSet.Kind.ALL).toList();
        return new Release(
                whole.revision(),
                whole.minimumGroup(),
                List.of(new ReleasedRound(round, new TreeMap<>(), everybody)));
    }

    private RefusedException silent(Published run) {
        return new RefusedException(Problem.of(JobCode.NOTHING_ANONYMOUS, run.id(), round));
    }

    private void refuse(List<Collision> collisions) {
        if (!collisions.isEmpty()) {
            int least = runs.job().privacy().minimumGroup();
            throw new RefusedException(
                    collisions.stream()
                            .map(one -> CollisionWords.problem(one, roster(), least, ledger))
                            .toList());
        }
    }

    private SourceRef roster() {
        return runs.job().rounds().stream()
                .filter(one -> one.round().number() == round)
                .map(one -> one.roster().where())
                .findFirst()
                .orElse(new SourceRef(runs.job().name(), 0));
    }
}
