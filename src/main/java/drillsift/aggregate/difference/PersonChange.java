package drillsift.aggregate.difference;

import drillsift.aggregate.Measure;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Somebody who stands otherwise in the figures of a round.
 *
 * @param person mail address, normalised
 * @param before empty when the person was not among those targeted
 * @param causes of what differs, by measure; the empty one is about being reached, and where
 */
public record PersonChange(
        int round,
        String person,
        Optional<Standing> before,
        Optional<Standing> after,
        SortedMap<Item, Cause> causes) {

    /**
     * What differs of a person.
     *
     * @param measure empty: whether the mail reached the person, and the department
     */
    public record Item(String person, Optional<Measure> measure) implements Comparable<Item> {

        private int place() {
            return measure.map(Measure::ordinal).orElse(-1);
        }

        @Override
        public int compareTo(Item other) {
            int byPerson = person.compareTo(other.person);
            return byPerson != 0 ? byPerson : Integer.compare(place(), other.place());
        }
    }
}
