package drillsift.read;

import org.apache.commons.csv.CSVRecord;

/** The first cell of a column that holds anything. */
public final class FirstCells implements CsvRecords.Receiver {

    private final int place;
    private String found = "";

    private FirstCells(int place) {
        this.place = place;
    }

    /**
     * @param header as the file has it
     */
    public static String of(Block block, String header) {
        FirstCells cells = new FirstCells(block.source().header().indexOf(header));
        new CsvRecords(block).forEach(cells);
        return cells.found;
    }

    @Override
    public void record(CSVRecord record, int start, int end, int line) {
        if (found.isEmpty() && place < record.size()) {
            found = FieldText.value(record.get(place));
        }
    }

    @Override
    public void broken(String reason, int start, int end, int line) {} // told elsewhere
}
