package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.report.review.NamedIndex;
import drillsift.store.PublishFolder.Printed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    private static final String INDEX = "named/" + NamedIndex.FILE;
    private static final Pattern FIRST_PART = Pattern.compile("(.*)\\.1of([0-9]{1,4})(\\..*)");

    /** Newest ones that are looked into: figures may go back to what they were. */
    private static final int MOST_RUNS = 8;

    private final PublishedRuns runs;
    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, SortedSet<Integer>> partsByPath = new HashMap<>();
    private boolean isRead;

    EarlierDocuments(PublishedRuns runs) {
        this.runs = runs;
    }

    /** A file of a published run as its manifest has it. */
    private record Known(Path file, long bytes, String sha256, Printed printed) {}

    private synchronized EarlierDocuments read() {
        if (!isRead) {
            runs.newestFirst().stream().limit(MOST_RUNS).forEach(this::add);
            isRead = true;
        }
        return this;
    }

    /** A run whose manifest is not as it was written has nothing that could be taken over. */
    private void add(Path run) {
        JsonNode manifest = RunSummary.manifest(run);
        if (manifest.path("program").asText().equals(Version.build())) {
            Map<String, String> plain = plainHashes(run);
            manifest.path("files").forEach(entry -> add(run, entry, plain));
        }
    }

    /** Of closed files; only who may open these may read the list. */
    private static Map<String, String> plainHashes(Path run) {
        try {
            return KeptFilters.isAsPublished(run, INDEX)
                    ? NamedIndex.plainHashes(run.resolve(INDEX))
                    : Map.of();
        } catch (AccessDeniedException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path run, JsonNode entry, Map<String, String> plainHashes) {
        String path = entry.path("file").asText();
        boolean isClosed = entry.path("closed").asBoolean();
        if (!entry.has("document") || isClosed && !plainHashes.containsKey(path)) {
            return;
        }
        String name = entry.path("document").asText();
        Optional<String> plain = isClosed ? Optional.of(plainHashes.get(path)) : Optional.empty();
        Known known =
                new Known(
                        run.resolve(path),
                        entry.path("bytes").asLong(),
                        entry.path("sha256").asText(),
                        new Printed(name, entry.path("pages").asInt(), plain));
        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(known);
        Matcher first = FIRST_PART.matcher(path);
        if (first.matches()) {
            partsByPath
                    .computeIfAbsent(first.group(1) + first.group(3), any -> new TreeSet<>())
                    .add(Integer.valueOf(first.group(2)));
        }
    }

    /**
     * In how many parts a document may have come: in one, or as its earlier ones did.
     *
     * @param path as if it came in one
     */
    List<Integer> parts(String path) {
        List<Integer> parts = new ArrayList<>(List.of(1));
        parts.addAll(read().partsByPath.getOrDefault(path, new TreeSet<>()));
        return parts;
    }

    /** From the newest run that still has it as it published it. */
    Optional<EarlierDocument> find(String name) {
        return read().byName.getOrDefault(name, List.of()).stream()
                .flatMap(known -> intact(known).stream())
                .findFirst();
    }

    private static Optional<EarlierDocument> intact(Known known) {
        try {
            if (!Files.isRegularFile(known.file()) || Files.size(known.file()) != known.bytes()) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(known.file());
            return Fingerprint.sha256(bytes).equals(known.sha256())
                    ? Optional.of(new EarlierDocument(bytes, known.printed()))
                    : Optional.empty();
        } catch (NoSuchFileException | AccessDeniedException e) {
            return Optional.empty(); // taken away meanwhile, or closed: it is rendered
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
