package drillsift.job.file;

import drillsift.event.EventKind;
import drillsift.event.SourceRef;
import drillsift.pseudonym.Pseudonyms;
import drillsift.read.SourceSettings;
import java.nio.file.Path;
import java.util.Set;

/**
 * One input of a round.
 *
 * @param name the path as written in the job file
 * @param path the real path; the file existed when the job file was read, unless it is piped
 * @param measured kinds that the source records wherever they happen, so that none seen is 0
 * @param where its place in the job file
 * @param piped whether it comes in by standard input
 */
public record Input(
        String name,
        Path path,
        SourceSettings settings,
        Set<EventKind> measured,
        SourceRef where,
        boolean piped) {

    /** What is called {@code -} in the job file, as it is called everywhere else. */
    public static final String STANDARD_INPUT = "(standard input)";

    Input under(Pseudonyms pseudonyms) {
        return new Input(name, path, settings.under(pseudonyms), measured, where, piped);
    }
}
