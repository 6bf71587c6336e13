package drillsift.normalize;

import drillsift.read.Columns;
import drillsift.read.CsvCells;
import drillsift.read.FieldText;

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

    boolean has(String column) {
        return columns.has(column);
    }
}
