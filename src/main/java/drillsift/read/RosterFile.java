package drillsift.read;

import drillsift.event.Roster;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import java.util.List;

/**
 * A roster with what it was read from.
 *
 * @param sha256 of the bytes on disk
 */
public record RosterFile(String name, String sha256, Roster roster) {

    /** What the officer must know of it; never personal data. */
    public List<Problem> warnings() {
        long missing =
                roster.recipients().stream()
                        .filter(person -> person.department().isEmpty())
                        .count();
        return missing == 0
                ? List.of()
                : List.of(
                        Problem.at(
                                new SourceRef(name, 0),
                                ReadCode.NO_DEPARTMENT,
                                Long.toString(missing)));
    }
}
