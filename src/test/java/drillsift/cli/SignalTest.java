package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.OtherJava;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sends real signals to real processes while they work on a campaign that takes them seconds. */
@DisabledOnOs(OS.WINDOWS)
class SignalTest {

    private static final MakerOptions BIG = new MakerOptions(300, 2, 40_000, 3, "mixed");
    private static final MakerOptions SMALL = new MakerOptions(30, 1, 0, 3, "mixed");
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int RUN_SECONDS = 300;

    @TempDir private Path folder;

    private void make(MakerOptions options) throws IOException {
        CampaignMaker.make(folder.resolve("campaign"), options);
    }

    /** What shows in the work and output folders when a stage is under way. */
    private enum Moment {
        STARTED("work/drillsift.lock"),
        NORMALIZING("work/segments"),
        JUDGING("output/made-mixed");

        private final String path;

        Moment(String path) {
            this.path = path;
        }
    }

    @Test
    void ends_within_ten_seconds_and_the_next_run_publishes() throws Exception {
        make(BIG);
        for (Moment moment : Moment.values()) {
            String signal = moment == Moment.NORMALIZING ? "INT" : "TERM";
            int code = signal.equals("INT") ? 130 : 143;
            Path place = Files.createDirectories(folder.resolve(moment.name()));
            Process process = start(place, "stopped");
            await(process, place.resolve(moment.path));

            long sent = System.nanoTime();
            signal(process, signal);
            assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as("ended within 10 s of SIG%s while %s", signal, moment)
                    .isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(LIMIT);

            String told = Files.readString(place.resolve("stopped.err"));
            assertThat(process.exitValue()).as(told).isEqualTo(code);
            assertThat(told.lines().toList())
                    .last()
                    .asString()
                    .startsWith("DRILLSIFT exit=" + code + " code=DS-5");
            assertThat(told).contains("Run the same command again");
            assertThat(place.resolve("output/made-mixed/latest")).doesNotExist();
            assertThat(Files.readString(place.resolve("work/last-run.json")))
                    .contains("\"exit_code\" : " + code);
            Session again = new Session(Map.of());
            assertThat(again.run(arguments(place))).as(again.rawErr()).isIn(Exit.OK, Exit.REVIEW);
            assertThat(place.resolve("output/made-mixed/latest")).exists();
        }
    }

    @Test
    void a_second_signal_ends_it_at_once_and_tells_the_users_command() throws Exception {
        make(BIG);
        Path place = Files.createDirectories(folder.resolve("twice"));
        Path told = folder.resolve("told");
        String command = "echo $DRILLSIFT_EXIT >'" + told + "'";
        Process process = start(place, "stopped", "--on-exit", command);
        await(process, place.resolve(Moment.NORMALIZING.path));

        signal(process, "TERM");
        signal(process, "TERM");

        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        await(null, told);
        for (int i = 0; i < 100 && Files.size(told) == 0; i++) {
            Thread.sleep(20);
        }
        assertThat(Files.readString(told)).isEqualTo("143\n");
    }

    /** Such as what printing needs: it takes a slow machine seconds. */
    @Test
    void a_signal_after_the_last_line_does_not_change_how_it_ended() throws Exception {
        Path told = folder.resolve("told");
        Process process =
                new ProcessBuilder(OtherJava.command(SignalTest.class, List.of()))
                        .redirectErrorStream(true)
                        .redirectOutput(told.toFile())
                        .start();
        for (int i = 0; i < 500 && !Files.readString(told).contains("ended"); i++) {
            Thread.sleep(20);
        }

        signal(process, "INT");

        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Exit.REVIEW.code());
        assertThat(Files.readString(told)).startsWith("DRILLSIFT exit=10").endsWith("ended\n");
    }

    /** A run that has ended, but for what comes after its last line. */
    public static void main(String[] arguments) throws InterruptedException {
        StopSignal signal = new StopSignal();
        Screen screen = new Screen(System.out, System.err, Language.EN, false);
        signal.watch(screen, new RunCommand());
        signal.end(screen, new Ending(Exit.REVIEW, List.of()));
        System.out.println("ended");
        Thread.sleep(LIMIT.toMillis() * 2);
    }

    @Test
    void two_started_together_never_work_at_once() throws Exception {
        make(SMALL);
        for (int i = 0; i < 10; i++) {
            Path place = Files.createDirectories(folder.resolve("both-" + i));
            Process one = start(place, "one");
            Process other = start(place, "other");

            List<Integer> codes = new ArrayList<>(List.of(end(one), end(other)));
            codes.sort(null);

            String told = Files.readString(place.resolve("one.err"));
            told += Files.readString(place.resolve("other.err"));
            assertThat(codes).as(told).isIn(List.of(List.of(6, 10), List.of(0, 6)));
            assertThat(told).containsPattern("Another run is active \\(pid \\d+ on \\S+ since 20");
            try (Stream<Path> runs = Files.list(place.resolve("output/made-mixed"))) {
                assertThat(runs.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)))
                        .hasSize(1);
            }
            delete(place);
        }
    }

    private static void signal(Process process, String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /** Waits until the file is there while the process lives. */
    private static void await(Process process, Path file) throws Exception {
        for (int i = 0; i < 6_000 && !Files.exists(file); i++) {
            assertThat(process == null || process.isAlive()).as("lives until " + file).isTrue();
            Thread.sleep(10);
        }
        assertThat(file).exists();
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(RUN_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String[] arguments(Path place) {
        return new String[] {
            "run",
            folder.resolve("campaign/jobs/job.yaml").toString(),
            "--language",
            "en",
            "--work",
            place.resolve("work").toString(),
            "--output",
            place.resolve("output").toString()
        };
    }

    private Process start(Path place, String log, String... more) throws IOException {
        List<String> command = OtherJava.command(Drillsift.class, List.of(), arguments(place));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectOutput(place.resolve(log + ".out").toFile())
                .redirectError(place.resolve(log + ".err").toFile())
                .start();
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
