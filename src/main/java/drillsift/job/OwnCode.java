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
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * A checksum over the program's own classes and resources, and the names of the libraries beside
 * it: what was made by other code must not be taken for what this code would make, even where both
 * bear one version.
 */
final class OwnCode {

    private static final List<String> PARTS =
            List.of("drillsift/", "classify/", "report/", "report-templates/");
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

    private static SortedMap<String, Long> parts(URL self) throws IOException {
        SortedMap<String, Long> parts = new TreeMap<>();
        if (self.openConnection() instanceof JarURLConnection jar) {
            jar.getJarFile().stream().forEach(entry -> add(parts, entry.getName(), entry));
            libraries(jar.getJarFile()).forEach(library -> parts.put(library, 0L));
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

    private static void add(SortedMap<String, Long> parts, String entryName, ZipEntry entry) {
        boolean isNested = entryName.startsWith(NESTED);
        String name = isNested ? entryName.substring(NESTED.length()) : entryName;
        if (isPart(name) && !entry.isDirectory()) {
            parts.put(name, entry.getCrc());
        }
    }

    private static boolean isPart(String name) {
        return PARTS.stream().anyMatch(name::startsWith);
    }
}
