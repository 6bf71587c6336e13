package drillsift.job;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import drillsift.store.BlockRow;
import drillsift.store.SegmentFiles;
import java.util.List;
import java.util.Set;

/** An input of an earlier run, as its segments hold it; the file itself may be another by now. */
record KeptSource(KeptRounds.Input input, int ordinal, List<BlockRow> rows, SegmentFiles segments)
        implements EventSource {

    @Override
    public String file() {
        return input.file();
    }

    @Override
    public InputFormat format() {
        return input.format();
    }

    @Override
    public Set<EventKind> namedKinds() {
        return input.namedKinds();
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
}
