package drillsift.aggregate.release;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * People of one round of whom figures are published together.
 *
 * @param name of a group, after its attribute where it has one; the rounds of which everybody was
 *     in, such as {@code 1 2}; else empty
 * @param cells what is published of them, by measure
 */
public record ReleasedSet(
        Kind kind, String name, People people, SortedMap<Measure, ReleasedSet.Cell> cells) {

    /** What makes them a set. */
    public enum Kind {
        /** Everybody whom the mail reached. */
        ALL,
        /** A group of departments. */
        GROUP,
        /** Who was in several rounds. */
        PANEL,
        /** Of whom the roster says the same beside their department. */
        ATTRIBUTE
    }

    /**
     * One published figure.
     *
     * @param counts likely, strict, lenient and unfiltered, in people, as far as they are told
     * @param note why there are none; how a figure was rounded
     */
    public record Cell(List<Integer> counts, Note note) {}

    /** How many did it, where that is told. */
    OptionalInt count(Measure measure) {
        Cell cell = cells.get(measure);
        return cell == null || cell.counts().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(cell.counts().get(0));
    }
}
