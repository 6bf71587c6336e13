package drillsift.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a workbook as the CSV that a spreadsheet would save of it, in UTF-8, one line a row,
 * so that whatever reads a CSV reads it too and a line's number is its row's. A line's end within a
 * cell becomes a space. Formulas are not worked out: what the spreadsheet found last is taken, and
 * of a row with one that has no value, or that came to an error, NUL bytes are left, which no cell
 * holds.
 */
final class SheetBytes extends InputStream {

    /** Stands for a row with a formula that has no value. */
    private static final byte[] NO_VALUE = {0, '\n'};

    /** Stands for a row with a cell that shows an error. */
    private static final byte[] ERROR_VALUE = {0, 0, '\n'};

    private final Workbook workbook;
    private final SheetRows rows;
    private byte[] line = new byte[0];
    private int at;
    private int number;
    private int width;
    private Optional<SheetRow> next;

    private SheetBytes(Workbook workbook, SheetRows rows) {
        this.workbook = workbook;
        this.rows = rows;
        this.next = rows.next();
    }

    /** The sheet that is meant: the one that the job file names, or the first that is shown. */
    static String chosen(String name, Path path, Optional<String> asked) throws IOException {
        try (Workbook workbook = Workbook.open(name, path)) {
            return SheetsOfWorkbook.read(workbook).chosen(asked.orElse(""));
        }
    }

    static SheetBytes open(String name, Path path, String sheet) throws IOException {
        Workbook workbook = Workbook.open(name, path);
        try {
            return new SheetBytes(workbook, SheetsOfWorkbook.read(workbook).rows(sheet));
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /**
     * What a row that is nothing but NUL bytes lacks, as a stable code.
     *
     * @param length bytes of the row
     */
    static String faultOfNuls(int length) {
        return length < ERROR_VALUE.length - 1 ? SheetRows.NO_VALUE : SheetRows.ERROR_VALUE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int copied = 0;
        while (copied < length && (at < line.length || nextLine())) {
            int count = Math.min(length - copied, line.length - at);
            System.arraycopy(line, at, bytes, offset + copied, count);
            at += count;
            copied += count;
        }
        return copied == 0 && length > 0 ? -1 : copied;
    }

    private boolean nextLine() {
        if (next.isEmpty()) {
            return false;
        }
        number++;
        at = 0;
        if (next.get().number() > number) {
            line = new byte[] {'\n'};
            return true;
        }
        line = csv(next.get());
        next = rows.next();
        return true;
    }

    private byte[] csv(SheetRow row) {
        if (row.fault().equals(SheetRows.NO_VALUE)) {
            return NO_VALUE;
        }
        if (row.fault().equals(SheetRows.ERROR_VALUE)) {
            return ERROR_VALUE;
        }
        if (!row.fault().isEmpty()) {
            return "x".repeat(CsvFraming.LIMIT + 1).concat("\n").getBytes(StandardCharsets.UTF_8);
        }
        if (row.isBlank()) {
            return new byte[] {'\n'};
        }
        List<String> cells = row.cells();
        width = width == 0 ? cells.size() : width; // of the header
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.max(width, cells.size()); i++) {
            text.append(i == 0 ? "" : ",").append(i < cells.size() ? cell(cells.get(i)) : "");
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        String text = value;
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        }
        boolean isPlain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            rows.close();
        }
    }
}
