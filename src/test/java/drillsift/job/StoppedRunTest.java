package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a run to stop at every kind of point; the next one goes on to the same bytes. */
class StoppedRunTest {

    private static final MakerOptions SMALL = new MakerOptions(60, 3, 0, 11, "mixed");
    private static final int POINTS = 8;

    @TempDir private Path folder;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder.resolve("campaign"), SMALL);
    }

    /** Does something once, at the n-th thing it is told. */
    private static final class At extends QuietProgress {

        private final AtomicInteger told = new AtomicInteger();
        private final int point;
        private final Runnable action;

        private At(int point, Runnable action) {
            this.point = point;
            this.action = action;
        }

        @Override
        public void stage(String stage, long total, String unit) {
            tell();
        }

        @Override
        public void done(long amount) {
            tell();
        }

        private void tell() {
            if (told.incrementAndGet() == point) {
                action.run();
            }
        }
    }

    @Test
    void a_stopped_run_is_marked_and_goes_on_later_with_the_same_bytes() throws Exception {
        At whole = new At(0, () -> {});
        TreeMap<String, String> undisturbed = published(run("whole", whole, new StopRequest()));
        int points = whole.told.get();

        for (int i = 0; i < POINTS; i++) {
            int point = 1 + i * (points - 1) / (POINTS - 1);
            String place = "stopped-" + point;
            StopRequest stop = new StopRequest();

            assertThatThrownBy(() -> run(place, new At(point, () -> ask(stop)), stop))
                    .as("stopped at %d", point)
                    .isInstanceOfSatisfying(RefusedException.class, StoppedRunTest::isStopped);

            assertLeftAsStopped(place, "STOPPED", "COMPLETED");
            assertThat(published(run(place, new QuietProgress(), new StopRequest())))
                    .as("stopped at %d, then run", point)
                    .isEqualTo(undisturbed);
        }
    }

    @Test
    void a_run_closed_in_the_middle_of_a_unit_is_recovered() throws Exception {
        At whole = new At(0, () -> {});
        TreeMap<String, String> undisturbed = published(run("whole", whole, new StopRequest()));

        for (int point : List.of(2, whole.told.get() / 2, whole.told.get() - 1)) {
            String place = "closed-" + point;
            StopRequest stop = new StopRequest();

            assertThatThrownBy(() -> run(place, new At(point, () -> askAndClose(stop)), stop))
                    .as("closed at %d", point)
                    .isInstanceOf(RuntimeException.class);

            // UNKNOWN: the database was closed while a step entered its end; the next run copes.
            assertLeftAsStopped(place, "STOPPED", "COMPLETED", "STARTED", "STARTING", "UNKNOWN");
            assertThat(published(run(place, new QuietProgress(), new StopRequest())))
                    .as("closed at %d, then run", point)
                    .isEqualTo(undisturbed);
        }
    }

    @Test
    void a_request_after_the_publication_changes_nothing() throws Exception {
        StopRequest stop = new StopRequest();
        QuietProgress atTheEnd =
                new QuietProgress() {
                    @Override
                    public void finished() {
                        if (Files.exists(folder.resolve("late/output/made-mixed/latest"))) {
                            ask(stop);
                        }
                    }
                };

        run("late", atTheEnd, stop);

        assertThat(stop.exit()).contains(Exit.TERMINATED);
        assertThat(folder.resolve("late/work/last-success")).exists();
        assertThat(Files.readString(folder.resolve("late/work/last-run.json")))
                .doesNotContain("\"exit_code\" : 143");
    }

    private static void ask(StopRequest stop) {
        stop.ask(Exit.TERMINATED);
    }

    /** From another thread, as the one of the run is in its unit. */
    private static void askAndClose(StopRequest stop) {
        stop.ask(Exit.TERMINATED);
        Thread closing = new Thread(stop::closeNow);
        closing.start();
        try {
            closing.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void isStopped(RefusedException e) {
        assertThat(e.problems()).containsExactly(Problem.of(JobCode.STOPPED));
    }

    private void assertLeftAsStopped(String place, String... steps) throws Exception {
        assertThat(Files.readString(folder.resolve(place).resolve("work/last-run.json")))
                .contains("\"exit_code\" : 143", "DS-5002");
        assertThat(folder.resolve(place).resolve("work/last-success")).doesNotExist();
        assertThat(folder.resolve(place).resolve("output/made-mixed/latest")).doesNotExist();
        assertThat(executions(folder.resolve(place).resolve("work"))).isSubsetOf(steps);
    }

    /** Of the job and its steps; none when it was stopped before the job began. */
    private static List<String> executions(Path work) throws SQLException {
        List<String> found = new java.util.ArrayList<>();
        try (Store store = open(work);
                Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (exists(statement)) {
                add(found, statement, "select status from batch_job_execution");
                assertThat(found).containsOnly("STOPPED");
                add(found, statement, "select status from batch_step_execution");
            }
        }
        return found;
    }

    /** In life the process is gone by now; here its database may still be closing. */
    private static Store open(Path work) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            try {
                return Store.open(work);
            } catch (RefusedException inUse) {
                if (System.nanoTime() > end) {
                    throw inUse;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet tables =
                statement.executeQuery(
                        "select 1 from information_schema.tables"
                                + " where table_name = 'BATCH_JOB_EXECUTION'")) {
            return tables.next();
        }
    }

    private static void add(List<String> found, Statement statement, String query)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
    }

    private Path run(String place, Progress progress, StopRequest stop) {
        Path here = folder.resolve(place);
        DrillRun.run(
                HaltingRun.options(
                        folder.resolve("campaign/jobs/job.yaml"),
                        here.resolve("work"),
                        here.resolve("output")),
                progress,
                stop);
        return here;
    }

    private static TreeMap<String, String> published(Path place) throws IOException {
        try (Stream<Path> runs = Files.list(place.resolve("output/made-mixed"))) {
            List<Path> visible =
                    runs.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                            .filter(path -> !path.getFileName().toString().startsWith("."))
                            .toList();
            assertThat(visible).as("published runs").hasSize(1);
            return PublishedBytes.of(visible.get(0));
        }
    }
}
