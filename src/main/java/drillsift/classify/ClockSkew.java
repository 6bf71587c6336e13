package drillsift.classify;

import drillsift.event.EventKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How far each source's clock is ahead of the clock that timed the sendings. Two sources that
 * recorded the same accesses give it exactly. Otherwise the first access of each person tells: no
 * one comes before the mail, and where scanners answer each mail at once, the whole crowd stands at
 * the clock's error. A late start without such a crowd is no error: people may take their time.
 */
final class ClockSkew {

    private static final long SECOND = 1_000_000_000L;

    /** As far as two zones can lie apart, and a clock beside it. */
    private static final int WINDOW = 52_000;

    private static final double HALF_HOUR = 1_800;
    private static final double NEAR_HALF_HOUR = 300;
    private static final int KEPT = 4;

    /** A clock this little behind is corrected, since nobody comes before the mail. */
    private static final double EARLIEST_SECONDS = -5;

    /** Scanners may well take this long; only a crowd beyond it can be a clock's error. */
    private static final double CROWD_SECONDS = 120;

    private final EventColumns columns;
    private final Identities identities;
    private final DeliveryTable deliveries;
    private final long[] offsets;
    private final boolean[] isLateStart;

    ClockSkew(EventColumns columns, Identities identities, DeliveryTable deliveries) {
        this.columns = columns;
        this.identities = identities;
        this.deliveries = deliveries;
        int sources = columns.sources.size();
        offsets = new long[sources];
        isLateStart = new boolean[sources];
        boolean[] hasSendings = new boolean[sources];
        int reference = -1;
        for (int source = sources - 1; source >= 0; source--) {
            hasSendings[source] = hasSendings(source);
            reference = hasSendings[source] ? source : reference;
        }
        for (int source = 0; source < sources; source++) {
            if (!hasSendings[source]) {
                offsets[source] = estimate(source, reference);
            }
        }
    }

    /** Nanoseconds by which the source's clock is ahead, per source. */
    long[] offsets() {
        return offsets;
    }

    /**
     * Hours by which the source's times are ahead because they were read in a wrong zone; 0 where
     * the difference is none of zones, which differ by whole or half hours.
     */
    double zoneHours(int source) {
        double halves = Math.rint(offsets[source] / (SECOND * HALF_HOUR));
        double rest = Math.abs(offsets[source] / (double) SECOND - halves * HALF_HOUR);
        return Math.abs(halves) >= 2 && rest <= NEAR_HALF_HOUR ? halves / 2 : 0;
    }

    /** Whether the first percent of people came later than ten minutes, with no sign of why. */
    boolean isLateStart(int source) {
        return isLateStart[source];
    }

    /** From here on the columns hold corrected times. */
    void correct() {
        columns.setClocksAhead(offsets);
        for (int source = 0; source < offsets.length; source++) {
            if (offsets[source] != 0) {
                for (int e = columns.sourceStart[source];
                        e < columns.sourceStart[source + 1];
                        e++) {
                    columns.time[e] -= offsets[source];
                }
            }
        }
    }

    private boolean hasSendings(int source) {
        if (!columns.isAnyLoaded(EventKind.SENT) && !columns.isAnyLoaded(EventKind.DELIVERED)) {
            return false;
        }
        for (int e = columns.sourceStart[source]; e < columns.sourceStart[source + 1]; e++) {
            if (columns.isKind(e, EventKind.SENT) || columns.isKind(e, EventKind.DELIVERED)) {
                return true;
            }
        }
        return false;
    }

    private long estimate(int source, int reference) {
        if (reference >= 0) {
            Map<Integer, long[]> known = accesses(reference);
            int[] differences = differences(source, known);
            int best = best(differences);
            long pairs = around(differences, best);
            if (pairs >= 5 && pairs * 3 >= Math.min(known.size(), sum(differences))) {
                int seconds = best - WINDOW;
                return Math.abs(seconds) <= 1 ? 0 : seconds * SECOND;
            }
        }
        return fromFirstAccesses(source);
    }

