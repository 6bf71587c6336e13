package drillsift.job;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lies in a folder: inputs, lists of people, and the rest.
 *
 * @param rosters with those that have the content of an earlier one: a round's own folder tells
 * @param same files with the content of an earlier one, by their names
 * @param unseen files and folders that nobody looks into, by their names, with the key of the
 *     reason
 */
record FoundFolder(
        List<Inspection> inputs,
        List<Inspection> rosters,
        List<Inspection> others,
        Map<String, String> same,
        Map<String, String> unseen) {

    private static final int DEEPEST = 6;
    private static final int MOST = 1_000;

    /** Our own folders, which hold no exports. */
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
            Optional<String> reason = unseen(relative);
            Optional<String> unseen =
                    looked < MOST || isHidden(file) ? reason : Optional.of("many");
            if (unseen.isPresent()) {
                found.unseen.put(Files.isDirectory(file) ? name + "/" : name, unseen.get());
            } else {
                looked++;
                inspector.inspectAll(name, file).forEach(each -> found.add(each, digests));
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST + 1, new Walk(folder, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }

    /** Collects what can be read, and the folders that are not gone into, but none of our own. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path top;
        private final List<Path> files;

        Walk(Path top, List<Path> files) {
            this.top = top;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(top)) {
                return FileVisitResult.CONTINUE;
            }
            if (isHidden(folder)) {
                files.add(folder);
            }
            return isHidden(folder) || isOurs(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean isDeepFolder = attributes.isDirectory() && !isOurs(file);
            if (isDeepFolder || Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static boolean isOurs(Path folder) {
        return OURS.contains(folder.getFileName().toString());
    }

    /** Why nobody looks into a file; empty for one that may be an export. */
    private static Optional<String> unseen(Path relative) {
        if (isHidden(relative)) {
            return Optional.of("hidden");
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
