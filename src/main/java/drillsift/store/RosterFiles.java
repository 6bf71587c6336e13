package drillsift.store;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One compact file per roster, named by what it was read from. Nobody asks for single people, and
 * as a row per person in the database a roster costs fifteen times as much.
 */
public final class RosterFiles {

    static final String ENDING = ".roster";

    private static final int MAGIC = 0x534F5244; // "DROS"
    private static final int VERSION = 2;

    private final PackedFiles files;

    RosterFiles(Path folder) {
        files = new PackedFiles(folder, ENDING, MAGIC, VERSION);
    }

    /** Empty when it was not kept, or is not as it was written: then it is read anew. */
    public Optional<Roster> find(String name) {
        return files.find(name, RosterFiles::roster);
    }

    private static Roster roster(Unpacked from) {
        int size = from.count();
        List<Recipient> people = new ArrayList<>(size);
        UnpackedPeople reading = new UnpackedPeople(from);
        while (people.size() < size) {
            people.add(reading.next());
        }
        return new Roster(people);
    }

    /** Whether it is kept, exactly as it was written. */
    public boolean intact(String name) {
        return files.intact(name);
    }

    public void keep(String name, Roster roster) {
        Packed packed = new Packed().number(roster.size());
        roster.recipients().forEach(person -> write(packed, person));
        files.keep(name, packed);
    }

    private static void write(Packed packed, Recipient person) {
        packed.text(person.key()).text(person.email()).text(person.originalEmail());
        packed.text(person.name()).text(person.department()).text(person.title());
        packed.text(person.location()).text(person.employment()).text(person.company());
        packed.text(person.language());
        packed.text(person.token());
        packed.number(person.sentAt().isPresent() ? 1 : 0);
        packed.number(person.sentAt().map(Instant::getEpochSecond).orElse(0L));
        packed.number(person.sentAt().map(at -> (long) at.getNano()).orElse(0L));
        packed.number(person.excluded() ? 1 : 0).text(person.excludeReason());
        packed.number(person.line());
    }
}
