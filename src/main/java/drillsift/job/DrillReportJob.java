package drillsift.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one job. Each step bears its stage's name. All steps may run again although they completed:
 * what exists is recognised by its name, so a repeated step finds its work done.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    BatchAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
class DrillReportJob {

    /** The name under which the job repository knows the job. */
    static final String NAME = "drillReport";

    @Bean
    Job drillReport(
            JobRepository repository,
            Step read,
            Step normalize,
            Step classify,
            Step aggregate,
            Step report) {
        return new JobBuilder(NAME, repository)
                .start(read)
                .next(normalize)
                .next(classify)
                .next(aggregate)
                .next(report)
                .build();
    }

    @Bean
    Step read(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ReadRosters rosters,
            StopSteps stopSteps) {
        return new StepBuilder("read", repository)
                .allowStartIfComplete(true)
                .listener(stopSteps)
                .tasklet(rosters, transactions)
                .build();
    }

    @Bean
    Step normalize(
            JobRepository repository,
            PlatformTransactionManager transactions,
            BlockItemReader blocks,
            SegmentOfBlock segmentOfBlock,
            BlockLedgerWriter blockLedger,
            NormalizeCheck accounts,
            AsyncTaskExecutor workers,
            StopSteps stopSteps) {
        return new StepBuilder("normalize", repository)
                .allowStartIfComplete(true)
                .<BlockWork, BlockDone>chunk(Workers.BLOCKS_PER_THREAD * Workers.count())
                .transactionManager(transactions) // without it a failed chunk is not rolled back
                .reader(blocks)
                .processor(segmentOfBlock) // on the workers, outside the transaction
                .writer(blockLedger)
                .taskExecutor(workers)
                .listener(accounts)
                .listener(stopSteps)
                .build();
    }

    @Bean
    Step classify(
            JobRepository repository,
            RoundPartitions rounds,
            Step classifyRound,
            AsyncTaskExecutor workers,
            StopSteps stopSteps) {
        return new StepBuilder("classify", repository)
                .allowStartIfComplete(true)
                .listener(stopSteps)
                .partitioner("classifyRound", rounds)
                .step(classifyRound)
                .taskExecutor(workers)
                .aggregator(new WorkerOutcome())
                .build();
    }

    @Bean
    Step classifyRound(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ClassifyRound classification,
            StopSteps stopSteps) {
        return new StepBuilder("classifyRound", repository)
                .allowStartIfComplete(true)
                .listener(stopSteps)
                .tasklet(classification, transactions)
                .build();
    }

    @Bean
    Step aggregate(
            JobRepository repository,
            PlatformTransactionManager transactions,
            AggregateFigures aggregation,
            StopSteps stopSteps) {
        return new StepBuilder("aggregate", repository)
                .allowStartIfComplete(true)
                .listener(stopSteps)
                .tasklet(aggregation, transactions)
                .build();
    }

    @Bean
    Step report(
            JobRepository repository,
            DocumentPartitions documents,
            Step reportDocument,
            Publication publication,
            AsyncTaskExecutor workers,
            StopSteps stopSteps) {
        return new StepBuilder("report", repository)
                .allowStartIfComplete(true)
                .listener(stopSteps)
                .partitioner("reportDocument", documents)
                .step(reportDocument)
                .taskExecutor(workers)
                .aggregator(publication) // renames once, when every document is there
                .build();
    }

    @Bean
    Step reportDocument(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ReportDocument document,
            StopSteps stopSteps) {
        return new StepBuilder("reportDocument", repository)
                .allowStartIfComplete(true)
                .listener(stopSteps)
                .tasklet(document, transactions)
                .build();
    }
}
