package drillsift.normalize;

import drillsift.read.Columns;
import drillsift.read.CsvCells;
import drillsift.read.FieldText;
import drillsift.read.PlainRecords;

/** A record by the names of its columns. */
record CsvRow(CsvCells cells, Columns columns) {

    /** The cell's value; empty when the column or the value is missing. */
    String value(String column) {
        String raw = raw(column);
        return raw.isEmpty() ? raw : FieldText.value(raw);
    }

    String mail(String column) {
        String raw = raw(column);
        return raw.isEmpty() ? raw : FieldText.mail(raw);
    }

    /** The cell as it stands. */
    String raw(String column) {
        int place = columns.place(column);
        return place < 0 ? "" : cells.text(place);
    }

    /** Whether the column or its value is missing; most cells tell without a text being made. */
    boolean isEmpty(String column) {
        int place = columns.place(column);
        if (place < 0) {
            return true;
        }
        if (cells instanceof PlainRecords record) {
            int from = record.from(place);
            if (from == record.to(place)) {
                return true;
            }
            byte first = record.bytes()[from];
            if (first > '0' && first <= '9') {
                return false;
            }
        }
        return value(column).isEmpty();
    }

    boolean has(String column) {
        return columns.has(column);
    }
}
