package drillsift.job;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies in a folder: inputs, lists of people, and the rest.
 *
 * @param rosters with those that have the content of an earlier one: a round's own folder tells
 * @param same files with the content of an earlier one, by their names
 * @param unseen files that nobody looks into, by their names, with the key of the reason
 */
record FoundFolder(
        List<Inspection> inputs,
        List<Inspection> rosters,
        List<Inspection> others,
        Map<String, String> same,
        Map<String, String> unseen) {

    private static final int DEEPEST = 6;
    private static final int MOST = 1_000;

    private static final String OUR_OWN = "ours";

    /** Our own folders and files, which are no exports. */
    private static final Set<String> OURS = Set.of("jobs", "work", "output");

    /**
     * @throws RefusedException DS-2158 for what is no folder
     */
    static FoundFolder of(Path folder, Inspector inspector) {
        if (!Files.isDirectory(folder)) {
            throw new RefusedException(Problem.of(JobCode.NOT_A_FOLDER, folder.toString()));
        }
        FoundFolder found =
                new FoundFolder(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new HashMap<>(),
                        new LinkedHashMap<>());
        Map<String, String> digests = new HashMap<>();
        int looked = 0;
        for (Path file : files(folder)) {
            Path relative = folder.relativize(file);
            String name = relative.toString().replace('\\', '/');
            Optional<String> unseen = looked < MOST ? unseen(relative) : Optional.of("many");
            if (unseen.isPresent()) {
                found.unseen.put(name, unseen.get());
            } else {
                looked++;
                inspector.inspectAll(name, file).forEach(each -> found.add(each, digests));
            }
        }
        found.unseen.values().removeIf(OUR_OWN::equals);
        return found;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, DEEPEST + 1)) {
            int folders = folder.getNameCount() + DEEPEST;
            return walk.filter(file -> !Files.isDirectory(file) || file.getNameCount() > folders)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why nobody looks into a file; empty for one that may be an export. */
    private static Optional<String> unseen(Path relative) {
        Path folders = relative.getParent();
        for (int i = 0; folders != null && i < folders.getNameCount(); i++) {
            if (OURS.contains(folders.getName(i).toString())) {
                return Optional.of(OUR_OWN);
            }
        }
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return Optional.of("hidden");
            }
        }
        if (relative.getNameCount() > DEEPEST) {
            return Optional.of("deep");
        }
        boolean isDocument = relative.toString().matches("(?i).*\\.(ya?ml|md|pdf)");
        return isDocument ? Optional.of("document") : Optional.empty();
    }

    private void add(Inspection file, Map<String, String> digests) {
        String digest =
                file.source()
                        .map(source -> source.sha256())
                        .or(() -> file.roster().map(roster -> roster.sha256()))
                        .orElse(file.name());
        String earlier = digests.putIfAbsent(digest, file.name());
        if (earlier != null) {
            same.put(file.name(), earlier);
            (file.roster().isPresent() ? rosters : others).add(file);
            return;
        }
        boolean isInput = file.isInput() && file.content().accepted > 0;
        if (isInput) {
            inputs.add(file);
        }
        if (file.roster().isPresent()) {
            rosters.add(file);
        }
        if (!isInput && file.roster().isEmpty()) {
            others.add(file);
        }
    }
}
