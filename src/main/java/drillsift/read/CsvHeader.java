package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The header of a CSV.
 *
 * @param end byte offset of the first record, in the bytes that blocks count
 * @param lines physical lines up to there
 */
record CsvHeader(List<String> names, long end, int lines, char delimiter) {

    private static final int MARK = 3; // in UTF-8, to which all else is turned
    private static final int MOST = 1 << 16;
    private static final int MOST_SHOWN = 60;
    private static final Pattern NAME = Pattern.compile("[^@{}\\[\\]=<>:\"'\\p{Cntrl}]{0,40}");

    /**
     * @param unpacked the file's bytes as {@link SourceBytes#open} gives them
     */
    static CsvHeader read(String name, InputStream unpacked, Charset encoding) throws IOException {
        byte[] bytes = unpacked.readNBytes(MOST);
        boolean isMarked = Encodings.byteOrderMark(bytes, bytes.length).isPresent();
        int start = isMarked ? Math.min(MARK, bytes.length) : 0;
        int lines = 1;
        while (start < bytes.length && (bytes[start] == '\n' || bytes[start] == '\r')) {
            lines += bytes[start] == '\n' ? 1 : 0;
            start++;
        }
        char delimiter = delimiter(bytes, start);
        int end = CsvFraming.end(bytes, start, bytes.length, (byte) delimiter);
        int stop = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        for (int i = start; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        SourceRef where = new SourceRef(name, lines);
        List<String> names = parse(where, decode(where, bytes, start, stop, encoding), delimiter);
        return new CsvHeader(
                names,
                Math.min(end + 1, bytes.length),
                end < bytes.length ? lines : lines - 1,
                delimiter);
    }

    /**
     * Of a table that has no bytes to cut, such as a sheet.
     *
     * @param line that the names stand in
     */
    static CsvHeader of(String name, List<String> names, int line) {
        SourceRef where = new SourceRef(name, line);
        return new CsvHeader(
                checked(where, names.stream().map(String::strip).toList()), 0, line, ',');
    }

    /** Comma, unless the first line has none: then tab or semicolon, whichever it has more of. */
    private static char delimiter(byte[] bytes, int from) {
        int end = CsvFraming.lineEnd(bytes, from, bytes.length);
        int commas = count(bytes, from, end, ',');
        int tabs = count(bytes, from, end, '\t');
        int semicolons = count(bytes, from, end, ';');
        if (commas > 0 || tabs + semicolons == 0) {
            return ',';
        }
        return tabs >= semicolons ? '\t' : ';';
    }

    private static int count(byte[] bytes, int from, int end, char wanted) {
        int count = 0;
        for (int i = from; i < end; i++) {
            count += bytes[i] == wanted ? 1 : 0;
        }
        return count;
    }

    private static String decode(
            SourceRef where, byte[] bytes, int from, int to, Charset encoding) {
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(
                    Problem.at(where, ReadCode.UNKNOWN_ENCODING, Integer.toString(from)), e);
        }
    }

    private static List<String> parse(SourceRef where, String text, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() != 1) {
                throw new RefusedException(Problem.at(where, ReadCode.BAD_HEADER));
            }
            return checked(where, records.get(0).stream().map(String::strip).toList());
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedException(Problem.at(where, ReadCode.BAD_HEADER), e);
        }
    }

    /**
     * The names for a message. Where a file has no header they are somebody's data: what does not
     * look like a name is hidden, and where nobody is to be known, all that is no known name.
     */
    String shown(SourceSettings settings) {
        return settings.pseudonyms().isEmpty()
                ? shown(names)
                : shown(
                        names.stream()
                                .map(name -> KnownColumns.isKnown(name) ? name : "***")
                                .toList());
    }

    static String shown(List<String> names) {
        return names.stream()
                .limit(MOST_SHOWN)
                .map(name -> NAME.matcher(name).matches() ? name : "***")
                .collect(Collectors.joining(", "));
    }

    private static List<String> checked(SourceRef where, List<String> found) {
        List<String> names = new ArrayList<>(found);
        while (names.size() > 1 && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1); // a trailing delimiter
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = HeaderNames.comparable(names.get(i));
            if (name.isEmpty()) {
                throw new RefusedException(
                        Problem.at(where, ReadCode.EMPTY_COLUMN, Integer.toString(i + 1)));
            }
            Integer earlier = places.put(name, i);
            if (earlier != null) {
                throw new RefusedException(
                        Problem.at(
                                where,
                                ReadCode.DUPLICATE_COLUMN,
                                NAME.matcher(names.get(i)).matches() ? names.get(i) : "***",
                                Integer.toString(earlier + 1),
                                Integer.toString(i + 1)));
            }
        }
        return List.copyOf(names);
    }
}
