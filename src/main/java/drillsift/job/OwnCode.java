package drillsift.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * A checksum over the program's own classes and resources, and the names of the libraries beside
 * it: what was made by other code must not be taken for what this code would make, even where both
 * bear one version.
 */
final class OwnCode {

    /** What stands beside our own files in a jar. */
    private static final List<String> OTHERS =
            List.of("META-INF/", "BOOT-INF/", "org/springframework/boot/loader/");

    private static final Pattern FAT =
            Pattern.compile("jar:(?:nested|file):(.+?\\.jar)/?!/?BOOT-INF/classes/?!/.*");
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String NESTED = "BOOT-INF/classes/";
    private static final int DIGITS = 12;

    /** Hexadecimal. */
    static final String CHECKSUM = checksum();

    private OwnCode() {}

    private static String checksum() {
        URL self = OwnCode.class.getResource("OwnCode.class");
        try {
            Fingerprint all = Fingerprint.start();
            parts(self).forEach((name, crc) -> all.with(name).with(Long.toHexString(crc)));
            return all.hex().substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checksums of all our own files, and the names of the libraries. */
    static SortedMap<String, Long> parts(URL self) throws IOException {
        SortedMap<String, Long> parts = new TreeMap<>();
        if (self.openConnection() instanceof JarURLConnection jar) {
            jar.getJarFile().stream().forEach(entry -> add(parts, entry.getName(), entry));
            libraries(jar.getJarFile()).forEach(library -> parts.put(library, 0L));
            libraries(self.toString()).forEach(library -> parts.put(library, 0L));
            return parts;
        }
        Path root = Path.of(URI.create(self.toString())).resolve("../../..").normalize();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (isPart(name)) {
                    CRC32 crc = new CRC32();
                    crc.update(Files.readAllBytes(file));
                    parts.put(name, crc.getValue());
                }
            }
        }
        return parts;
    }

    /** Their names hold their versions; none where the jar holds them itself. */
    private static List<String> libraries(JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        String path =
                manifest == null
                        ? null
                        : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        return path == null ? List.of() : List.of(path.split(" "));
    }

    /** Those that stand in the jar itself, where the classes do. */
    static List<String> libraries(String self) throws IOException {
        Matcher fat = FAT.matcher(self);
        if (!fat.matches()) {
            return List.of();
        }
        Path file = Path.of(URI.create("file:" + fat.group(1)));
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .toList();
        }
    }

    private static void add(SortedMap<String, Long> parts, String entryName, ZipEntry entry) {
        boolean isNested = entryName.startsWith(NESTED);
        String name = isNested ? entryName.substring(NESTED.length()) : entryName;
        if (isPart(name) && !entry.isDirectory()) {
            parts.put(name, entry.getCrc());
        }
    }

    private static boolean isPart(String name) {
        return OTHERS.stream().noneMatch(name::startsWith);
    }
}
