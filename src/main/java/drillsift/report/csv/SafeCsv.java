package drillsift.report.csv;

import drillsift.message.SpreadsheetGuard;
import drillsift.message.VisibleControls;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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

    /** Harmless within a cell. */
    private static final String MARKS = "@.:+-_/;";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final int columns;

    private SafeCsv(OutputStream file, List<String> header) throws IOException {
        BufferedWriter writer =
                new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, FORMAT);
        columns = header.size();
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
        if (isPlain(cells)) {
            printer.getOut().append(String.join(",", cells)).append("\r\n");
            return;
        }
        for (String cell : cells) {
            printer.print(safe(VisibleControls.of(cell)));
        }
        printer.println();
    }

    /** Whether nothing in it has to be quoted, neutralised or shown by its number. */
    private static boolean isPlain(List<String> cells) {
        String first = cells.get(0); // is quoted where it begins with another letter than a Latin
        if (first.isEmpty() || first.charAt(0) > 'z') {
            return false;
        }
        for (String cell : cells) {
            if (!isPlain(cell)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String cell) {
        if (!cell.isEmpty() && !isLetter(cell.charAt(0))) {
            return false;
        }
        for (int i = 1; i < cell.length(); i++) {
            if (!isLetter(cell.charAt(i)) && MARKS.indexOf(cell.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Digits, plain Latin letters, kana and the usual kanji. */
    private static boolean isLetter(char c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '\u3041' && c <= '\u9FFF';
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
        printer.close();
    }
}
