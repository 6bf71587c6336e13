package drillsift.job;

import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.RoundResult;
import drillsift.aggregate.RoundReview;
import drillsift.aggregate.TrainingSigns;
import drillsift.classify.CountedRules;
import drillsift.classify.JudgedRound;
import drillsift.classify.RoundJudge;
import drillsift.classify.RoundReach;
import drillsift.event.EventSource;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.message.Language;
import drillsift.message.Problem;
import drillsift.read.BlockBuffers;
import drillsift.report.csv.FigureTables;
import drillsift.report.review.EvidenceList;
import drillsift.report.review.OutcomeList;
import drillsift.store.BlockRow;
import drillsift.store.PublishFolder;
import drillsift.store.SegmentFiles;
import drillsift.store.Store;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a run does, without Spring Batch and without H2: hashes the inputs, parses blocks into
 * segments side by side, judges, keeps the verdicts, counts, writes the lists and publishes. The
 * ledger is a list in memory; rosters, outcomes and figures go into no database. Against the whole
 * job this shows what the framework and the ledger cost.
 *
 * <p>It stands in the package of the steps because it calls the same parts as they do. Arguments:
 * job file, work folder, output folder.
 */
final class StagesAlone {

    private final RunPlan plan;
    private final SegmentFiles segments;
    private final Store files;
    private final PublishFolder folder;
    private final TreeMap<String, List<BlockRow>> ledger = new TreeMap<>();

    private StagesAlone(RunPlan plan, Store files) {
        this.plan = plan;
        this.segments = files.segmentFiles();
        this.files = files;
        this.folder =
                PublishFolder.prepare(
                        plan.options().output(), plan.jobFile().campaign().id(), plan.runId());
    }

    public static void main(String[] arguments) throws Exception {
        Path jobPath = Path.of(arguments[0]).toAbsolutePath();
        Path work = Path.of(arguments[1]).toAbsolutePath();
        Path output = Path.of(arguments[2]).toAbsolutePath();
        RunOptions options =
                new RunOptions(
                        jobPath,
                        List.of(),
                        false,
                        false,
                        false,
                        false,
                        work,
                        output,
                        Optional.empty(),
                        Language.EN);
        JobFile jobFile = JobFileReader.read(jobPath, JobFileOptions.defaults());
        RunPlan plan =
                new Inventory(Optional.empty(), new Silence())
                        .plan(jobFile, options, Instant.now());
        new StagesAlone(plan, filesOf(work)).run();
    }

    /** The files of a work folder without its database, which Store alone would open. */
    private static Store filesOf(Path work) throws ReflectiveOperationException {
        Constructor<?> constructor = Store.class.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return (Store) constructor.newInstance(null, work, List.of());
    }

    private void run() throws Exception {
        long begun = System.nanoTime();
        normalize();
        took("normalize", begun);
        List<RoundOutcomes> rounds = new ArrayList<>();
        for (PlannedRound round : plan.rounds()) {
            begun = System.nanoTime();
            JudgedRound judged = judge(round);
            took("judge", begun);
            List<Outcome> people = Outcomes.of(judged);
            RoundOutcomes outcomes = RoundOutcomes.of(judged, people);
            RoundResult result =
                    new RoundResult(
                            outcomes,
                            RoundReview.of(judged, judged.visitGroups(), people, event -> 0),
                            TrainingSigns.of(judged),
                            Optional.empty());
            RoundNames names = new RoundNames(plan);
            RoundReach reach = judged.reach().orElseThrow();
            String name = names.verdicts(round, reach, event -> true, CountedRules.ANY);
            files.reachFiles().keep(names.reach(round), reach);
            files.roundFiles().keep(name, result);
            rounds.add(outcomes);
        }
        CampaignFigures figures = CampaignAggregation.of(plan.jobFile().campaign(), rounds);
        lists(figures, rounds);
        folder.seal();
        folder.publish();
    }

    /** For the comparison of judging with normalizing. */
    private static void took(String stage, long begun) {
        System.out.println(stage + " " + (System.nanoTime() - begun) / 1_000_000);
    }

    private void normalize() throws Exception {
        int most = Workers.BLOCKS_PER_THREAD * Workers.count();
        ExecutorService workers = Executors.newFixedThreadPool(Workers.count());
        BlockBuffers buffers = new BlockBuffers(most);
        BlockItemReader blocks = new BlockItemReader(plan.sources(), buffers, new Silence());
        SegmentOfBlock segmentOfBlock = new SegmentOfBlock(segments, buffers);
        ArrayDeque<Future<BlockDone>> inFlight = new ArrayDeque<>();
        try {
            for (BlockWork work = blocks.read(); work != null; work = blocks.read()) {
                BlockWork block = work;
                inFlight.add(workers.submit(() -> segmentOfBlock.process(block)));
                if (inFlight.size() == most) {
                    enter(inFlight.remove().get());
                }
            }
            while (!inFlight.isEmpty()) {
                enter(inFlight.remove().get());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void enter(BlockDone done) {
        ledger.computeIfAbsent(done.source().key(), key -> new ArrayList<>()).add(done.row());
    }

    private JudgedRound judge(PlannedRound round) {
        List<EventSource> sources = new ArrayList<>();
        for (PlannedSource source : round.sources()) {
            sources.add(SegmentSource.of(source, ledger.get(source.key()), segments));
        }
        return new RoundJudge(plan.jobFile().filters(), plan.jobFile().campaign())
                .judge(round.round(), round.roster().roster(), sources);
    }

    private void lists(CampaignFigures figures, List<RoundOutcomes> rounds) throws IOException {
        Path review = folder.folder("review");
        FigureTables.write(figures, review);
        try (OutcomeList outcomes = new OutcomeList(review, plan.jobFile().campaign().zone());
                EvidenceList evidence = new EvidenceList(review)) {
            for (int i = 0; i < rounds.size(); i++) {
                PlannedRound round = plan.rounds().get(i);
                List<Outcome> people = rounds.get(i).outcomes();
                outcomes.write(round.round().number(), round.roster().roster(), people);
                evidence.write(round.round().number(), rounds.get(i).counts().ruleHits());
            }
        }
    }

    /** Nobody watches. */
    private static final class Silence implements Progress {

        @Override
        public void stage(String stage, long total, String unit) {}

        @Override
        public void done(long amount) {}

        @Override
        public void finished() {}

        @Override
        public void warning(Problem problem) {
            System.err.println(problem.code().id());
        }
    }
}
