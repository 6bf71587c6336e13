package drillsift.normalize;

import drillsift.event.EventBlock;
import java.util.List;
import java.util.SortedMap;

/**
 * What became of one block: records = accepted + rejected + skipped. One accepted record can give
 * more than one event. Duplicates are found later, where a round's blocks come together.
 *
 * @param skipped lines that are no access records, such as other log levels and repeated headers
 * @param rejects the rejected records in file order; at most {@link #REJECTS_KEPT} are kept whole
 * @param notes how often something was noticed, by stable code such as {@code assumed-zone}
 */
public record NormalizedBlock(
        EventBlock events,
        int records,
        int accepted,
        int rejected,
        int skipped,
        List<Rejected> rejects,
        SortedMap<String, Integer> notes) {

    /** More than the limit for a whole file, so that a file within it loses none. */
    public static final int REJECTS_KEPT = 1_100;

    public NormalizedBlock {
        if (records != accepted + rejected + skipped) {
            throw new IllegalArgumentException(
                    records + " records, but " + accepted + " + " + rejected + " + " + skipped);
        }
    }
}
