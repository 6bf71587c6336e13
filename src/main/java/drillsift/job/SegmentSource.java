package drillsift.job;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import drillsift.normalize.NoteCode;
import drillsift.store.BlockRow;
import drillsift.store.SegmentFiles;
import java.util.List;
import java.util.Set;

/** An input as its segments hold it; of an earlier run, the file may be another by now. */
record SegmentSource(
        String file,
        InputFormat format,
        Set<EventKind> namedKinds,
        int ordinal,
        List<BlockRow> rows,
        SegmentFiles segments)
        implements EventSource {

    static SegmentSource of(PlannedSource source, List<BlockRow> rows, SegmentFiles segments) {
        return new SegmentSource(
                source.file().name(),
                source.actsAs(),
                recorded(source.namedKinds(), rows),
                source.ordinal(),
                rows,
                segments);
    }

    static SegmentSource of(
            KeptRounds.Input input, int ordinal, List<BlockRow> rows, SegmentFiles segments) {
        return new SegmentSource(
                input.file(),
                input.format(),
                recorded(input.namedKinds(), rows),
                ordinal,
                rows,
                segments);
    }

    private static Set<EventKind> recorded(Set<EventKind> named, List<BlockRow> rows) {
        return NoteCode.recorded(named, rows.stream().map(BlockRow::notes));
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
