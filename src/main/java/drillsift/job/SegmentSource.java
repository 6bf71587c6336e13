package drillsift.job;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import drillsift.store.BlockRow;
import drillsift.store.SegmentFiles;
import java.util.List;
import java.util.Set;

/** An input as its segments hold it. */
record SegmentSource(PlannedSource source, List<BlockRow> rows, SegmentFiles segments)
        implements EventSource {

    @Override
    public String file() {
        return source.file().name();
    }

    @Override
    public InputFormat format() {
        return source.actsAs();
    }

    @Override
    public Set<EventKind> namedKinds() {
        return source.namedKinds();
    }

    @Override
    public int ordinal() {
        return source.ordinal();
    }

    @Override
    public int blocks() {
        return rows.size();
    }

    @Override
    public long size() {
        return rows.stream().mapToLong(BlockRow::events).sum();
    }

    @Override
    public EventBlock block(int number) {
        return segments.readEvents(rows.get(number).segment());
    }

    /** Physical line of each event of a block, at less cost than the block. */
    long[] lines(int number) {
        return segments.readLines(rows.get(number).segment());
    }
}