    private Map<Integer, long[]> accesses(int source) {
        Map<Integer, long[]> known = new HashMap<>();
        for (int e = columns.sourceStart[source]; e < columns.sourceStart[source + 1]; e++) {
            int key = key(e);
            if (key >= 0) {
                long[] times = known.computeIfAbsent(key, any -> new long[KEPT + 1]);
                if (times[KEPT] < KEPT) {
                    times[(int) times[KEPT]++] = columns.time[e];
                }
            }
        }
        return known;
    }

    private int[] differences(int source, Map<Integer, long[]> known) {
        int[] counts = new int[2 * WINDOW + 1];
        for (int e = columns.sourceStart[source]; e < columns.sourceStart[source + 1]; e++) {
            long[] times = known.get(key(e));
            for (int i = 0; times != null && i < times[KEPT]; i++) {
                long seconds = Math.round((columns.time[e] - times[i]) / (double) SECOND);
                if (Math.abs(seconds) <= WINDOW) {
                    counts[(int) seconds + WINDOW]++;
                }
            }
        }
        return counts;
    }

    /** Person and kind; -1 for what two sources would not both record. */
    private int key(int event) {
        int person = identities.recipient(columns.subject[event]);
        EventKind kind = columns.kindOf(event);
        boolean isCommon =
                kind == EventKind.CLICKED
                        || kind == EventKind.OPENED
                        || kind == EventKind.DATA_SUBMITTED;
        return person < 0 || !isCommon ? -1 : person * 32 + kind.ordinal();
    }

    private static int best(int[] counts) {
        int best = WINDOW;
        for (int i = 0; i < counts.length; i++) {
            if (around(counts, i) > around(counts, best)
                    || around(counts, i) == around(counts, best) && counts[i] > counts[best]) {
                best = i;
            }
        }
        return best;
    }

    private static long around(int[] counts, int at) {
        int before = at > 0 ? counts[at - 1] : 0;
        return (long) before + counts[at] + (at + 1 < counts.length ? counts[at + 1] : 0);
    }

    private static long sum(int[] counts) {
        return Arrays.stream(counts).asLongStream().sum();
    }

    private long fromFirstAccesses(int source) {
        double[] delays = firstDelays(source);
        if (delays.length < 3) {
            return 0;
        }
        double start = delays[delays.length < 10 ? 0 : Math.max(1, delays.length / 100)];
        long crowd = Arrays.stream(delays).filter(d -> d >= start - 5 && d <= start + 20).count();
        boolean isCrowd = crowd >= Math.max(10, delays.length / 20);
        if (start < EARLIEST_SECONDS) {
            // A crowd is scanners at work within seconds; else the first were people, who need 30.
            return Math.round(start - (isCrowd ? 2 : 30)) * SECOND;
        }
        if (start > CROWD_SECONDS && isCrowd) {
            return Math.round(start - 2) * SECOND;
        }
        isLateStart[source] = delays.length >= 100 && start > 600;
        return 0;
    }

    /** Seconds from each person's own sending to the first access in that source, sorted. */
    private double[] firstDelays(int source) {
        long[] first =
                EventParts.of(
                                columns.sourceStart[source],
                                columns.sourceStart[source + 1],
                                this::firstAccesses)
                        .stream()
                        .reduce(ClockSkew::earlier)
                        .orElseThrow();
        return IntStream.range(0, first.length)
                .filter(person -> first[person] != Long.MAX_VALUE && deliveries.isOwn(person))
                .mapToDouble(
                        person -> (first[person] - deliveries.sentAt(person)) / (double) SECOND)
                .sorted()
                .toArray();
    }

    /** By person; {@link Long#MAX_VALUE} for whom there is none. */
    private long[] firstAccesses(int from, int to) {
        long[] first = new long[deliveries.people()];
        Arrays.fill(first, Long.MAX_VALUE);
        for (int e = from; e < to; e++) {
            int person = identities.recipient(columns.subject[e]);
            boolean isEarlier = person >= 0 && columns.time[e] < first[person];
            if (isEarlier && !columns.isStatusOnly(e) && columns.isAccess(e)) {
                first[person] = columns.time[e];
            }
        }
        return first;
    }

    private static long[] earlier(long[] one, long[] other) {
        Arrays.setAll(one, person -> Math.min(one[person], other[person]));
        return one;
    }
}
