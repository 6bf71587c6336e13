package drillsift.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Path of each printed document to what it is recognised by. */
    private final Map<String, String> documents = new ConcurrentSkipListMap<>();

    private PublishFolder(Path campaign, String runId) {
        this.campaign = campaign;
        this.runId = runId;
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

    /**
     * Writes a printed document.
     *
     * @param hash what its footer shows the beginning of; empty when the same values need not give
     *     the same run, as where a letter could not be shown
     */
    public void write(String path, byte[] bytes, Optional<String> hash) {
        write(path, bytes);
        hash.ifPresent(known -> documents.put(path, known));
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
     * Writes the manifest, forces everything to disk, renames, and points {@code latest} here.
     *
     * @param program version of the program that made the files
     */
    public void publish(String program) {
        try {
            for (String file : files()) {
                force(hidden().resolve(file));
            }
            write(MANIFEST, manifest(program).getBytes(StandardCharsets.UTF_8));
            openAnonymous();
            Files.move(hidden(), published(), StandardCopyOption.ATOMIC_MOVE);
            pointLatest(campaign, runId);
        } catch (IOException e) {
            throw SafeFiles.refused(published(), e);
        }
    }

    private static void force(Path file) throws IOException {
        SafeFiles.close(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private String manifest(String program) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema_version", 1);
        root.put("run_id", runId);
        root.put("program", program);
        ArrayNode files = root.putArray("files");
        for (String name : files()) {
            Path file = hidden().resolve(name);
            ObjectNode entry = files.addObject();
            entry.put("file", name).put("bytes", Files.size(file)).put("sha256", sha256(file));
            if (documents.containsKey(name)) {
                entry.put("document", documents.get(name));
            }
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
            if (Files.exists(hidden().resolve(name))) {
                OpenRights.of(hidden().resolve(name));
            }
        }
    }

    /** Points {@code latest} to a run that was published before and is what was asked for again. */
    public static void pointLatestTo(Path published) {
        try {
            pointLatest(published.getParent(), published.getFileName().toString());
        } catch (IOException e) {
            throw SafeFiles.refused(published, e);
        }
    }

    private static void pointLatest(Path campaign, String runId) throws IOException {
        Path link = campaign.resolve("latest");
        Path next = campaign.resolve(HIDDEN + "latest");
        Files.deleteIfExists(next);
        try {
            Files.createSymbolicLink(next, Path.of(runId));
            Files.move(
                    next,
                    link,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
            // Windows without the right to make links, some network drives, a folder of that name
            Files.deleteIfExists(next);
            Files.writeString(campaign.resolve("latest.txt"), runId + "\n");
        }
    }
}
