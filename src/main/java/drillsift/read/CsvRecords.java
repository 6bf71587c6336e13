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

    private void single(Receiver receiver, int i) {
        String fault = fault(starts[i], ends[i]);
        String text = fault.isEmpty() ? decode(starts[i], ends[i]) : "";
        if (text == null) {
            fault = "broken-encoding";
        }
        if (!fault.isEmpty()) {
            receiver.broken(fault, starts[i], ends[i], lines[i]);
            return;
        }
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            CSVRecord record = records.next();
            if (records.hasNext()) {
                receiver.broken("broken-quote", starts[i], ends[i], lines[i]);
            } else {
                receiver.record(record, starts[i], ends[i], lines[i]);
            }
        } catch (IOException | UncheckedIOException e) {
            receiver.broken("broken-quote", starts[i], ends[i], lines[i]);
        }
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
