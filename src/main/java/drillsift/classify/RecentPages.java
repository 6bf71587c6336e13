package drillsift.classify;

import drillsift.event.EventBlock;
import java.util.Arrays;

/**
 * Pages asked for by one address and agent. Where many people share both, pages and their parts
 * mingle: a part goes to the oldest page of the last seconds that has none yet.
 */
final class RecentPages {

    private static final long SAME_PLACE = 120_000_000_000L;
    private static final long MINGLED = 5_000_000_000L;

    private final EventColumns columns;
    private int[] bare = new int[4];
    private int from;
    private int to;
    private int latest = EventBlock.NONE;

    RecentPages(EventColumns columns) {
        this.columns = columns;
    }

    void add(int page) {
        dropOld(page);
        if (to == bare.length) {
            bare = Arrays.copyOfRange(bare, from, from + Math.max(4, (to - from) * 2));
            to -= from;
            from = 0;
        }
        bare[to++] = page;
        latest = page;
    }

    /** The page that the resource was drawn in for; -1 if all are too long ago. */
    int drawnBy(int resource) {
        dropOld(resource);
        if (from < to) {
            return bare[from++];
        }
        boolean isRecent =
                latest >= 0 && columns.time[resource] - columns.time[latest] <= SAME_PLACE;
        return isRecent ? latest : EventBlock.NONE;
    }

    private void dropOld(int event) {
        while (from < to && columns.time[event] - columns.time[bare[from]] > MINGLED) {
            from++;
        }
    }
}
