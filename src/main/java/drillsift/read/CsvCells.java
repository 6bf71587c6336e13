package drillsift.read;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The cells of one record of a table. */
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

    /** As a sheet has them. */
    static CsvCells of(List<String> cells) {
        return new CsvCells() {
            @Override
            public int size() {
                return cells.size();
            }

            @Override
            public String text(int place) {
                return cells.get(place);
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
