package drillsift.aggregate.difference;

import drillsift.aggregate.Measure;
import java.util.Comparator;
import java.util.Optional;

/**
 * A number of people of one round.
 *
 * @param department full path; empty for the whole company
 * @param measure empty for the people whom the mail reached, over whom every rate is
 * @param level of those people, {@link Level#RAW}
 */
public record FigureKey(
        int round, Optional<String> department, Optional<Measure> measure, Level level)
        implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER =
            Comparator.comparingInt(FigureKey::round)
                    .thenComparing(key -> key.department.isPresent())
                    .thenComparing(key -> key.department.orElse(""))
                    .thenComparing(key -> key.measure.map(Measure::ordinal).orElse(-1))
                    .thenComparing(FigureKey::level);

    static FigureKey population(int round, Optional<String> department) {
        return new FigureKey(round, department, Optional.empty(), Level.RAW);
    }

    /** The same of the whole company. */
    public static FigureKey total(int round, Measure measure, Level level) {
        return new FigureKey(round, Optional.empty(), Optional.of(measure), level);
    }

    /** Those of the whole company whom the mail reached. */
    public static FigureKey reached(int round) {
        return population(round, Optional.empty());
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
