package drillsift.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to learn the customer's own scanners from, and where to write what is proposed.
 *
 * @param pilot number of a round of the job; anything but digits is an input file of a mail to
 *     mailboxes that nobody opens
 * @param unopened whether nobody opens the mailboxes of that round; goes without saying for a file
 * @param roster of the mailboxes of a pilot file
 * @param tokens of the mailboxes of a pilot file
 * @param into the file to write; empty for one beside the job file
 * @param force whether it may replace one that exists
 */
public record CalibrateQuery(
        String pilot,
        boolean unopened,
        Optional<Path> roster,
        List<String> tokens,
        Optional<Path> into,
        boolean force) {

    /** The number of a round; empty for a file. */
    OptionalInt round() {
        return pilot.matches("[0-9]{1,4}")
                ? OptionalInt.of(Integer.parseInt(pilot))
                : OptionalInt.empty();
    }

    Optional<Path> pilotFile() {
        return round().isPresent() ? Optional.empty() : Optional.of(Path.of(pilot));
    }
}
