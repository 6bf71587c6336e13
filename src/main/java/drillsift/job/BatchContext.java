package drillsift.job;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The Spring context of one run. It is made aside while the run is still being planned, for it
 * takes about as long and needs nothing of the plan: its beans are made when they are asked for.
 */
final class BatchContext implements AutoCloseable {

    /** Logging is set up for the whole process, so that two contexts must not do it at once. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final DelegatingDataSource database = new DelegatingDataSource();
    private final CompletableFuture<ConfigurableApplicationContext> made;

    private BatchContext() {
        made = CompletableFuture.supplyAsync(this::make, BatchContext::start);
    }

    /** Nothing of the run's is read or written until it is asked for. */
    static BatchContext begin() {
        return new BatchContext();
    }

    private static void start(Runnable making) {
        Thread thread = new Thread(making, "context");
        thread.setDaemon(true); // a run that is refused meanwhile ends at once
        thread.start();
    }

    private ConfigurableApplicationContext make() {
        TURN.lock();
        try {
            return application().run();
        } finally {
            TURN.unlock();
        }
    }

    private SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(DrillReportJob.class, StageBeans.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(
                        Map.of(
                                "spring.batch.jdbc.initialize-schema", "always",
                                "spring.batch.job.enabled", "false",
                                "spring.main.lazy-initialization", "true"))
                .initializers(
                        created ->
                                created.getBeanFactory().registerSingleton("dataSource", database));
    }

    /**
     * Waits for the context to be made.
     *
     * @param source of the job repository
     * @param beans of this run beside those of the job, by name
     */
    ConfigurableApplicationContext of(DataSource source, Map<String, Object> beans) {
        database.setTargetDataSource(source);
        ConfigurableApplicationContext context = made.join();
        beans.forEach(context.getBeanFactory()::registerSingleton);
        return context;
    }

    /** Ends its workers. Where nobody has asked for it, as soon as it is made. */
    @Override
    public void close() {
        made.thenAccept(BatchContext::end);
    }

    private static void end(ConfigurableApplicationContext context) {
        TURN.lock();
        try {
            context.close();
        } finally {
            TURN.unlock();
        }
    }
}
