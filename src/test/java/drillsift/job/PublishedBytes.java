package drillsift.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run published, without the two files that name run and time. */
final class PublishedBytes {

    private PublishedBytes() {}

    /** Path under the run's folder to the hash of the file. */
    static TreeMap<String, String> of(Path folder) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (!name.startsWith("run-summary") && !name.equals("manifest.json")) {
                    byte[] bytes = Files.readAllBytes(path);
                    files.put(name, Fingerprint.start().with(bytes, bytes.length).hex());
                }
            }
        }
        return files;
    }
}
