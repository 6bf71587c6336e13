package drillsift.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import drillsift.classify.FilterSet;
import drillsift.job.file.FilterFile;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The filter set of a published run, read from the copy that was kept with it.
 *
 * @param run its folder
 * @param hash what the set is called
 * @param files as they acted then
 * @param lists what the program's own lists were called then
 */
record KeptFilters(
        Path run, String hash, FilterSet set, List<FilterFile> files, List<String> lists) {

    static final int SCHEMA = 1;
    static final String FOLDER = "review/filter-set";
    static final String INDEX = "filter-set.json";
    static final String SET = "set.json";
    static final String ROUNDS = "rounds.json";

    /**
     * @throws RefusedException DS-2832 when the run kept none, DS-2833 when the copy is not as it
     *     was written
     */
    static KeptFilters of(Path run) {
        Path folder = run.resolve(FOLDER);
        if (!Files.isRegularFile(folder.resolve(INDEX))) {
            throw refused(JobCode.NO_FILTERS_KEPT, run, "");
        }
        try {
            return read(run, folder);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(
                    Problem.of(JobCode.FILTERS_DAMAGED, name(run), FOLDER + "/" + SET), e);
        }
    }

    private static KeptFilters read(Path run, Path folder) throws IOException {
        checkIndex(run, folder);
        JsonNode index = json(run, folder.resolve(INDEX));
        List<FilterFile> files = new ArrayList<>();
        for (JsonNode file : index.path("files")) {
            Path path = folder.resolve(file.path("file").asText());
            byte[] bytes = checked(run, path, file.path("sha256").asText());
            role(file.path("role").asText())
                    .ifPresent(
                            role ->
                                    files.add(
                                            new FilterFile(
                                                    role,
                                                    path,
                                                    file.path("from").asText(),
                                                    bytes)));
        }
        String rows = folder.resolve("corrections.csv").toString();
        FilterSet set = FilterSetJson.read(json(run, folder.resolve(SET)), rows);
        String hash = FilterSetJson.hash(set);
        if (!hash.equals(index.path("filter_set").asText())) {
            throw refused(JobCode.FILTERS_DAMAGED, run, SET);
        }
        List<String> lists = new ArrayList<>();
        index.path("lists").forEach(list -> lists.add(list.path("sha256").asText()));
        return new KeptFilters(run, hash, set, List.copyOf(files), List.copyOf(lists));
    }

    /** The manifest of the run names the index with its hash, the index all else. */
    private static void checkIndex(Path run, Path folder) throws IOException {
        for (JsonNode file : json(run, run.resolve("manifest.json")).path("files")) {
            if (file.path("file").asText().equals(FOLDER + "/" + INDEX)) {
                checked(run, folder.resolve(INDEX), file.path("sha256").asText());
                return;
            }
        }
        throw refused(JobCode.FILTERS_DAMAGED, run, "manifest.json");
    }

    /**
     * Whether a file of a run is there with the bytes that its manifest says.
     *
     * @param file under the run's folder, with {@code /}
     */
    static boolean isAsPublished(Path run, String file) throws IOException {
        if (!Files.isRegularFile(run.resolve(file))) {
            return false;
        }
        String sha256 = Fingerprint.sha256(Files.readAllBytes(run.resolve(file)));
        for (JsonNode each : json(run, run.resolve("manifest.json")).path("files")) {
            if (each.path("file").asText().equals(file)) {
                return each.path("sha256").asText().equals(sha256);
            }
        }
        return false;
    }

    private static byte[] checked(Path run, Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw refused(JobCode.FILTERS_DAMAGED, run, name(file));
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!Fingerprint.sha256(bytes).equals(sha256)) {
            throw refused(JobCode.FILTERS_DAMAGED, run, name(file));
        }
        return bytes;
    }

    private static JsonNode json(Path run, Path file) throws IOException {
        try {
            return RunSummary.tree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new RefusedException(
                    Problem.of(JobCode.FILTERS_DAMAGED, name(run), name(file)), e);
        }
    }

    private static Optional<FilterFile.Role> role(String key) {
        return List.of(FilterFile.Role.values()).stream()
                .filter(role -> role.name().equals(key.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static RefusedException refused(JobCode code, Path run, String file) {
        return new RefusedException(Problem.of(code, name(run), file));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
