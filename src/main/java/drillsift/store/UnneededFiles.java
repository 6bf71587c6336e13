package drillsift.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of the work folder is made from nothing that is needed. Whatever is removed is made again
 * when it is asked for, as long as the inputs are there.
 */
public final class UnneededFiles {

    private static final String SEGMENT = ".segment";
    private static final List<String> BASES =
            List.of(ReachFiles.ENDING, RuleVerdictFiles.ENDING, EventIndexFiles.ENDING);

    private final BlockLedger ledger;
    private final SegmentFiles segmentFiles;
    private final Set<String> sources = new TreeSet<>();
    private final Set<String> segments = new TreeSet<>();
    private final List<Path> segmentsGone;
    private final List<Path> rosters;
    private final List<Path> results;

    /**
     * @param owner how names of results begin that may be removed, beside those of programs whose
     *     names did not tell whose they are
     * @param neededSources keys of inputs
     * @param neededRosters keys of rosters
     * @param neededRounds names under which is kept what a round comes to
     * @param neededBases names under which is kept what that is made from, such as what rules say
     */
    UnneededFiles(
            Path work,
            BlockLedger ledger,
            SegmentFiles segmentFiles,
            String owner,
            Set<String> neededSources,
            Set<String> neededRosters,
            Set<String> neededRounds,
            Set<String> neededBases) {
        this.ledger = ledger;
        this.segmentFiles = segmentFiles;
        ledger.segmentsBySource()
                .forEach(
                        (source, names) -> {
                            if (neededSources.contains(source)) {
                                segments.addAll(names);
                            } else {
                                sources.add(source);
                            }
                        });
        segmentsGone = without(work.resolve("segments"), List.of(SEGMENT), segments);
        rosters = without(work.resolve("rosters"), List.of(RosterFiles.ENDING), neededRosters);
        Path verdicts = work.resolve("verdicts");
        List<Path> made =
                new ArrayList<>(without(verdicts, List.of(RoundFiles.ENDING), neededRounds));
        made.addAll(without(verdicts, BASES, neededBases));
        results = made.stream().filter(file -> isOf(owner, file)).toList();
    }

    private static boolean isOf(String owner, Path result) {
        String name = result.getFileName().toString();
        return name.startsWith(owner) || name.indexOf('-') < 0;
    }

    /**
     * @param files how many
     * @param bytes of all together
     */
    public record Amount(int files, long bytes) {}

    /** Inputs whose events are not needed. */
    public int inputs() {
        return sources.size();
    }

    /** Their events, without blocks that needed inputs have too. */
    public Amount events() {
        return amount(segmentsGone);
    }

    public Amount rosters() {
        return amount(rosters);
    }

    /** What rounds came to, under filters and programs of before. */
    public Amount results() {
        return amount(results);
    }

    public boolean isEmpty() {
        return sources.isEmpty()
                && segmentsGone.isEmpty()
                && rosters.isEmpty()
                && results.isEmpty();
    }

    /**
     * The ledger first: where the process dies behind it, segments that no input names are swept by
     * the next run.
     */
    public void remove() {
        ledger.remove(sources);
        segmentFiles.sweep(segments);
        remove(rosters);
        remove(results);
    }

    private static void remove(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw SafeFiles.refused(file, e);
            }
        }
    }

    private static List<Path> without(Path folder, List<String> endings, Set<String> needed) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isUnneeded(file, endings, needed)).sorted().toList();
        } catch (IOException e) {
            throw SafeFiles.refused(folder, e);
        }
    }

    private static boolean isUnneeded(Path file, List<String> endings, Set<String> needed) {
        String name = file.getFileName().toString();
        return endings.stream()
                .filter(name::endsWith)
                .anyMatch(
                        ending ->
                                !needed.contains(
                                        name.substring(0, name.length() - ending.length())));
    }

    private static Amount amount(List<Path> files) {
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Amount(files.size(), bytes);
    }
}
