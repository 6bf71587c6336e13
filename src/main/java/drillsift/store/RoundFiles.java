package drillsift.store;

import drillsift.aggregate.PersonKeys;
import drillsift.aggregate.RoundOutcomes;
import drillsift.classify.Correction;
import drillsift.event.Roster;
import drillsift.event.Round;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What each judged round comes to, one compact file under the name of all that it was judged from.
 * As rows of the database people would cost many times as much, and nobody asks for single ones.
 */
public final class RoundFiles {

    private static final int MAGIC = 0x444E5244; // "DRND"
    private static final int VERSION = 1;

    private final Path folder;

    RoundFiles(Path folder) {
        this.folder = SafeFiles.folder(folder);
    }

    /**
     * Empty when it was not kept, or is not as it was written.
     *
     * @param corrections those that can act in the round, in file order; of these, what the file
     *     does not name meant nothing
     * @param keys of the rosters that are compared
     */
    public Optional<RoundOutcomes> find(
            String name,
            Round round,
            Roster roster,
            List<Correction> corrections,
            PersonKeys keys) {
        try {
            Unpacked from = Unpacked.open(file(name), MAGIC, VERSION);
            return Optional.of(
                    new RoundOutcomes(
                            round,
                            roster,
                            PackedCounts.read(from, corrections),
                            PackedOutcomes.read(from, roster, keys)));
        } catch (NoSuchFileException | DamagedFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void keep(String name, RoundOutcomes round) {
        Packed packed = new Packed();
        PackedCounts.write(packed, round.counts());
        PackedOutcomes.write(packed, round.outcomes());
        Path file = file(name);
        try {
            SafeFiles.write(file, packed.file(MAGIC, VERSION));
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".round");
    }
}
