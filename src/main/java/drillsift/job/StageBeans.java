package drillsift.job;

import drillsift.read.BlockBuffers;
import drillsift.store.BlockLedger;
import drillsift.store.PublishFolder;
import drillsift.store.SegmentFiles;
import drillsift.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The parts of the steps, each made from the plan and the store; {@link BatchRuntime} gives these
 * and what is begun before the steps.
 */
@Configuration(proxyBeanMethods = false)
class StageBeans {

    @Bean
    AsyncTaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(Workers.count());
        workers.setMaxPoolSize(Workers.count());
        workers.setThreadNamePrefix("worker-");
        workers.setWaitForTasksToCompleteOnShutdown(true);
        workers.setAwaitTerminationSeconds(60);
        return workers;
    }

    @Bean
    StopSteps stopSteps(StopRequest stop) {
        return new StopSteps(stop);
    }

    @Bean
    BlockLedger blockLedger(Store store) {
        return store.blockLedger();
    }

    @Bean
    SegmentFiles segmentFiles(Store store) {
        return store.segmentFiles();
    }

    @Bean
    ReadRosters rosters(RunPlan plan, Store store, Progress progress) {
        return new ReadRosters(plan, store.rosterFiles(), progress);
    }

    @Bean
    BlockItemReader blocks(HeadStart begun, BlockBuffers buffers, Progress progress) {
        return new BlockItemReader(begun.missing(), buffers, progress);
    }

    @Bean
    BlockBuffers blockBuffers() {
        return new BlockBuffers(Workers.BLOCKS_PER_THREAD * Workers.count());
    }

    @Bean
    SegmentOfBlock segmentOfBlock(SegmentFiles segments, BlockBuffers buffers) {
        return new SegmentOfBlock(segments, buffers);
    }

    @Bean
    BlockLedgerWriter blockLedgerWriter(BlockLedger ledger, RunAccount account, Progress progress) {
        return new BlockLedgerWriter(ledger, account, progress);
    }

    @Bean
    NormalizeCheck accounts(
            RunPlan plan,
            BlockLedger ledger,
            SegmentFiles segments,
            RunAccount account,
            Progress progress) {
        return new NormalizeCheck(plan, ledger, segments, account, progress);
    }

    @Bean
    RoundPartitions rounds(RunPlan plan, BlockLedger ledger, Progress progress) {
        return new RoundPartitions(plan, ledger, progress);
    }

    @Bean
    ClassifyRound classification(RunPlan plan, RoundResults results, Progress progress) {
        return new ClassifyRound(plan, results, progress);
    }

    @Bean
    CampaignResult result(RunPlan plan, RoundResults results) {
        return new CampaignResult(plan, results);
    }

    @Bean
    AggregateFigures aggregation(
            RunPlan plan,
            CampaignResult result,
            Store store,
            DataFiles dataFiles,
            PublishFolder folder,
            Progress progress) {
        return new AggregateFigures(plan, result, store.figureTable(), dataFiles, folder, progress);
    }

    @Bean
    Reissue reissue(RunPlan plan, CampaignResult result) {
        return new Reissue(plan, result);
    }

    @Bean
    Press press(RunPlan plan, PublishFolder folder, RunAccount account, Store store) {
        PublishedRuns runs =
                PublishedRuns.in(plan.options().output(), plan.jobFile().campaign().id());
        return new Press(
                folder,
                account,
                plan.jobFile().named().passwords(),
                new EarlierDocuments(runs),
                store::documentKey);
    }

    @Bean
    Documents documents(
            RunPlan plan,
            CampaignResult result,
            Judgements judgements,
            Reissue reissue,
            Press press) {
        return new Documents(plan, result, judgements, reissue, press);
    }

    @Bean
    DocumentPartitions documentPartitions(Documents documents, Progress progress) {
        return new DocumentPartitions(documents, progress);
    }

    @Bean
    ReportDocument documentRendering(Documents documents, Progress progress) {
        return new ReportDocument(documents, progress);
    }

    @Bean
    DataFiles dataFiles(
            RunPlan plan,
            CampaignResult result,
            Judgements judgements,
            SegmentFiles segments,
            RunAccount account,
            Press press) {
        return new DataFiles(plan, result, judgements, segments, account, press);
    }

    @Bean
    SummaryOfRun summary(
            RunPlan plan,
            Judgements judgements,
            CampaignResult result,
            SegmentFiles segments,
            RunAccount account,
            Reissue reissue) {
        return new SummaryOfRun(plan, judgements, result, segments, account, reissue);
    }

    @Bean
    Publication publication(
            RunPlan plan,
            PublishFolder folder,
            DataFiles dataFiles,
            SummaryOfRun summary,
            RunAccount account,
            Progress progress,
            StopRequest stop,
            RunTrail audit) {
        return new Publication(plan, folder, dataFiles, summary, account, progress, stop, audit);
    }
}
