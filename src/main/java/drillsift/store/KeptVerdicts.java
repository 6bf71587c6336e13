package drillsift.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of what is kept of judged rounds. It would grow with every change of a filter, so only
 * the newest files of each kind stay; one that is missed is made again.
 */
final class KeptVerdicts {

    private static final String UNFINISHED = ".tmp";

    /** Of versions that kept verdicts in another form. */
    private static final String FORMER = ".verdicts";

    /** Of one kind: several revisions of a campaign of many rounds. */
    static final int MOST = 200;

    /**
     * What the rules say takes about 23 bytes an episode, 4 an event and 100 a source; which events
     * there are 2 bytes an event. Both outlive all corrections.
     */
    static final int MOST_OF_RULES = 24;

    private final Path folder;

    KeptVerdicts(Path folder) {
        this.folder = SafeFiles.folder(folder);
    }

    /** Removes leftovers of crashes and what is old; nobody else is at work. */
    void sweep() {
        try {
            for (String ending : List.of(UNFINISHED, FORMER)) {
                for (Path file : files(ending)) {
                    Files.delete(file);
                }
            }
            keepNewest(RuleVerdictFiles.ENDING, MOST_OF_RULES);
            keepNewest(EventIndexFiles.ENDING, MOST_OF_RULES);
            keepNewest(RoundFiles.ENDING, MOST);
            keepNewest(ReachFiles.ENDING, MOST);
        } catch (IOException e) {
            throw SafeFiles.refused(folder, e);
        }
    }

    private void keepNewest(String ending, int most) throws IOException {
        List<Path> files = files(ending);
        if (files.size() <= most) {
            return;
        }
        files.sort(Comparator.comparing(KeptVerdicts::made).reversed().thenComparing(file -> file));
        for (Path old : files.subList(most, files.size())) {
            Files.delete(old);
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().endsWith(ending)).toList());
        }
    }

    private static long made(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
