package drillsift.classify;

import java.util.Arrays;

/** How regularly each address and agent came back to one person; used for person after person. */
final class Repeats {

    private static final double AT_LEAST_SECONDS = 60;
    private static final int FEWEST = 3;

    private final LongNumbers sources = new LongNumbers();
    private double[] least = new double[16];
    private double[] most = new double[16];
    private int[] visits = new int[16];
    private long[] lastVisit = new long[16];
    private boolean isAnyOften;

    void clear() {
        sources.clear();
        isAnyOften = false;
    }

    /** Takes in an episode; those of one source come by their beginning. */
    void add(Episode episode) {
        int known = sources.size();
        int source = sources.number(source(episode));
        if (source == known) {
            begin(source);
        } else {
            double gap = (episode.first - lastVisit[source]) / 1e9;
            least[source] = Math.min(least[source], gap);
            most[source] = Math.max(most[source], gap);
        }
        least[source] = Math.min(least[source], episode.leastGap);
        most[source] = Math.max(most[source], episode.mostGap);
        visits[source] += episode.visits;
        lastVisit[source] = episode.lastVisit;
        isAnyOften |= visits[source] >= FEWEST;
    }

    /** Whether any source came often enough to show a habit. */
    boolean isAnyOften() {
        return isAnyOften;
    }

    /** Tells an episode, after all have been taken in, how often and regularly its source came. */
    void tell(Episode episode) {
        int source = sources.get(source(episode));
        if (visits[source] >= FEWEST && least[source] >= AT_LEAST_SECONDS) {
            episode.repeats = visits[source];
            episode.repeatSpreadPercent = (most[source] - least[source]) / most[source] * 100;
        }
    }

    private static long source(Episode episode) {
        return (long) episode.address << 32 | episode.agent & 0xffffffffL;
    }

    private void begin(int source) {
        if (source == least.length) {
            least = Arrays.copyOf(least, source * 2);
            most = Arrays.copyOf(most, source * 2);
            visits = Arrays.copyOf(visits, source * 2);
            lastVisit = Arrays.copyOf(lastVisit, source * 2);
        }
        least[source] = Double.MAX_VALUE;
        most[source] = 0;
        visits[source] = 0;
    }
}
