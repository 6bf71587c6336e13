package drillsift.store;

import drillsift.aggregate.Outcome;
import drillsift.aggregate.PersonKeys;
import drillsift.aggregate.RoundCounts;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.RoundResult;
import drillsift.classify.Correction;
import drillsift.event.Roster;
import drillsift.event.Round;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What each judged round comes to, one compact file under the name of all that it was judged from.
 * As rows of the database people would cost many times as much, and nobody asks for single ones.
 */
public final class RoundFiles {

    static final String ENDING = ".round";

    private static final int MAGIC = 0x444E5244; // "DRND"
    private static final int VERSION = 5;

    private final PackedFiles files;

    RoundFiles(Path folder) {
        files = new PackedFiles(folder, ENDING, MAGIC, VERSION);
    }

    /**
     * Empty when it was not kept, or is not as it was written.
     *
     * @param corrections those that can act in the round, in file order; of these, what the file
     *     does not name meant nothing
     * @param keys of the rosters that are compared
     */
    public Optional<RoundResult> find(
            String name,
            Round round,
            Roster roster,
            List<Correction> corrections,
            PersonKeys keys) {
        return files.find(
                name,
                from -> {
                    RoundCounts counts = PackedCounts.read(from, corrections);
                    List<Outcome> outcomes = PackedOutcomes.read(from, roster, keys);
                    return new RoundResult(
                            new RoundOutcomes(round, roster, counts, outcomes),
                            PackedReview.read(from, round.number()),
                            PackedPeople.readSigns(from),
                            PackedPeople.readDeeds(from));
                });
    }

    public void keep(String name, RoundResult round) {
        Packed packed = new Packed();
        PackedCounts.write(packed, round.outcomes().counts());
        PackedOutcomes.write(packed, round.outcomes().outcomes());
        PackedReview.write(packed, round.review());
        PackedPeople.write(packed, round.training());
        PackedPeople.write(packed, round.deeds());
        files.keep(name, packed);
    }
}
