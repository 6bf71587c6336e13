package drillsift.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Collects the files of a run in a hidden folder beside the published ones and makes them visible
 * by one rename. What was published is never touched again; leftovers of dead runs are removed.
 */
public final class PublishFolder {

    private static final String HIDDEN = ".tmp-";
    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path campaign;
    private final String runId;
    private final ForcedFiles forced;
    private String filterSet = "";
    private String acceptedDisclosure = "";
    private String program = "";
    private String keyId = "";

    /** Path of each printed document to what it is recognised by. */
    private final Map<String, Printed> documents = new ConcurrentSkipListMap<>();

    private PublishFolder(Path campaign, String runId) {
        this.campaign = campaign;
        this.runId = runId;
        forced = new ForcedFiles(hidden());
    }

    /**
     * @throws drillsift.message.RefusedException DS-70xx when the output folder cannot be written
     */
    public static PublishFolder prepare(Path output, String campaign, String runId) {
        Path folder = output.resolve(campaign);
        try {
            Files.createDirectories(folder);
            PublishFolder publish = new PublishFolder(folder, runId);
            publish.removeLeftovers();
            SafeFiles.folder(publish.hidden());
            return publish;
        } catch (IOException e) {
            throw SafeFiles.refused(folder, e);
        }
    }

    private void removeLeftovers() throws IOException {
        try (Stream<Path> entries = Files.list(campaign)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith(HIDDEN)) {
                    delete(entry);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Removes what was not published: named pages of a refused run must not lie about. */
    public void discard() {
        try {
            if (Files.isDirectory(hidden())) {
                delete(hidden());
            }
        } catch (IOException e) {
            throw SafeFiles.refused(hidden(), e);
        }
    }

    /** Where the files stand until they are published. */
    public Path hidden() {
        return campaign.resolve(HIDDEN + runId);
    }

    /** Where they stand afterwards. */
    public Path published() {
        return campaign.resolve(runId);
    }

    /** Makes a folder inside; what is not anonymous is closed to others. */
    public Path folder(String name) {
        return SafeFiles.folder(hidden().resolve(name));
    }

    /**
     * @param path under the run's folder, with {@code /}
     */
    public void write(String path, byte[] bytes) {
        Path file = hidden().resolve(path);
        SafeFiles.folder(file.getParent());
        try {
            SafeFiles.write(file, bytes);
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    /** What the run was judged under; its manifest names it. */
    public void judgedUnder(String filterSet) {
        this.filterSet = filterSet;
    }

    /** People stand in the run under pseudonyms of that key alone; its manifest names it. */
    public void knowsNobody(String keyId) {
        this.keyId = keyId;
    }

    /** Why anonymous figures are published that the release check found something in. */
    public void acceptedDisclosure(String reason) {
        this.acceptedDisclosure = reason;
    }

    /** What program made the files; documents of an unnamed one are never taken over. */
    public void madeBy(String program) {
        this.program = program;
    }

    /**
     * By what a printed document is recognised.
     *
     * @param name of all that decides its bytes; the same gives the same
     * @param plainSha256 before it was closed by a password; empty where it was not. Anybody who
     *     may list the run can read the manifest, so it does not stand there
     */
    public record Printed(String name, int pages, Optional<String> plainSha256) {}

    /**
     * Writes a printed document.
     *
     * @param printed empty when it is not to be taken over, as where a letter could not be shown
     */
    public void write(String path, byte[] bytes, Optional<Printed> printed) {
        write(path, bytes);
        printed.ifPresent(known -> documents.put(path, known));
    }

    /** Forces a file to disk that nobody writes to any more: sealing need not wait for it. */
    public void finish(String path) throws IOException {
        forced.add(path);
    }

    /** Paths of all files so far, sorted, with {@code /}. */
    public List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(hidden())) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> hidden().relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Writes the manifest and forces everything to disk; nothing is added afterwards.
     *
     * @return the manifest's SHA-256, which stands for all files of the run
     */
    public String seal() {
        try {
            byte[] manifest = manifest(forced.hashes(files())).getBytes(StandardCharsets.UTF_8);
            write(MANIFEST, manifest);
            openAnonymous();
            SafeFiles.forceFolder(hidden());
            return Sha256.of(manifest);
        } catch (IOException e) {
            throw SafeFiles.refused(hidden(), e);
        }
    }

    /** Makes the sealed folder visible by one rename. */
    public void publish() {
        try {
            Files.move(hidden(), published(), StandardCopyOption.ATOMIC_MOVE);
            SafeFiles.forceFolder(campaign);
        } catch (IOException e) {
            throw SafeFiles.refused(published(), e);
        }
    }

    /**
     * @param hashes by file
     */
    private String manifest(SortedMap<String, String> hashes) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema_version", 1);
        root.put("run_id", runId);
        root.put("filter_set", filterSet);
        if (!keyId.isEmpty()) {
            root.put("mode", "anonymous-only");
            root.put("key_id", keyId);
        }
        if (!acceptedDisclosure.isEmpty()) {
            root.put("accepted_disclosure", acceptedDisclosure);
        }
        root.put("program", program);
        ArrayNode files = root.putArray("files");
        for (Map.Entry<String, String> hash : hashes.entrySet()) {
            String name = hash.getKey();
            ObjectNode entry = files.addObject();
            entry.put("file", name).put("bytes", Files.size(hidden().resolve(name)));
            entry.put("sha256", hash.getValue());
            Optional.ofNullable(documents.get(name)).ifPresent(known -> describe(entry, known));
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void describe(ObjectNode entry, Printed known) {
        entry.put("document", known.name()).put("pages", known.pages());
        known.plainSha256().ifPresent(hash -> entry.put("closed", true)); // the hash would tell
    }

    /** The anonymous part and the account of the run may be read by others. */
    private void openAnonymous() throws IOException {
        OpenRights.of(hidden());
        Path anonymous = hidden().resolve("anonymous");
        if (Files.isDirectory(anonymous)) {
            try (Stream<Path> paths = Files.walk(anonymous)) {
                for (Path path : paths.toList()) {
                    OpenRights.of(path);
                }
            }
        }
        for (String name : List.of("run-summary.json", "run-summary.txt", MANIFEST)) {
            boolean isTelling = name.equals(MANIFEST) && hasNamedPages();
            if (Files.exists(hidden().resolve(name)) && !isTelling) {
                OpenRights.of(hidden().resolve(name));
            }
        }
    }

    /**
     * Whether named pages stand here without a password. They are the same from run to run, so that
     * whoever knows the roster could print what somebody may have got and compare hashes.
     */
    private boolean hasNamedPages() throws IOException {
        return files().stream()
                .filter(file -> file.startsWith("named/") && file.endsWith(".pdf"))
                .anyMatch(
                        file ->
                                Optional.ofNullable(documents.get(file))
                                        .flatMap(Printed::plainSha256)
                                        .isEmpty());
    }

    /**
     * Points from beside the runs to one that is published.
     *
     * @param name such as {@code latest}
     */
    public static void point(String name, Path published) {
        try {
            point(name, published.getParent(), published.getFileName().toString());
        } catch (IOException e) {
            throw SafeFiles.refused(published, e);
        }
    }

    private static void point(String name, Path campaign, String runId) throws IOException {
        Path link = campaign.resolve(name);
        Path next = campaign.resolve(HIDDEN + name);
        Files.deleteIfExists(next);
        try {
            Files.createSymbolicLink(next, Path.of(runId));
            Files.move(
                    next,
                    link,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Windows without the right to make links, some network drives, a folder of that name
            Files.deleteIfExists(next);
            Files.writeString(campaign.resolve(name + ".txt"), runId + "\n");
        }
    }
}
