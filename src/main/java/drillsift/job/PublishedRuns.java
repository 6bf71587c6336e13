package drillsift.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published runs of a campaign. Their summaries decide what is done, not the job repository: a
 * published folder is history, the database can be made again.
 */
final class PublishedRuns {

    private final Path campaign;
    private final List<Path> folders;

    private PublishedRuns(Path campaign, List<Path> folders) {
        this.campaign = campaign;
        this.folders = folders;
    }

    /** Oldest first; none when the campaign has no folder yet. */
    static PublishedRuns in(Path output, String campaign) {
        Path campaignFolder = output.resolve(campaign);
        if (!Files.isDirectory(campaignFolder)) {
            return new PublishedRuns(campaignFolder, List.of());
        }
        try (Stream<Path> entries = Files.list(campaignFolder)) {
            List<Path> folders = new ArrayList<>();
            entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> !Files.isSymbolicLink(path))
                    .filter(path -> Files.isRegularFile(path.resolve(RunSummary.JSON)))
                    .filter(path -> Files.isRegularFile(path.resolve("manifest.json")))
                    .forEach(folders::add);
            folders.sort(Comparator.comparing(path -> path.getFileName().toString()));
            return new PublishedRuns(campaignFolder, folders);
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

    /** The run that was asked for last; the newest where nothing says which one that is. */
    Optional<Path> latest() {
        Optional<String> named = named();
        return folders.stream()
                .filter(folder -> named.equals(Optional.of(folder.getFileName().toString())))
                .findFirst()
                .or(this::newest);
    }

    private Optional<String> named() {
        try {
            Path link = campaign.resolve("latest");
            if (Files.isSymbolicLink(link)) {
                return Optional.of(Files.readSymbolicLink(link).getFileName().toString());
            }
            Path text = campaign.resolve("latest.txt");
            return Files.isRegularFile(text)
                    ? Optional.of(Files.readString(text).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> newestFirst() {
        List<Path> newest = new ArrayList<>(folders);
        Collections.reverse(newest);
        return newest;
    }

    Optional<Path> newest() {
        return folders.isEmpty() ? Optional.empty() : Optional.of(folders.get(folders.size() - 1));
    }
}
