package drillsift.report.csv;

import drillsift.message.SpreadsheetGuard;
import drillsift.message.VisibleControls;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes CSV that a spreadsheet opens as it is meant: UTF-8 with a byte order mark, CRLF, and cells
 * that it would run as a formula begin with an apostrophe. {@link #raw} takes it off again. What
 * would act on a terminal is shown by its number.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV Injection</a>
 */
public final class SafeCsv implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setRecordSeparator("\r\n")
                    .setQuoteMode(QuoteMode.MINIMAL)
                    .get();

    /** Bytes of rows that are not written yet. */
    private static final int ROOM = 1 << 15;

    private static final int BYTES_OF_A_LETTER = 3;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final OutputStream file;
    private final StringBuilder quoted = new StringBuilder();
    private final CSVPrinter printer = new CSVPrinter(quoted, FORMAT);
    private final int columns;
    private final byte[] room = new byte[ROOM];
    private final char[] letters = new char[ROOM / BYTES_OF_A_LETTER];
    private int filled;

    private SafeCsv(OutputStream file, List<String> header) throws IOException {
        this.file = file;
        columns = header.size();
        write(BYTE_ORDER_MARK);
        row(header);
    }

    /**
     * @param file must not exist
     */
    public static SafeCsv open(Path file, List<String> header) throws IOException {
        OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        return new SafeCsv(bytes, header);
    }

    /** Into bytes that go somewhere; closing closes them. */
    public static SafeCsv to(OutputStream bytes, List<String> header) throws IOException {
        return new SafeCsv(bytes, header);
    }

    public static void write(Path file, List<String> header, Iterable<List<String>> rows)
            throws IOException {
        try (SafeCsv csv = open(file, header)) {
            for (List<String> row : rows) {
                csv.row(row);
            }
        }
    }

    /** As it would stand in a file, byte order mark and all. */
    static String text(List<String> header, Iterable<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SafeCsv csv = new SafeCsv(bytes, header)) {
            for (List<String> row : rows) {
                csv.row(row);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** One record; its cells are as many as the header's. */
    public void row(List<String> cells) throws IOException {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
        }
        long most = mostBytes(cells);
        if (isPlain(cells) && most <= ROOM) {
            if (most > ROOM - filled) {
                flush();
            }
            if (writePlain(cells)) {
                return;
            }
        }
        quoted.setLength(0);
        for (String cell : cells) {
            printer.print(safe(VisibleControls.of(cell)));
        }
        printer.println();
        write(quoted.toString());
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > ROOM - filled) {
            flush();
        }
        if (bytes.length > ROOM) {
            file.write(bytes);
        } else {
            System.arraycopy(bytes, 0, room, filled, bytes.length);
            filled += bytes.length;
        }
    }

    private void flush() throws IOException {
        file.write(room, 0, filled);
        filled = 0;
    }

    /** That a plain row can take, with what stands between its cells and ends its line. */
    private static long mostBytes(List<String> cells) {
        long most = 2L * cells.size();
        for (String cell : cells) {
            most += (long) BYTES_OF_A_LETTER * cell.length();
        }
        return most;
    }

    /** Whether it is not quoted for how it begins: not with another letter than Latin. */
    private static boolean isPlain(List<String> cells) {
        String first = cells.get(0);
        return !first.isEmpty() && first.charAt(0) <= 'z';
    }

    /** False, and nothing is written, where something has to be quoted, neutralised or shown. */
    private boolean writePlain(List<String> cells) {
        int end = filled;
        for (int i = 0; i < columns; i++) {
            end = plain(cells.get(i), end);
            if (end < 0) {
                return false;
            }
            room[end++] = (byte) (i < columns - 1 ? ',' : '\r');
        }
        room[end++] = '\n';
        filled = end;
        return true;
    }

    /**
     * Puts a cell of digits, Latin letters, kana and the usual kanji at that place; within it there
     * may also be marks and spaces.
     *
     * @return where it ends; -1 where it is none
     */
    private int plain(String cell, int place) {
        int length = cell.length();
        if (length == 0) {
            return place;
        }
        cell.getChars(0, length, letters, 0); // one by one they cost several times as much
        if (!isLetter(letters[0]) || letters[length - 1] == ' ') {
            return -1;
        }
        int end = place;
        for (int i = 0; i < length; i++) {
            char c = letters[i];
            if (c >= ' ' && c <= '~' && c != ',' && c != '"') {
                room[end++] = (byte) c;
            } else if (isKanaOrKanji(c)) {
                room[end++] = (byte) (0xE0 | c >> 12);
                room[end++] = (byte) (0x80 | c >> 6 & 0x3F);
                room[end++] = (byte) (0x80 | c & 0x3F);
            } else {
                return -1;
            }
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || isKanaOrKanji(c);
    }

    private static boolean isKanaOrKanji(char c) {
        return c >= '\u3041' && c <= '\u9FFF';
    }

    /** One record as a text, without a line end. */
    public static String record(List<String> cells, char delimiter) {
        Object[] safe = cells.stream().map(cell -> safe(VisibleControls.of(cell))).toArray();
        return FORMAT.builder().setDelimiter(delimiter).get().format(safe);
    }

    /** The cell with an apostrophe in front where a spreadsheet would run it. Numbers stay. */
    public static String safe(String cell) {
        return SpreadsheetGuard.safe(cell);
    }

    /** What was given to {@link #safe}; takes off exactly one apostrophe, and only an own one. */
    public static String raw(String cell) {
        return SpreadsheetGuard.raw(cell);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            flush();
        }
    }
}
