package drillsift.read;

import drillsift.event.SourceRef;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a corrections file, or of a review list that somebody has filled, as they are
 * written; what they mean is not looked at here.
 *
 * @param header as written, and the line that it ends on
 * @param rows in file order, without blank ones
 */
public record CorrectionRows(List<String> header, int headerLine, List<Row> rows, Form form) {

    /** Fault of a row of a workbook with a formula that nothing was worked out for. */
    public static final String NO_VALUE = SheetRows.NO_VALUE;

    /** Fault of a row of a workbook with a cell that shows an error. */
    public static final String ERROR_VALUE = SheetRows.ERROR_VALUE;

    private static final String GUARDED = "=+-@＝＋－＠";

    /**
     * How its bytes are to be continued.
     *
     * @param isPacked whether they are packed, or no text at all
     */
    public record Form(Charset encoding, char delimiter, boolean isPacked) {}

    /** Column names in the form that is compared: small letters, hyphens, no spaces around. */
    public static String comparable(String name) {
        return HeaderNames.comparable(name);
    }

    /**
     * @param cells by comparable column name; values without guards against spreadsheets
     * @param fault stable code of what is wrong with the record as such; empty for a good one
     */
    public record Row(SourceRef where, Map<String, String> cells, String fault) {

        /** Empty when the column or the cell is. */
        public String cell(String column) {
            return cells.getOrDefault(HeaderNames.comparable(column), "");
        }
    }

    /**
     * @param name as it is called in messages
     * @throws drillsift.message.RefusedException DS-30xx for a file that is no such thing
     */
    public static CorrectionRows read(String name, Path path, SourceSettings settings)
            throws IOException {
        CsvTable table = CsvTable.open(name, path, settings);
        return of(name, table, table.form());
    }

    /**
     * The same of what a spreadsheet has saved: a CSV, or the first sheet of a workbook.
     *
     * @throws drillsift.message.RefusedException DS-30xx or DS-285x for a file that is neither
     */
    public static CorrectionRows readSaved(String name, Path path, SourceSettings settings)
            throws IOException {
        Form none = new Form(StandardCharsets.UTF_8, ',', true);
        return of(name, Table.open(name, path, settings), none);
    }

    private static CorrectionRows of(String name, Table table, Form form) throws IOException {
        List<Row> rows = new ArrayList<>();
        table.forEachRecord(new Receiving(name, table.header().names(), rows));
        return new CorrectionRows(
                table.header().names(), table.header().lines(), List.copyOf(rows), form);
    }

    /** Without the apostrophe that guards against spreadsheets, full-width signs included. */
    static String value(String cell) {
        String text = FieldText.value(cell);
        if (!text.startsWith("'")) {
            return text;
        }
        String rest = text.substring(1).strip();
        return !rest.isEmpty() && GUARDED.indexOf(rest.charAt(0)) >= 0 ? rest : text;
    }

    private static final class Receiving implements CsvTable.Receiver {

        private final String name;
        private final List<String> columns;
        private final List<Row> rows;

        Receiving(String name, List<String> header, List<Row> rows) {
            this.name = name;
            this.columns = header.stream().map(HeaderNames::comparable).toList();
            this.rows = rows;
        }

        @Override
        public void record(CsvCells record, long line) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
                cells.put(columns.get(i), value(record.text(i)));
            }
            boolean isBlank = cells.values().stream().allMatch(String::isEmpty);
            boolean isTooLong = false;
            for (int i = columns.size(); i < record.size(); i++) {
                isTooLong |= !record.text(i).isBlank();
            }
            if (!isBlank || isTooLong) {
                String fault = isTooLong ? "column-count" : "";
                rows.add(new Row(new SourceRef(name, line), cells, fault));
            }
        }

        @Override
        public void broken(String reason, long line) {
            rows.add(new Row(new SourceRef(name, line), Map.of(), reason));
        }
    }
}
