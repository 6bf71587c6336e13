package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventSource;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/**
 * Takes each block once and turns its dictionaries into the round's. Several blocks are read and
 * copied side by side, the next ones while those before are entered; dictionaries are entered in
 * order, so that the numbers do not depend on who was first.
 */
final class ColumnLoader {

    private static final int AT_ONCE = 8;

    private final EffectiveAddress effective;

    ColumnLoader(FilterSet filters) {
        effective = new EffectiveAddress(filters.trustedProxies());
    }

    EventColumns load(List<EventSource> sources) {
        EventColumns columns = new EventColumns(sources);
        for (int source = 0; source < sources.size(); source++) {
            columns.sourceStart[source] = columns.size;
            append(columns, source);
        }
        columns.sourceStart[sources.size()] = columns.size;
        columns.markShapes();
        return columns;
    }

    private void append(EventColumns columns, int source) {
        EventSource blocks = columns.sources.get(source);
        ForkJoinTask<EventBlock[]> next = reading(blocks, 0);
        for (int from = 0; from < blocks.blocks(); from += AT_ONCE) {
            EventBlock[] read = next.join();
            next = reading(blocks, from + AT_ONCE);
            enter(columns, source, from, read);
        }
    }

    private static ForkJoinTask<EventBlock[]> reading(EventSource blocks, int from) {
        int to = Math.min(from + AT_ONCE, blocks.blocks());
        return ForkJoinPool.commonPool()
                .submit(
                        () ->
                                IntStream.range(from, to)
                                        .parallel()
                                        .mapToObj(blocks::block)
                                        .toArray(EventBlock[]::new));
    }

    private void enter(EventColumns columns, int source, int from, EventBlock[] read) {
        int[] starts = new int[read.length];
        for (int i = 0; i < read.length; i++) {
            starts[i] = columns.size;
            columns.blockStarts.add(new EventColumns.BlockStart(columns.size, source, from + i));
            columns.size += read[i].size();
        }
        List<BlockIds> ids =
                IntStream.range(0, read.length)
                        .parallel()
                        .mapToObj(i -> new BlockIds(columns, read[i], starts[i]))
                        .toList();
        ids.forEach(block -> block.enter(effective));
        ids.parallelStream().forEach(BlockIds::copy);
    }
}
