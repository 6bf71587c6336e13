package drillsift.read;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Which comes first in the dates of a wide export, told by all of them together: tools write them
 * as the machine or the account is set, which no header says. One date with a day beyond 12 tells
 * it for the file; where none does, or two contradict each other, nothing is guessed.
 */
final class WideDates implements CsvRecords.Receiver {

    private final int[] places;
    private final Set<DateOrder> told = EnumSet.noneOf(DateOrder.class);

    private WideDates(int[] places) {
        this.places = places;
    }

    static DateOrder of(SourceFile file, WideProfile profile) throws IOException {
        Columns columns = profile.columns(file.header());
        WideDates dates =
                new WideDates(
                        profile.events().stream()
                                .map(WideEvent::time)
                                .flatMap(List::stream)
                                .distinct()
                                .mapToInt(columns::place)
                                .filter(place -> place >= 0)
                                .toArray());
        BlockBuffers buffers = new BlockBuffers(1);
        try (BlockReader reader = new BlockReader(file, buffers)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                dates.look(block.get());
                buffers.recycle(block.get());
            }
        }
        return dates.told.size() == 1 ? dates.told.iterator().next() : DateOrder.UNKNOWN;
    }

    private void look(Block block) {
        PlainRecords records = new PlainRecords(block);
        while (records.next()) {
            look(records);
        }
        if (!records.isPlain()) {
            new CsvRecords(block).forEach(this);
        }
    }

    private void look(CsvCells cells) {
        for (int place : places) {
            DateOrder order =
                    place < cells.size() ? DateOrder.toldBy(cells.text(place)) : DateOrder.UNKNOWN;
            if (order != DateOrder.UNKNOWN) {
                told.add(order);
            }
        }
    }

    @Override
    public void record(CSVRecord record, int start, int end, int line) {
        look(CsvCells.of(record));
    }

    @Override
    public void broken(String reason, int start, int end, int line) {} // told by its reader
}
