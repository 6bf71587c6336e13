package drillsift;

import drillsift.cli.Drillsift;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Commands that start a Java of its own with the classes of the tests. They start it with an
 * archive of class data, as the launcher does for users; it is made once for each state of the
 * classes, under {@code target}, and halves what a start costs.
 */
public final class OtherJava {

    private static final Path PLACE = Path.of("target", "other-java").toAbsolutePath();
    private static final String ARCHIVE = "classes.jsa";
    private static final List<String> SETTINGS =
            List.of(
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Djava.awt.headless=true");

    private static Path prepared;

    private OtherJava() {}

    /**
     * @param settings of Java beside the usual ones; a later one wins
     */
    public static List<String> command(Class<?> main, List<String> settings, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(java(settings));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** As far as the class path. */
    public static synchronized List<String> java(List<String> settings) throws IOException {
        if (prepared == null) {
            prepared = prepare();
        }
        List<String> command = bare(settings, classPath(prepared));
        command.add(1, "-XX:SharedArchiveFile=" + prepared.resolve(ARCHIVE));
        return command;
    }

    private static List<String> bare(List<String> settings, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SETTINGS);
        command.addAll(settings);
        command.add("-cp");
        command.add(classPath);
        return command;
    }

    /** Only jars can stand in an archive of class data. */
    private static String classPath(Path place) {
        return entries().stream()
                .map(entry -> Files.isDirectory(entry) ? jar(place, entry) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private static Path jar(Path place, Path folder) {
        return place.resolve(folder.getFileName() + ".jar");
    }

    /** By one process; others wait for it. */
    private static Path prepare() throws IOException {
        Files.createDirectories(PLACE);
        try (FileChannel channel =
                        FileChannel.open(
                                PLACE.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Path place = PLACE.resolve(state());
            if (lock.isValid() && !Files.exists(place.resolve(ARCHIVE))) {
                forget();
                Files.createDirectories(place);
                for (Path entry : entries()) {
                    if (Files.isDirectory(entry)) {
                        pack(entry, jar(place, entry));
                    }
                }
                archive(place);
            }
            return place;
        }
    }

    /** A checksum over names, sizes and times of all that is on the class path. */
    private static String state() throws IOException {
        CRC32 state = new CRC32();
        state.update(System.getProperty("java.vm.version").getBytes());
        for (Path entry : entries()) {
            for (Path file : files(entry)) {
                String line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                state.update(line.getBytes());
            }
        }
        return Long.toHexString(state.getValue());
    }

    private static List<Path> files(Path entry) throws IOException {
        try (Stream<Path> paths = Files.walk(entry)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Those of former classes. */
    private static void forget() throws IOException {
        try (Stream<Path> paths = Files.walk(PLACE)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(PLACE) && !path.endsWith("lock")) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream stream = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files(folder)) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /** Of the classes that a run with reports loads; without one, Java starts all the same. */
    private static void archive(Path place) throws IOException {
        Path campaign = place.resolve("campaign");
        CampaignMaker.make(campaign, new MakerOptions(30, 1, 0, 11, "mixed"));
        Path made = place.resolve("made.jsa");
        List<String> command = bare(List.of("-XX:ArchiveClassesAtExit=" + made), classPath(place));
        command.addAll(
                List.of(
                        Drillsift.class.getName(),
                        "run",
                        campaign.resolve("jobs/job.yaml").toString(),
                        "--work=" + place.resolve("work"),
                        "--output=" + place.resolve("output")));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(place.resolve("made.txt").toFile())
                        .start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return;
        }
        if (Files.exists(made)) {
            Files.move(made, place.resolve(ARCHIVE));
        }
    }
}
