package drillsift.read;

import org.apache.commons.csv.CSVRecord;

/** The cells of one CSV record. */
public interface CsvCells {

    /** As Commons CSV has read them. */
    static CsvCells of(CSVRecord record) {
        return new CsvCells() {
            @Override
            public int size() {
                return record.size();
            }

            @Override
            public String text(int place) {
                return record.get(place);
            }
        };
    }

    int size();

    /**
     * The text as the file means it, without the quotes around it.
     *
     * @param place from 0
     */
    String text(int place);
}
