package drillsift.read;

import drillsift.event.Roster;
import drillsift.message.Problem;
import java.util.List;

/**
 * A roster with what it was read from.
 *
 * @param sha256 of the bytes on disk
 * @param warnings and notes, never personal data
 */
public record RosterFile(String name, String sha256, Roster roster, List<Problem> warnings) {}
