package drillsift.job.file;

import drillsift.event.SourceRef;
import drillsift.pseudonym.Pseudonyms;
import drillsift.read.SourceSettings;
import java.nio.file.Path;

/**
 * The roster of one round.
 *
 * @param name the path as written in the job file
 * @param path the real path; the file existed when the job file was read
 * @param where its place in the job file
 */
public record RosterInput(String name, Path path, SourceSettings settings, SourceRef where) {

    RosterInput under(Pseudonyms pseudonyms) {
        return new RosterInput(name, path, settings.under(pseudonyms), where);
    }
}
