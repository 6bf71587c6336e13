package drillsift.job;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published runs of a campaign. Their summaries decide what is done, not the job repository: a
 * published folder is history, the database can be made again.
 */
final class PublishedRuns {

    /** What points to the run that was asked for last. */
    static final String LATEST = "latest";

    /** What points to the newest run that was released. */
    static final String RELEASED = "released";

    private static final int MOST_TOLD = 5;

    private final Path campaign;
    private final List<Path> folders;

    private PublishedRuns(Path campaign, List<Path> folders) {
        this.campaign = campaign;
        this.folders = folders;
    }

    /** An id tells the second; of runs of one second their summaries know which was first. */
    private static int byTime(Path one, Path other) {
        int bySecond = second(one).compareTo(second(other));
        if (bySecond != 0 || id(one).equals(id(other))) {
            return bySecond;
        }
        int byStart = start(one).compareTo(start(other));
        return byStart != 0 ? byStart : id(one).compareTo(id(other));
    }

    private static String second(Path run) {
        String id = id(run);
        int end = id.indexOf('-');
        return end < 0 ? id : id.substring(0, end);
    }

    private static Instant start(Path run) {
        String started = RunSummary.read(run).path("started_at").asText();
        return started.isEmpty() ? Instant.MIN : Instant.parse(started);
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
            folders.sort(PublishedRuns::byTime);
            return new PublishedRuns(campaignFolder, folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first. */
    List<Path> folders() {
        return List.copyOf(folders);
    }

    /** The run with that id. */
    Optional<Path> named(String runId) {
        return folders.stream()
                .filter(folder -> folder.getFileName().toString().equals(runId))
                .findFirst();
    }

    /** The newest run of that revision. */
    Optional<Path> of(String revision) {
        return folders.stream()
                .filter(folder -> RunSummary.revision(folder).equals(revision))
                .reduce((earlier, later) -> later);
    }

    /**
     * @param name of a run: its id, the beginning of it that no other run shares, {@code latest} or
     *     {@code released}
     * @throws RefusedException DS-2830 when there is no such run, DS-2831 when there are several
     */
    Path find(String name) {
        Optional<Path> exact = folders.stream().filter(run -> id(run).equals(name)).findFirst();
        Optional<Path> asked = exact.or(() -> meant(name));
        List<Path> found =
                asked.map(List::of)
                        .orElseGet(
                                () ->
                                        folders.stream()
                                                .filter(run -> id(run).startsWith(name))
                                                .toList());
        if (found.isEmpty() || name.isBlank()) {
            throw new RefusedException(Problem.of(JobCode.NO_SUCH_RUN, name, ids(folders)));
        }
        if (found.size() > 1) {
            throw new RefusedException(Problem.of(JobCode.SEVERAL_RUNS, name, ids(found)));
        }
        return found.get(0);
    }

    /** Whether {@link #find} would find one or several. */
    boolean has(String name) {
        boolean isBegun = folders.stream().anyMatch(run -> id(run).startsWith(name));
        return !name.isBlank() && (isBegun || meant(name).isPresent());
    }

    /** The run that one of the words means. */
    private Optional<Path> meant(String word) {
        return switch (word) {
            case LATEST -> latest();
            case RELEASED -> released();
            default -> Optional.empty();
        };
    }

    /**
     * Two runs to compare: those named; one named is compared with the last. Of none, the last and
     * the newest one made from other things: a draft says nothing beside its own release.
     *
     * @throws RefusedException DS-2835 when there are no two runs, DS-2837 when both are the same
     */
    List<Path> pair(Optional<String> earlier, Optional<String> later) {
        if (folders.size() < 2) {
            throw new RefusedException(Problem.of(JobCode.NO_TWO_RUNS, ids(folders)));
        }
        Path one = earlier.map(this::find).orElseGet(this::lastButOne);
        Path other = later.map(this::find).orElseGet(() -> folders.get(folders.size() - 1));
        if (one.equals(other)) {
            throw new RefusedException(Problem.of(JobCode.SAME_RUN, id(one), ids(folders)));
        }
        return List.of(one, other);
    }

    /** Where all runs were made from the same things, the last but one. */
    private Path lastButOne() {
        String last = RunSummary.revision(folders.get(folders.size() - 1));
        return folders.stream()
                .filter(run -> !RunSummary.revision(run).equals(last))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> folders.get(folders.size() - 2));
    }

    private static String id(Path run) {
        return run.getFileName().toString();
    }

    /** The newest ones, for a message. */
    private static String ids(List<Path> runs) {
        List<String> newest =
                runs.subList(Math.max(0, runs.size() - MOST_TOLD), runs.size()).stream()
                        .map(PublishedRuns::id)
                        .toList();
        return newest.isEmpty() ? "-" : String.join(", ", newest);
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
        return TrailLinks.target(campaign, LATEST);
    }

    /** The last release; the newest run that is no draft where nothing says which one that is. */
    private Optional<Path> released() {
        return TrailLinks.target(campaign, RELEASED)
                .flatMap(this::named)
                .or(() -> newestFirst().stream().filter(PublishedRuns::isReleased).findFirst());
    }

    private static boolean isReleased(Path run) {
        return RunState.of(RunSummary.read(run)) == RunState.FINAL;
    }

    List<Path> newestFirst() {
        List<Path> reversed = new ArrayList<>(folders);
        Collections.reverse(reversed);
        return reversed;
    }

    Optional<Path> newest() {
        return folders.isEmpty() ? Optional.empty() : Optional.of(folders.get(folders.size() - 1));
    }
}
