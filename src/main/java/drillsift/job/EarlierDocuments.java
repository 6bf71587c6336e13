package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documents of published runs by what they are recognised by, as far as this version of the
 * program printed them: the same values, templates and fonts give the same bytes.
 */
final class EarlierDocuments {

    private static final Pattern FIRST_PART = Pattern.compile("(.*)\\.1of([0-9]{1,4})(\\..*)");

    private final Map<String, List<Printed>> byHash = new HashMap<>();
    private final Map<String, SortedSet<Integer>> partsByName = new HashMap<>();

    private EarlierDocuments() {}

    /** A file of a published run as its manifest has it. */
    private record Printed(Path file, long bytes, String sha256) {}

    static EarlierDocuments of(PublishedRuns runs) {
        EarlierDocuments documents = new EarlierDocuments();
        for (Path run : runs.newestFirst()) {
            JsonNode manifest = RunSummary.manifest(run);
            if (manifest.path("program").asText().equals(Version.build())) {
                manifest.path("files").forEach(entry -> documents.add(run, entry));
            }
        }
        return documents;
    }

    private void add(Path run, JsonNode entry) {
        if (!entry.has("document")) {
            return;
        }
        String name = entry.path("file").asText();
        Printed printed =
                new Printed(
                        run.resolve(name),
                        entry.path("bytes").asLong(),
                        entry.path("sha256").asText());
        byHash.computeIfAbsent(entry.path("document").asText(), hash -> new ArrayList<>())
                .add(printed);
        Matcher first = FIRST_PART.matcher(name);
        if (first.matches()) {
            partsByName
                    .computeIfAbsent(first.group(1) + first.group(3), any -> new TreeSet<>())
                    .add(Integer.valueOf(first.group(2)));
        }
    }

    /**
     * In how many parts a document may have come: in one, or as its earlier ones did.
     *
     * @param name path as if it came in one
     */
    List<Integer> parts(String name) {
        List<Integer> parts = new ArrayList<>(List.of(1));
        parts.addAll(partsByName.getOrDefault(name, new TreeSet<>()));
        return parts;
    }

    /** Its bytes, from the newest run that still has them as it published them. */
    Optional<byte[]> find(String hash) {
        return byHash.getOrDefault(hash, List.of()).stream()
                .flatMap(printed -> intact(printed).stream())
                .findFirst();
    }

    private static Optional<byte[]> intact(Printed printed) {
        try {
            if (!Files.isRegularFile(printed.file())
                    || Files.size(printed.file()) != printed.bytes()) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(printed.file());
            return Fingerprint.sha256(bytes).equals(printed.sha256())
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
