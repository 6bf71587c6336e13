package drillsift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher decides before Java starts. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String SMALL = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    private static final String OF_KEPT = "-XX:InitialRAMPercentage=2.7 -XX:MaxTenuringThreshold=0";

    @TempDir private Path folder;
    private LauncherHome launcher;

    @BeforeEach
    void checkOut() throws Exception {
        launcher = new LauncherHome(folder, "a check out");
    }

    @Test
    void builds_when_something_is_newer_than_the_program_and_only_then() throws Exception {
        assertThat(launcher.start("--version").told()).isEqualTo("drillsift: building, once\n");
        launcher.start("--version");
        assertThat(launcher.calls("mvn")).hasSize(1);

        Path source = launcher.home().resolve("src/main/java/A.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));

        assertThat(launcher.start("--version").exit()).isZero();
        assertThat(launcher.calls("mvn")).hasSize(2);
    }

    @Test
    void two_first_starts_build_once() throws Exception {
        launcher.with("BUILDS=2");
        Path script = launcher.home().resolve("drillsift");
        Process one = launcher.begin(script, "--version");
        Process other = launcher.begin(script, "--version");

        String told = LauncherHome.end(one).told() + LauncherHome.end(other).told();

        assertThat(one.exitValue() + other.exitValue()).isZero();
        assertThat(told).contains("another start is building; waiting for it");
        assertThat(launcher.calls("mvn")).hasSize(1);
        assertThat(launcher.home().resolve(".drillsift/building")).doesNotExist();
    }

    @Test
    void a_lock_whose_holder_died_is_taken_over() throws Exception {
        launcher.write(launcher.home().resolve(".drillsift/building/pid"), "999999999\n");

        assertThat(launcher.start("--version").exit()).isZero();
        assertThat(launcher.calls("mvn")).hasSize(1);
    }

    @Test
    void the_classes_of_a_run_that_published_are_kept_for_the_next() throws Exception {
        launcher.start("run", "job.yaml");
        assertThat(launcher.lastCall()).contains("-XX:ArchiveClassesAtExit=");

        launcher.start("run", "job.yaml");

        assertThat(launcher.lastCall())
                .contains("-XX:SharedArchiveFile=", "/classes-17.0.9.jsa")
                .contains("-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0")
                .doesNotContain("ArchiveClassesAtExit");
        assertThat(files(".drillsift")).noneMatch(name -> name.startsWith("made-"));
    }

    @Test
    void the_classes_of_a_run_that_failed_are_dropped() throws Exception {
        launcher.with("ENDS=2").start("run", "job.yaml");
        assertThat(files(".drillsift")).anyMatch(name -> name.startsWith("made-"));

        assertThat(launcher.start("--version").exit()).isEqualTo(2);

        assertThat(launcher.lastCall()).doesNotContain("SharedArchiveFile");
        assertThat(files(".drillsift"))
                .noneMatch(name -> name.startsWith("made-") || name.endsWith(".jsa"));
    }

    @Test
    void each_version_of_java_has_its_own_classes() throws Exception {
        launcher.start("run", "job.yaml");
        launcher.start("run", "job.yaml");
        launcher.javaVersion("25.0.1");

        launcher.start("run", "job.yaml");

        assertThat(launcher.lastCall())
                .contains("-XX:ArchiveClassesAtExit=")
                .doesNotContain("Diagnostic"); // such options come and go
    }

    @Test
    void starts_through_a_link_from_anywhere() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links here"));
        Path relative = Files.createSymbolicLink(links.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(links.resolve("two"), launcher.home().resolve("drillsift"));

        var started = LauncherHome.end(launcher.begin(relative, "check", "my job.yaml"));

        assertThat(started.exit()).as(started.told()).isZero();
        assertThat(launcher.lastCall())
                .contains("a check out/.drillsift/")
                .endsWith("drillsift.jar check my job.yaml");
    }

    @Test
    void a_wrong_java_home_is_told_and_not_passed_over() throws Exception {
        launcher.with("JAVA_HOME=/no/such/folder");

        assertThat(launcher.start("--version"))
                .isEqualTo(
                        new LauncherHome.Started(
                                7,
                                "drillsift: JAVA_HOME is /no/such/folder, but there is no bin/java"
                                        + " in it. Correct or unset it.\n"));
    }

    @Test
    void an_old_java_is_told_before_anything_is_built() throws Exception {
        launcher.javaVersion("11.0.2");

        var started = launcher.start("--version");

        assertThat(started.exit()).isEqualTo(7);
        assertThat(started.told())
                .endsWith(
                        "is Java 11.0.2, but 17 or newer is needed. Install it, or set"
                                + " JAVA_HOME.\n");
        assertThat(launcher.calls("mvn")).isEmpty();
    }

    @Test
    void file_names_can_have_all_letters_whatever_the_locale() throws Exception {
        launcher.with("LC_ALL=").with("LC_CTYPE=").with("LANG=").start("--version");
        assertThat(launcher.calls("locale")).last().isEqualTo("locale /C.UTF-8/");

        launcher.with("LC_ALL=ja_JP.eucJP").start("--version");
        assertThat(launcher.calls("locale")).last().isEqualTo("locale /C.UTF-8/ja_JP.eucJP");

        launcher.with("LC_ALL=ja_JP.UTF-8").start("--version");
        assertThat(launcher.calls("locale")).last().isEqualTo("locale ja_JP.UTF-8//");

        launcher.with("LACKS=ja_JP.UTF-8").start("--version");
        assertThat(launcher.calls("locale")).last().isEqualTo("locale /C.UTF-8/ja_JP.UTF-8");
    }

    @Test
    void the_size_of_the_jobs_own_inputs_chooses_compiler_and_collector() throws Exception {
        Path job = folder.resolve("elsewhere/jobs/my job.yaml");
        launcher.write(
                job,
                "rounds:\n  - round: 1\n    roster: ../in put/people.csv   # the people\n"
                        + "    inputs:\n      - {format: access-log, file: '../in put/a.log'}\n");
        launcher.write(folder.resolve("elsewhere/in put/people.csv"), "x");
        Path log = folder.resolve("elsewhere/in put/a.log");
        grow(log, 10 << 20);

        launcher.start("run", job.toString());
        assertThat(launcher.lastCall()).contains(SMALL).doesNotContain(OF_KEPT);

        grow(log, 60 << 20);
        launcher.start("run", "--work", "w", job.toString());
        assertThat(launcher.lastCall()).contains("-XX:+UseParallelGC -XX:TieredStopAtLevel=1");

        grow(log, 510 << 20);
        launcher.start("run", "--work", "w", job.toString());
        assertThat(launcher.lastCall())
                .contains("-XX:+UseParallelGC -XX:FreqInlineSize=60 -XX:InlineSmallCode=500")
                .doesNotContain("Tiered");

        long seconds = Files.getLastModifiedTime(log).toMillis() / 1000;
        launcher.write(launcher.home().resolve("w/known-inputs"), Files.size(log) + " 0\n");
        launcher.start("run", "--work", launcher.home() + "/w", job.toString());
        assertThat(launcher.lastCall()).doesNotContain("Tiered");
        launcher.write(
                launcher.home().resolve("w/known-inputs"),
                "1 2\n" + Files.size(log) + " " + seconds + "\n");
        launcher.start("run", "--work=" + launcher.home() + "/w", job.toString());
        assertThat(launcher.lastCall()).contains(SMALL).contains(OF_KEPT);

        long much = 2600L << 20;
        grow(log, much);
        Files.setLastModifiedTime(log, FileTime.from(seconds, TimeUnit.SECONDS));
        launcher.write(launcher.home().resolve("w/known-inputs"), much + " " + seconds + "\n");
        launcher.start("run", "--work=" + launcher.home() + "/w", job.toString());
        assertThat(launcher.lastCall())
                .contains("-XX:+UseParallelGC -XX:TieredStopAtLevel=1")
                .doesNotContain(OF_KEPT);
    }

    @Test
    void what_is_piped_in_counts_as_long() throws Exception {
        Path job = folder.resolve("elsewhere/job.yaml");
        launcher.write(job, "rounds:\n  - inputs:\n      - {format: access-log, file: \"-\"}\n");

        launcher.start("run", job.toString());

        assertThat(launcher.lastCall()).contains("-XX:+UseParallelGC -XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @CsvSource({"in put,a.log", "in put/*.log,a.log", "in*/?.zst,a.zst", "in put/a.xlsx,a.xlsx"})
    void inputs_of_a_folder_or_a_pattern_and_packed_ones_count(String named, String file)
            throws Exception {
        Path job = folder.resolve("elsewhere/job.yaml");
        launcher.write(
                job, "rounds:\n  - inputs:\n      - {format: auto, file: '" + named + "'}\n");
        Path input = folder.resolve("elsewhere/in put").resolve(file);
        launcher.write(input, "x");
        grow(input, file.endsWith(".log") ? 60 << 20 : 6 << 20);

        launcher.start("run", job.toString());

        assertThat(launcher.lastCall()).contains("-XX:+UseParallelGC -XX:TieredStopAtLevel=1");
    }

    @Test
    void what_it_unpacked_stays_as_long_as_somebody_uses_it() throws Exception {
        launcher.start("--version");
        Path old = onlyFolder();
        Path used = Files.createFile(old.resolve("run-" + ProcessHandle.current().pid()));
        LauncherHome.age(old);
        renew();

        launcher.start("--version");
        assertThat(old).exists();

        Files.delete(used);
        LauncherHome.age(old);
        renew();
        launcher.start("--version");
        assertThat(old).doesNotExist();
    }

    private void renew() throws Exception {
        Path jar = launcher.home().resolve("target/drillsift.jar");
        launcher.write(jar, Files.readString(jar) + "x");
    }

    private Path onlyFolder() throws Exception {
        try (Stream<Path> folders = Files.list(launcher.home().resolve(".drillsift"))) {
            return folders.findFirst().orElseThrow();
        }
    }

    private Stream<String> files(String under) throws Exception {
        try (Stream<Path> paths = Files.walk(launcher.home().resolve(under))) {
            return paths.map(path -> path.getFileName().toString()).toList().stream();
        }
    }

    /** Without filling the disk. */
    private static void grow(Path file, long bytes) throws Exception {
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(bytes);
        }
    }
}
