package drillsift.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published runs of a campaign. Their summaries decide what is done, not the job repository: a
 * published folder is history, the database can be made again.
 */
final class PublishedRuns {

    private final List<Path> folders;

    private PublishedRuns(List<Path> folders) {
        this.folders = folders;
    }

    /** Oldest first; none when the campaign has no folder yet. */
    static PublishedRuns in(Path output, String campaign) {
        Path campaignFolder = output.resolve(campaign);
        if (!Files.isDirectory(campaignFolder)) {
            return new PublishedRuns(List.of());
        }
        try (Stream<Path> entries = Files.list(campaignFolder)) {
            List<Path> folders = new ArrayList<>();
            entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> !Files.isSymbolicLink(path))
                    .filter(path -> Files.isRegularFile(path.resolve(RunSummary.JSON)))
                    .filter(path -> Files.isRegularFile(path.resolve("manifest.json")))
                    .forEach(folders::add);
            folders.sort(Comparator.comparing(path -> path.getFileName().toString()));
            return new PublishedRuns(folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest run of that revision. */
    Optional<Path> of(String revision) {
        return folders.stream()
                .filter(folder -> RunSummary.revision(folder).equals(revision))
                .reduce((earlier, later) -> later);
    }

    Optional<Path> newest() {
        return folders.isEmpty() ? Optional.empty() : Optional.of(folders.get(folders.size() - 1));
    }
}
