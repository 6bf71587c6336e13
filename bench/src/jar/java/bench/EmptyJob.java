package bench;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The smallest Spring Batch job of the product's libraries: one step that does nothing. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class EmptyJob {

    public static void main(String[] arguments) {
        System.exit(SpringApplication.exit(SpringApplication.run(EmptyJob.class, arguments)));
    }

    @Bean
    Job empty(JobRepository repository, PlatformTransactionManager transactions) {
        return new JobBuilder("empty", repository)
                .start(
                        new StepBuilder("nothing", repository)
                                .tasklet(
                                        (contribution, context) -> RepeatStatus.FINISHED,
                                        transactions)
                                .build())
                .build();
    }
}
