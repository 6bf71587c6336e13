package drillsift.aggregate.privacy;

import drillsift.aggregate.RoundFigures.Incidence;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.aggregate.statistics.KaplanMeier;
import drillsift.aggregate.statistics.KaplanMeier.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How fast people were, without the minute of anybody: counts of one or two carry no number, and a
 * step of the curve holds at least three people.
 */
final class SpeedRules {

    private static final int CURVE = 20;
    private static final long MINUTE = 60;
    private static final long BIN_SECONDS = 300;
    private static final long MEDIAN_SECONDS = 900;
    private static final long HOUR = 3600;
    private static final double PER_MILLE = 1000;

    /** Ends of the bands "immediate" and "same day", in seconds. */
    private static final List<Long> BANDS = List.of(600L, 4 * HOUR);

    private SpeedRules() {}

    /**
     * @param k fewest people of whom half may be told of
     */
    static Speed treat(Speed speed, int k) {
        List<Integer> bands =
                List.of(
                        speed.immediate().orElse(0),
                        speed.sameDay().orElse(0),
                        speed.late().orElse(0));
        BitSet hidden = hiddenBands(bands);
        List<Long> delays = curve(speed.delays(), hidden);
        return new Speed(
                delays,
                speed.median()
                        .filter(any -> speed.delays().size() >= k)
                        .map(median -> Duration.ofSeconds(half(median, delays))),
                speed.firstReport()
                        .map(first -> Duration.ofSeconds(rounded(first.toSeconds(), MINUTE))),
                told(speed.beforeFirstReport()),
                told(speed.preventable()).filter(people -> !isRestFew(speed, people)),
                band(speed.immediate(), hidden.get(0)),
                band(speed.sameDay(), hidden.get(1)),
                band(speed.late(), hidden.get(2)),
                told(speed.afterClose()),
                told(speed.late2h()).filter(people -> !isFewOthers(speed, people)),
                speed.incidence().flatMap(all -> incidence(all, delays)));
    }

    /**
     * At the ends of the curve's steps alone, to a tenth of a percent: the exact share would tell
     * how many were still watched, and so when somebody reacted.
     */
    private static Optional<Incidence> incidence(Incidence all, List<Long> ends) {
        List<Step> steps =
                ends.stream()
                        .distinct()
                        .map(end -> new Step(end, coarse(KaplanMeier.at(all.steps(), end))))
                        .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Incidence(steps));
    }

    private static double coarse(double share) {
        return Math.round(share * PER_MILLE) / PER_MILLE;
    }

    /**
     * Where the curve reaches one half, so that sentence and picture agree; else a quarter hour.
     */
    private static long half(Duration median, List<Long> curve) {
        return curve.isEmpty()
                ? rounded(median.toSeconds(), MEDIAN_SECONDS)
                : curve.get((curve.size() + 1) / 2 - 1);
    }

    /** Who acted between the first report and the warning must not be one or two either. */
    private static boolean isRestFew(Speed speed, int preventable) {
        int before = speed.beforeFirstReport().orElse(0);
        return HiddenNumbers.isFew(speed.delays().size() - before - preventable);
    }

    /**
     * Those who were not late must not be one or two either, nor those between these two hours and
     * the first report, or the warning.
     */
    private static boolean isFewOthers(Speed speed, int late) {
        int others = speed.delays().size() - late;
        int preventable = speed.preventable().orElse(late);
        return HiddenNumbers.isFew(others)
                || HiddenNumbers.isFew(others - speed.beforeFirstReport().orElse(0))
                || HiddenNumbers.isFew(preventable - late);
    }

    private static Optional<Integer> told(Optional<Integer> people) {
        return people.filter(count -> !HiddenNumbers.isFew(count));
    }

    private static Optional<Integer> band(Optional<Integer> people, boolean isHidden) {
        return isHidden ? Optional.empty() : people;
    }

    /**
     * The neighbour of a small band is hidden with it, for the curve can join these two in one step
     * that leaves both open.
     */
    private static BitSet hiddenBands(List<Integer> bands) {
        BitSet hidden = new BitSet(bands.size());
        for (int i = 0; i < bands.size(); i++) {
            hidden.set(i, HiddenNumbers.isFew(bands.get(i)));
        }
        if (HiddenNumbers.followsFromSum(bands, hidden)) {
            neighbour(bands, hidden.nextSetBit(0)).ifPresent(hidden::set);
        }
        return HiddenNumbers.extended(bands, hidden);
    }

    /** The smaller of the next bands on either side that anybody is in. */
    private static OptionalInt neighbour(List<Integer> bands, int of) {
        int before = of - 1;
        while (before >= 0 && bands.get(before) == 0) {
            before--;
        }
        int after = of + 1;
        while (after < bands.size() && bands.get(after) == 0) {
            after++;
        }
        if (before < 0 || after == bands.size()) {
            int one = before < 0 ? after : before;
            return one < bands.size() ? OptionalInt.of(one) : OptionalInt.empty();
        }
        return OptionalInt.of(bands.get(before) < bands.get(after) ? before : after);
    }

    /** No curve under twenty people. */
    private static List<Long> curve(List<Long> delays, BitSet hidden) {
        if (delays.size() < CURVE) {
            return List.of();
        }
        List<Long> ends = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < delays.size(); i++) {
            boolean closed = i - first + 1 >= HiddenNumbers.FEW && mayEnd(delays, i, hidden);
            if (closed) {
                close(ends, i + 1, binEnd(delays.get(i)));
                first = i + 1;
            }
        }
        int rest = delays.size() - first;
        if (rest > 0) { // too few for a step of their own
            long last = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
            ends.removeIf(end -> end == last);
            close(ends, delays.size(), binEnd(delays.get(delays.size() - 1)));
        }
        return ends;
    }

    /** A step ends with its bin, and never between two hidden bands. */
    private static boolean mayEnd(List<Long> delays, int place, BitSet hidden) {
        if (place + 1 == delays.size()) {
            return true;
        }
        boolean sameBin = binEnd(delays.get(place)) == binEnd(delays.get(place + 1));
        int band = bandOf(delays.get(place));
        int next = bandOf(delays.get(place + 1));
        return !sameBin && (band == next || !hidden.get(band) || !hidden.get(next));
    }

    private static void close(List<Long> ends, int upTo, long end) {
        while (ends.size() < upTo) {
            ends.add(end);
        }
    }

    private static int bandOf(long delay) {
        int band = 0;
        while (band < BANDS.size() && delay > BANDS.get(band)) {
            band++;
        }
        return band;
    }

    /** Five minutes long, from four hours on a whole hour. */
    private static long binEnd(long delay) {
        boolean isLate = delay > BANDS.get(BANDS.size() - 1);
        return rounded(Math.max(1, delay), isLate ? HOUR : BIN_SECONDS);
    }

    /** Up to the next whole unit. */
    private static long rounded(long seconds, long unit) {
        return (seconds + unit - 1) / unit * unit;
    }
}
