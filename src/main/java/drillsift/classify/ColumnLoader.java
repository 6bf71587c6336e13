package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventSource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes each block once and turns its dictionaries into the round's. Several blocks are read and
 * copied side by side; their dictionaries are entered in order, so that the numbers do not depend
 * on who was first.
 */
final class ColumnLoader {

    private static final int AT_ONCE = 16;

    private final EffectiveAddress effective;

    ColumnLoader(FilterSet filters) {
        effective = new EffectiveAddress(filters.trustedProxies());
    }

    EventColumns load(List<EventSource> sources) {
        EventColumns columns = new EventColumns(sources);
        for (int source = 0; source < sources.size(); source++) {
            columns.sourceStart[source] = columns.size;
            for (int from = 0; from < sources.get(source).blocks(); from += AT_ONCE) {
                append(columns, source, from);
            }
        }
        columns.sourceStart[sources.size()] = columns.size;
        return columns;
    }

    private void append(EventColumns columns, int source, int from) {
        EventSource blocks = columns.sources.get(source);
        int count = Math.min(AT_ONCE, blocks.blocks() - from);
        EventBlock[] read = new EventBlock[count];
        IntStream.range(0, count).parallel().forEach(i -> read[i] = hashed(blocks.block(from + i)));
        BlockIds[] ids = new BlockIds[count];
        for (int i = 0; i < count; i++) {
            columns.blockStarts.add(new EventColumns.BlockStart(columns.size, source, from + i));
            ids[i] = new BlockIds(columns, effective, read[i], columns.size);
            columns.size += read[i].size();
        }
        IntStream.range(0, count).parallel().forEach(i -> ids[i].copy());
    }

    /** Texts remember their hashes, which is half the work of entering them. */
    @SuppressWarnings("ReturnValueIgnored")
    private static EventBlock hashed(EventBlock block) {
        block.tokens().forEach(String::hashCode);
        block.recipients().forEach(String::hashCode);
        return block;
    }
}
