package drillsift.read;

import drillsift.event.Framing;
import drillsift.event.InputFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a file into blocks of whole records: a block holds the records that start in its stretch of
 * the unpacked file. The cut depends on offsets alone, so packed and plain files cut alike and a
 * grown file keeps all blocks but its last. A line that is longer than any record may be is cut
 * short and ends its block, so that no line needs the memory of its length.
 */
public final class BlockReader implements Closeable {

    /** Length of a block's stretch, in bytes. */
    public static final int BLOCK = 8 << 20;

    /** What a read copies on its way out of the system's memory stays in the processor's cache. */
    private static final int READ_AT_ONCE = 1 << 18;

    private final SourceFile source;
    private final InputStream bytes;
    private final int stretch;
    private final boolean csv;
    private final BlockBuffers buffers;
    private final Optional<JsonBlocks> json;

    private byte[] carried = new byte[0];
    private int carriedLength;
    private long offset;
    private long line;
    private int number;
    private boolean ended;
    private boolean done;
    private W3cHeadings headings = W3cHeadings.NONE;

    public BlockReader(SourceFile source) throws IOException {
        this(source, new BlockBuffers(1));
    }

    public BlockReader(SourceFile source, BlockBuffers buffers) throws IOException {
        this(source, buffers, BLOCK);
    }

    BlockReader(SourceFile source, BlockBuffers buffers, int stretch) throws IOException {
        this.source = source;
        this.buffers = buffers;
        this.stretch = stretch;
        this.csv = source.format().framing() == Framing.CSV;
        this.bytes = SourceBytes.open(source);
        this.offset = source.headerEnd();
        this.line = source.headerLines() + 1L;
        bytes.skipNBytes(source.headerEnd());
        this.json =
                source.format().framing() == Framing.JSON
                        ? Optional.of(new JsonBlocks(source, bytes, buffers, stretch))
                        : Optional.empty();
    }

    /** The next block; empty at the end. A file without records has one empty block. */
    public Optional<Block> next() throws IOException {
        if (json.isPresent()) {
            return json.get().next();
        }
        if (done) {
            return Optional.empty();
        }
        long boundary = (offset / stretch + 1) * stretch;
        int wanted = (int) (boundary - offset);
        byte[] buffer = buffers.take(Math.max(wanted + CsvFraming.LIMIT + 2, carriedLength));
        System.arraycopy(carried, 0, buffer, 0, carriedLength);
        int length = fill(buffer, carriedLength);
        int end = ended && length <= wanted ? length : cut(buffer, length, wanted);
        if (end < 0) {
            return Optional.of(overlong(buffer, length));
        }
        carry(buffer, end, length);
        return Optional.of(block(buffer, end, end, ByteScan.count(buffer, 0, end, '\n')));
    }

    private Block block(byte[] buffer, int kept, long consumed, int lines) {
        done = ended && carriedLength == 0;
        boolean isW3c = source.format() == InputFormat.W3C_LOG;
        String within = isW3c ? headings.text() : "";
        Block block = new Block(source, number++, offset, line, buffer, kept, done, within);
        headings = isW3c ? headings.behind(buffer, kept) : headings;
        offset += consumed;
        line += lines;
        return block;
    }

    private int fill(byte[] buffer, int length) throws IOException {
        while (!ended && length < buffer.length) {
            int read = bytes.read(buffer, length, Math.min(READ_AT_ONCE, buffer.length - length));
            ended = read < 0;
            length += Math.max(0, read);
        }
        return length;
    }

    private void carry(byte[] buffer, int from, int length) {
        carriedLength = length - from;
        if (carried.length < carriedLength) {
            carried = new byte[carriedLength];
        }
        System.arraycopy(buffer, from, carried, 0, carriedLength);
    }

    /**
     * Start of the first record at or after the boundary; -1 when the record before it does not end
     * within the limit and is to be cut.
     */
    private int cut(byte[] buffer, int length, int wanted) {
        return csv ? csvCut(buffer, length, wanted) : logCut(buffer, length, wanted);
    }

    private int logCut(byte[] buffer, int length, int wanted) {
        int feed = CsvFraming.lineEnd(buffer, wanted - 1, length);
        if (feed < length) {
            return feed + 1;
        }
        return ended ? length : lastStart(buffer, wanted);
    }

    /** Where the unfinished line starts: the block ends there, unless it is the block. */
    private static int lastStart(byte[] buffer, int wanted) {
        for (int i = wanted - 1; i > 0; i--) {
            if (buffer[i - 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int csvCut(byte[] buffer, int length, int wanted) {
        byte delimiter = (byte) source.delimiter();
        int start = 0;
        while (start < wanted) {
            int end = CsvFraming.end(buffer, start, length, delimiter);
            if (end >= length) {
                if (ended) {
                    return length;
                }
                return start == 0 ? -1 : start; // the record begins a block of its own
            }
            start = end + 1;
        }
        return start;
    }

    /** Keeps a little more of the line than a record may have, drops the rest of it. */
    private Block overlong(byte[] buffer, int length) throws IOException {
        int kept = Math.min(length, CsvFraming.LIMIT + 1);
        long dropped = length - kept;
        int lines = 0;
        carriedLength = 0;
        byte[] rest = new byte[1 << 16];
        while (true) {
            int read = bytes.read(rest);
            if (read < 0) {
                ended = true;
                break;
            }
            int feed = CsvFraming.lineEnd(rest, 0, read);
            if (feed < read) {
                dropped += feed + 1L;
                carry(rest, feed + 1, read);
                lines = 1;
                break;
            }
            dropped += read;
        }
        byte[] exact = Arrays.copyOf(buffer, kept);
        return block(exact, kept, kept + dropped, lines);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
