package drillsift.classify;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How often a source came shortly after, or a moment before, somebody else's visit. */
final class Companions {

    private static final int FEWEST_VISITS = 5;
    private static final int MANY_VISITS = 20;
    private static final double NEARLY_ALL = 0.9;

    private final LongNumbers numbers = new LongNumbers();
    private long[] sources = new long[16];
    private int[] visits = new int[16];
    private int[] following = new int[16];
    private int[] leading = new int[16];

    void visit(long source) {
        int number = number(source);
        visits[number]++;
    }

    void follow(long source) {
        int number = number(source);
        following[number]++;
    }

    void lead(long source) {
        int number = number(source);
        leading[number]++;
    }

    void addAll(Companions other) {
        for (int i = 0; i < other.numbers.size(); i++) {
            int number = number(other.sources[i]);
            visits[number] += other.visits[i];
            following[number] += other.following[i];
            leading[number] += other.leading[i];
        }
    }

    /** Sources that came too seldom are left out: nothing is said of them. */
    void write(LongTape tape) {
        int[] told =
                IntStream.range(0, numbers.size())
                        .filter(number -> visits[number] >= FEWEST_VISITS)
                        .toArray();
        tape.put(told.length);
        for (int number : told) {
            tape.put(sources[number]).put(visits[number]);
            tape.put(following[number]).put(leading[number]);
        }
    }

    void read(LongTape tape) {
        for (int left = tape.takeInt(); left > 0; left--) {
            int number = number(tape.take());
            visits[number] = tape.takeInt();
            following[number] = tape.takeInt();
            leading[number] = tape.takeInt();
        }
    }

    /** Nothing is said of a source that came too seldom. */
    Company company(long source) {
        int number = numbers.get(source);
        if (number == LongNumbers.ABSENT || visits[number] < FEWEST_VISITS) {
            return Company.NONE;
        }
        return new Company(
                isHalf(following[number], number),
                isHalf(leading[number], number),
                isNearlyAlways(number));
    }

    private boolean isHalf(int count, int number) {
        return count * 2 >= visits[number];
    }

    private boolean isNearlyAlways(int number) {
        int most = Math.max(following[number], leading[number]);
        return visits[number] >= MANY_VISITS && most >= visits[number] * NEARLY_ALL;
    }

    private int number(long source) {
        int number = numbers.number(source);
        if (number == sources.length) {
            sources = Arrays.copyOf(sources, number * 2);
            visits = Arrays.copyOf(visits, number * 2);
            following = Arrays.copyOf(following, number * 2);
            leading = Arrays.copyOf(leading, number * 2);
        }
        sources[number] = source;
        return number;
    }

    /**
     * How a source goes with people.
     *
     * @param isFollower at least half of its visits follow somebody's
     * @param isAhead at least half of its visits come just before somebody's
     * @param isSteady it came often and nearly always so
     */
    record Company(boolean isFollower, boolean isAhead, boolean isSteady) {

        static final Company NONE = new Company(false, false, false);

        Company or(Company other) {
            if (this == NONE || other == NONE) {
                return this == NONE ? other : this;
            }
            return new Company(
                    isFollower || other.isFollower,
                    isAhead || other.isAhead,
                    isSteady || other.isSteady);
        }
    }
}
