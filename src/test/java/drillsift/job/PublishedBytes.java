package drillsift.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run published, without the three files that name run and time, and without those that name
 * the files that it was made from.
 */
final class PublishedBytes {

    private static final String FILTERS = "review/filter-set/";

    private PublishedBytes() {}

    /** Path under the run's folder to the hash of the file. */
    static TreeMap<String, String> of(Path folder) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (!namesItsRun(name) && !namesItsFiles(name)) {
                    byte[] bytes = Files.readAllBytes(path);
                    files.put(name, Fingerprint.start().with(bytes, bytes.length).hex());
                }
            }
        }
        return files;
    }

    private static boolean namesItsRun(String name) {
        return name.startsWith("run-summary")
                || name.equals("manifest.json")
                || name.equals(ReleaseLedger.FILE);
    }

    /** What the set says part by part has to be the same. */
    private static boolean namesItsFiles(String name) {
        return name.startsWith(FILTERS) && !name.equals(FILTERS + "set.json");
    }
}
