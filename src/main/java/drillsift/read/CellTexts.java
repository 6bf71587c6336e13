package drillsift.read;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** What the cells of a column say, and how often. */
public final class CellTexts implements CsvRecords.Receiver {

    private final int place;
    private final Map<String, Integer> counts;

    private CellTexts(int place, Map<String, Integer> counts) {
        this.place = place;
        this.counts = counts;
    }

    /**
     * Adds those of a block, the first ones first.
     *
     * @param header as the file has it
     */
    public static void count(Block block, String header, Map<String, Integer> counts) {
        int place = block.source().header().indexOf(header);
        new CsvRecords(block).forEach(new CellTexts(place, counts));
    }

    @Override
    public void record(CSVRecord record, int start, int end, int line) {
        String text = place < record.size() ? FieldText.value(record.get(place)) : "";
        if (!text.isEmpty()) {
            counts.merge(text, 1, Integer::sum);
        }
    }

    @Override
    public void broken(String reason, int start, int end, int line) {} // told elsewhere
}
