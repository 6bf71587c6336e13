package drillsift.job;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies in a folder: inputs, lists of people, and the rest.
 *
 * @param rosters with those that have the content of an earlier one: a round's own folder tells
 * @param same files with the content of an earlier one, by their names
 */
record FoundFolder(
        List<Inspection> inputs,
        List<Inspection> rosters,
        List<Inspection> others,
        Map<String, String> same) {

    private static final int DEEPEST = 6;
    private static final int MOST = 1_000;

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
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        Map<String, String> digests = new HashMap<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            inspector.inspectAll(name, file).forEach(each -> found.add(each, digests));
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> isExport(folder.relativize(file)))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isExport(Path relative) {
        for (Path part : relative) {
            boolean isLast = part.equals(relative.getFileName());
            if (part.toString().startsWith(".")
                    || !isLast && OURS.contains(part.toString())
                    || isLast && part.toString().matches("(?i).*\\.(ya?ml|md|pdf)")) {
                return false;
            }
        }
        return true;
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
