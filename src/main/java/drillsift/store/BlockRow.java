package drillsift.store;

import java.util.SortedMap;

/**
 * One block in the ledger.
 *
 * @param sourceKey the input by its bytes and the way they are taken
 * @param number from 0
 * @param segment name of the block's segment
 * @param last whether the input ends with this block
 * @param notes how often something was noticed, by stable code such as {@code assumed-zone}
 */
public record BlockRow(
        String sourceKey,
        int number,
        String segment,
        long firstLine,
        long offset,
        int length,
        int records,
        int accepted,
        int rejected,
        int skipped,
        int events,
        boolean last,
        SortedMap<String, Integer> notes) {}
