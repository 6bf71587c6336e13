package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.OtherJava;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A command in a process whose files are {@link WatchedFiles}: told what it opened and how often it
 * changed something, or killed before one of these changes.
 */
final class WatchedProcess {

    private static final int LIMIT_SECONDS = 180;

    /** Changes at the end of which each one is tried: lists, summary, trail, rename, links. */
    private static final int LAST = 4;

    /** Copies that lie about at the same time. */
    private static final int AT_ONCE = 60;

    private final Class<?> main;
    private final String log;

    private WatchedProcess(Class<?> main, String log) {
        this.main = main;
        this.log = log;
    }

    /**
     * @param main runs the command and prints at its end what {@link WatchedFiles} saw
     */
    static WatchedProcess whole(Class<?> main, Path log, Object... arguments) throws Exception {
        return new WatchedProcess(main, run(main, log, List.of(), List.of(0, 10), arguments));
    }

    /** One that works on several files at once may be over before the change that it dies of. */
    void killed(Path log, int fatal, Object... arguments) throws Exception {
        List<String> settings = List.of("-D" + WatchedFiles.FATAL + "=" + fatal);
        run(main, log, settings, List.of(137, 0, 10), arguments);
    }

    /** Looks at what a kill left. */
    @FunctionalInterface
    interface Look {
        void at(int point, Path place) throws Exception;
    }

    /**
     * Kills the command in a copy of a folder, before some of its changes. With {@code
     * -Dkill.every=1} before each of them; there a process goes on, and the folder is copied as a
     * kill would leave it.
     *
     * @param start the folder in which the command begins
     * @param few how many kills besides the last changes
     * @param arguments of the command in such a folder
     */
    void eachKill(Path start, int few, Function<Path, Object[]> arguments, Look look)
            throws Exception {
        if (Integer.getInteger("kill.every") != null) {
            eachCopy(start, arguments, look);
            return;
        }
        for (int point : points(few)) {
            Path place = copy(start, start.resolveSibling("point-" + point));
            killed(place.resolve("log.txt"), point, arguments.apply(place));
            look.at(point, place);
            delete(place);
        }
    }

    private void eachCopy(Path start, Function<Path, Object[]> arguments, Look look)
            throws Exception {
        int step = Integer.getInteger("kill.every");
        for (int first = 1; first <= changes(); first += AT_ONCE * step) {
            Path place = copy(start, start.resolveSibling("copied-" + first));
            Path copies = Files.createDirectories(start.resolveSibling("copies-" + first));
            List<String> settings =
                    List.of(
                            "-Dkill.every=" + step,
                            "-D" + WatchedCopies.FROM + "=" + place,
                            "-D" + WatchedCopies.TO + "=" + copies,
                            "-D" + WatchedCopies.FIRST + "=" + first,
                            "-D" + WatchedCopies.END + "=" + (first + AT_ONCE * step));
            Path log = copies.resolve("log.txt");
            run(main, log, settings, List.of(0, 10), arguments.apply(place));
            for (int point = first; point < first + AT_ONCE * step; point += step) {
                if (Files.isDirectory(copies.resolve(Integer.toString(point)))) {
                    look.at(point, copies.resolve(Integer.toString(point)));
                    System.out.println(main.getSimpleName() + " " + point + " of " + changes());
                }
            }
            delete(place);
            delete(copies);
        }
    }

    private static String run(
            Class<?> main, Path log, List<String> more, List<Integer> ends, Object... arguments)
            throws Exception {
        List<String> settings = new ArrayList<>(more);
        settings.add(
                "-Djava.nio.file.spi.DefaultFileSystemProvider=" + WatchedFiles.class.getName());
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        Process process =
                new ProcessBuilder(OtherJava.command(main, settings, texts))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isIn(ends);
        return said;
    }

    /** Files below a folder that were opened for reading. */
    List<String> opened(Path folder) throws IOException {
        String below = "opened " + folder.toRealPath();
        return log.lines().filter(line -> line.startsWith(below)).toList();
    }

    int changes() {
        return Integer.parseInt(log.substring(log.lastIndexOf("changes ") + 8).strip());
    }

    /**
     * Changes to be killed before: a few and all of the last, with {@code -Dkill.every=1} each one.
     *
     * @param few how many besides the last
     */
    Set<Integer> points(int few) {
        int changes = changes();
        int step = Integer.getInteger("kill.every", Math.max(1, changes / few));
        Set<Integer> points = new TreeSet<>();
        for (int point = 1; point <= changes; point += step) {
            points.add(point);
        }
        for (int point = Math.max(1, changes - LAST); point <= changes; point++) {
            points.add(point);
        }
        return points;
    }

    /** Visible runs of a campaign. */
    static List<Path> runs(Path campaign) throws IOException {
        try (Stream<Path> runs = Files.list(campaign)) {
            return runs.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    /** With the times of the files. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    static void delete(Path place) throws IOException {
        Files.walkFileTree(
                place,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException thrown)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
