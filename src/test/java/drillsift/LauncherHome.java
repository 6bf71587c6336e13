package drillsift;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A checkout with the real launcher and stand-ins for Java and Maven, which write down how they
 * were called. Only what the launcher decides is real, so a start takes no time.
 */
final class LauncherHome {

    private static final String JAVA =
            """
            #!/bin/sh
            echo "locale ${LC_ALL:-}/${LC_CTYPE:-}/${LANG:-}" >>"$CALLS"
            echo "java $*" >>"$CALLS"
            for argument in "$@"; do
              case $argument in
                -XX:ArchiveClassesAtExit=*) archive=${argument#*=} ;;
                -Ddrillsift.archive=*) good=${argument#*=} ;;
              esac
            done
            case "$*" in
              *"extract --destination"*)
                for last in "$@"; do :; done
                mkdir -p "$last" && echo program >"$last/drillsift.jar" ;;
              *-Xshare:on*) ;;
              *)
                if [ -n "${good:-}" ] && [ "${ENDS:-0}" = 0 ]; then : >"$good"; fi
                if [ -n "${archive:-}" ]; then echo classes >"$archive"; fi
                exit "${ENDS:-0}" ;;
            esac
            """;

    private static final String MAVEN =
            """
            #!/bin/sh
            echo "mvn $*" >>"$CALLS"
            sleep "${BUILDS:-0}"
            mkdir -p target && echo program >target/drillsift.jar
            """;

    /** Of a machine that has all locales but the one that LACKS names. */
    private static final String LOCALE =
            """
            #!/bin/sh
            case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
              "${LACKS:-none}") echo ANSI_X3.4-1968 ;;
              *UTF-8) echo UTF-8 ;;
              *) echo EUC-JP ;;
            esac
            """;

    private final Path folder;
    private final Path home;
    private final List<String> environment = new ArrayList<>();

    /**
     * @param name of the checkout's folder
     */
    LauncherHome(Path folder, String name) throws IOException {
        this.folder = folder;
        this.home = Files.createDirectories(folder.resolve(name));
        Files.copy(Path.of("drillsift"), home.resolve("drillsift"));
        executable(home.resolve("drillsift"));
        write(home.resolve("src/main/java/A.java"), "class A {}");
        write(home.resolve("report-templates/a.jrxml"), "");
        write(home.resolve("pom.xml"), "");
        write(folder.resolve("jdk/bin/java"), JAVA);
        executable(folder.resolve("jdk/bin/java"));
        javaVersion("17.0.9");
        write(folder.resolve("bin/mvn"), MAVEN);
        executable(folder.resolve("bin/mvn"));
        write(folder.resolve("bin/locale"), LOCALE);
        executable(folder.resolve("bin/locale"));
        write(calls(), "");
        age(home.resolve("src/main/java/A.java"));
        age(home.resolve("report-templates/a.jrxml"));
        age(home.resolve("pom.xml"));
        age(home.resolve("src/main/java"));
        age(home.resolve("src/main"));
        age(home.resolve("report-templates"));
    }

    Path home() {
        return home;
    }

    void javaVersion(String version) throws IOException {
        write(
                folder.resolve("jdk/release"),
                "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    /** One more variable for the starts that follow, as {@code NAME=value}. */
    LauncherHome with(String variable) {
        environment.add(variable);
        return this;
    }

    void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** As long ago as a checkout before the build. */
    static void age(Path path) throws IOException {
        Instant past = Instant.now().minus(Duration.ofHours(1));
        Files.setLastModifiedTime(path, FileTime.from(past));
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    record Started(int exit, String told) {}

    Started start(String... arguments) throws Exception {
        return end(begin(home.resolve("drillsift"), arguments));
    }

    Process begin(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment()
                .put("PATH", folder.resolve("bin") + ":" + builder.environment().get("PATH"));
        builder.environment().put("CALLS", calls().toString());
        for (String variable : environment) {
            String[] parts = variable.split("=", 2);
            builder.environment().put(parts[0], parts[1]);
        }
        return builder.start();
    }

    static Started end(Process process) throws Exception {
        byte[] told = process.getInputStream().readAllBytes();
        process.waitFor(60, TimeUnit.SECONDS);
        return new Started(process.exitValue(), new String(told, StandardCharsets.UTF_8));
    }

    private Path calls() {
        return folder.resolve("calls");
    }

    /** Calls of {@code java} or {@code mvn} so far. */
    List<String> calls(String program) throws IOException {
        return Files.readAllLines(calls()).stream()
                .filter(line -> line.startsWith(program + " "))
                .toList();
    }

    String lastCall() throws IOException {
        List<String> calls = Files.readAllLines(calls());
        return calls.get(calls.size() - 1);
    }
}
