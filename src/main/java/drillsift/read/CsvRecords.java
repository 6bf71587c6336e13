package drillsift.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a block, framed before Commons CSV sees them, so that a broken one rejects itself
 * alone. A block without anything odd is parsed in one go; otherwise each record for itself.
 */
public final class CsvRecords {

    /** How often the rest of a broken record is framed again before its lines stand alone. */
    private static final int MOST_ATTEMPTS = 64;

    private final Block block;
    private final Charset encoding;
    private final CSVFormat format;
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int[] lines = new int[1024];
    private int count;
    private boolean odd;

    /** Takes the records one by one. */
    public interface Receiver {

        /**
         * @param start offset in the block; {@code end} without the line end
         * @param line counted from the block's first line
         */
        void record(CSVRecord record, int start, int end, int line);

        /**
         * @param reason stable code
         */
        void broken(String reason, int start, int end, int line);
    }

    public CsvRecords(Block block) {
        this.block = block;
        this.encoding = SourceBytes.encoding(block.source());
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(block.source().delimiter()).get();
        frame();
    }

    private void frame() {
        byte[] bytes = block.bytes();
        byte delimiter = (byte) block.source().delimiter();
        int line = 0;
        for (int at = 0; at < block.length(); ) {
            int feed = CsvFraming.end(bytes, at, block.length(), delimiter);
            int end = feed > at && bytes[feed - 1] == '\r' ? feed - 1 : feed;
            if (end > at) {
                add(at, end, line);
                odd |= end - at > CsvFraming.LIMIT;
            }
            for (int i = at; i < feed; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
                odd |= bytes[i] == 0;
            }
            line++;
            at = feed + 1;
        }
    }

    private void add(int start, int end, int line) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        lines[count] = line;
        count++;
    }

    /** Blank lines are no records. */
    public int size() {
        return count;
    }

    public void forEach(Receiver receiver) {
        if (odd || !inOneGo(receiver)) {
            for (int i = 0; i < count; i++) {
                single(receiver, i);
            }
        }
    }

    /**
     * Parses the whole block first: only when as many records come out as were framed are they
     * handed on, so that no record is handed on twice.
     */
    private boolean inOneGo(Receiver receiver) {
        String text = decode(0, block.length());
        if (text == null || !parsesAsFramed(text)) {
            return false;
        }
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            for (int i = 0; i < count; i++) {
                receiver.record(records.next(), starts[i], ends[i], lines[i]);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without quotes every framed line is a record: nothing has to be tried. */
    private boolean parsesAsFramed(String text) {
        if (text.indexOf('"') < 0 && text.indexOf('\r') < 0) {
            return true;
        }
        try (CSVParser parser = CSVParser.parse(text, format)) {
            int found = 0;
            for (CSVRecord record : parser) {
                found += record.size() > 0 ? 1 : 0;
            }
            return found == count;
        } catch (IOException | UncheckedIOException e) {
            return false; // told record by record
        }
    }

    /**
     * Hands on what was framed as one record. Where it is broken and has several lines, its first
     * line alone is given up and the rest framed again.
     */
    private void single(Receiver receiver, int i) {
        byte delimiter = (byte) block.source().delimiter();
        int line = lines[i];
        int attempts = 0;
        for (int at = starts[i]; at < ends[i]; ) {
            int next = CsvFraming.end(block.bytes(), at, ends[i], delimiter);
            int first = lineEnd(block.bytes(), at, next);
            boolean isWhole = at == starts[i] || attempts < MOST_ATTEMPTS;
            if (first < next && !(isWhole && takes(receiver, at, next, line))) {
                next = first;
                attempts++;
                alone(receiver, at, next, line);
            } else if (first == next) {
                alone(receiver, at, next, line);
            }
            for (int k = at; k <= next && k < ends[i]; k++) {
                line += block.bytes()[k] == '\n' ? 1 : 0;
            }
            at = next + 1;
        }
    }

    /** Whether these lines are one good record, which is handed on then. */
    private boolean takes(Receiver receiver, int start, int next, int line) {
        int end = withoutReturn(block.bytes(), start, next);
        String text = fault(start, end).isEmpty() ? decode(start, end) : null;
        CSVRecord record = text == null ? null : record(text);
        if (record != null) {
            receiver.record(record, start, end, line);
        }
        return record != null;
    }

    private void alone(Receiver receiver, int start, int next, int line) {
        int end = withoutReturn(block.bytes(), start, next);
        if (isBlank(start, end) || takes(receiver, start, next, line)) {
            return; // a blank line is no record
        }
        String fault = fault(start, end);
        String broken = decode(start, end) == null ? "broken-encoding" : "broken-quote";
        receiver.broken(fault.isEmpty() ? broken : fault, start, end, line);
    }

    /** Some programs end a line in two carriage returns. */
    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (block.bytes()[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The only record of a text; null when it is broken, none, or more than one. */
    private CSVRecord record(String text) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            CSVRecord record = records.hasNext() ? records.next() : null;
            return records.hasNext() ? null : record;
        } catch (IOException | UncheckedIOException e) {
            return null; // told as a broken record
        }
    }

    private static int withoutReturn(byte[] bytes, int start, int end) {
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    /** A carriage return alone ends a line as well, where other lines end in a feed. */
    private static int lineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean feed = bytes[i] == '\n';
            boolean alone = bytes[i] == '\r' && i + 1 < to && bytes[i + 1] != '\n';
            if (feed || alone) {
                return i;
            }
        }
        return to;
    }

    private String fault(int start, int end) {
        if (end - start > CsvFraming.LIMIT) {
            return "too-long";
        }
        for (int i = start; i < end; i++) {
            if (block.bytes()[i] == 0) {
                return "nul-byte";
            }
        }
        return "";
    }

    private String decode(int start, int end) {
        try {
            return encoding.newDecoder()
                    .decode(ByteBuffer.wrap(block.bytes(), start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
