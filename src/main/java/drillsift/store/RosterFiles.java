package drillsift.store;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        List<Recipient> people = new ArrayList<>();
        Map<String, String> shared = new HashMap<>();
        for (int left = from.count(); left > 0; left--) {
            people.add(read(from, text -> shared.computeIfAbsent(text, each -> each)));
        }
        return new Roster(people);
    }

    /**
     * @param shared one text for all that are equal: departments and the like are said of many
     */
    private static Recipient read(Unpacked from, UnaryOperator<String> shared) {
        String key = from.text();
        String email = from.text();
        String original = from.text();
        return new Recipient(
                key,
                email,
                original.equals(email) ? email : original,
                from.text(),
                shared.apply(from.text()),
                shared.apply(from.text()),
                shared.apply(from.text()),
                shared.apply(from.text()),
                shared.apply(from.text()),
                shared.apply(from.text()),
                from.text(),
                instant(from),
                from.number() == 1,
                shared.apply(from.text()),
                from.number());
    }

    private static Optional<Instant> instant(Unpacked from) {
        long known = from.number();
        long seconds = from.number();
        long nanos = from.number();
        return known == 1 ? Optional.of(Instant.ofEpochSecond(seconds, nanos)) : Optional.empty();
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
