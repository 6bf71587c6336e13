package drillsift.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares a published folder with its manifest, byte for byte. */
public final class ManifestCheck {

    /** What is not as it was published. */
    public enum Difference {
        CHANGED,
        MISSING,
        ADDED
    }

    /**
     * @param file under the run's folder, with {@code /}
     */
    public record Finding(Difference difference, String file) {}

    private static final String MANIFEST = "manifest.json";

    private ManifestCheck() {}

    /** The manifest's SHA-256; empty where the folder has none. */
    public static Optional<String> manifest(Path run) throws IOException {
        Path manifest = run.resolve(MANIFEST);
        return Files.isRegularFile(manifest) ? Optional.of(Sha256.of(manifest)) : Optional.empty();
    }

    /** SHA-256 by path under the run's folder, as its manifest says. */
    public static Map<String, String> files(Path run) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (JsonNode file : read(run)) {
            files.put(file.path("file").asText(), file.path("sha256").asText());
        }
        return files;
    }

    private static JsonNode read(Path run) throws IOException {
        byte[] bytes = Files.readAllBytes(run.resolve(MANIFEST));
        return new ObjectMapper().readTree(bytes).path("files");
    }

    /** All that differs from the manifest, by path; a manifest that cannot be read has changed. */
    public static List<Finding> compare(Path run) throws IOException {
        Map<String, String> expected;
        try {
            expected = files(run);
        } catch (JacksonException e) {
            return List.of(new Finding(Difference.CHANGED, MANIFEST));
        }
        TreeSet<String> all = new TreeSet<>(expected.keySet());
        all.addAll(present(run));
        List<Finding> findings = new ArrayList<>();
        for (String file : all) {
            difference(run, file, Optional.ofNullable(expected.get(file)))
                    .ifPresent(found -> findings.add(new Finding(found, file)));
        }
        return findings;
    }

    private static List<String> present(Path run) throws IOException {
        try (Stream<Path> paths = Files.walk(run)) {
            return paths.filter(path -> !Files.isDirectory(path))
                    .map(path -> run.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(MANIFEST))
                    .toList();
        }
    }

    private static Optional<Difference> difference(Path run, String file, Optional<String> expected)
            throws IOException {
        Path path = run.resolve(file);
        if (expected.isEmpty()) {
            return Optional.of(Difference.ADDED);
        }
        if (!Files.isRegularFile(path)) {
            return Optional.of(Difference.MISSING);
        }
        return Sha256.of(path).equals(expected.get())
                ? Optional.empty()
                : Optional.of(Difference.CHANGED);
    }
}
