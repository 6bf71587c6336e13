package drillsift.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a JSON document into blocks: a block holds neighbouring records of one list that start in
 * one stretch of the document, and nothing but spaces and commas between them. What stands outside
 * of the lists is passed over, so the document may be of any length.
 */
final class JsonBlocks {

    /** Longest stretch of spaces that one block goes over. */
    private static final int WIDEST_GAP = 1 << 16;

    /** Signs and indentation between two records. */
    private static final int WIDEST_SEPARATION = 256;

    private final SourceFile source;
    private final InputStream bytes;
    private final BlockBuffers buffers;
    private final int stretch;
    private final JsonWalk walk;
    private final JsonFraming framing = new JsonFraming();
    private final byte[] window = new byte[4 * JsonFraming.LIMIT];

    private int at;
    private int end;
    private boolean ended;
    private long offset;
    private long line;
    private int number;
    private String lastCampaign = "";
    private boolean started;
    private boolean more;
    private boolean done;

    /**
     * @param bytes the document from {@code source.headerEnd()} on
     */
    JsonBlocks(SourceFile source, InputStream bytes, BlockBuffers buffers, int stretch) {
        this.source = source;
        this.bytes = bytes;
        this.buffers = buffers;
        this.stretch = stretch;
        this.walk = new JsonWalk(List.copyOf(source.header()));
        this.offset = source.headerEnd();
        this.line = source.headerLines() + 1L;
    }

    /** The next block; empty at the end. A document without records has one empty block. */
    Optional<Block> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        if (!started) {
            started = true;
            more = toRecord();
        }
        return Optional.of(more ? filled() : block(offset, line, new byte[0], 0, place()));
    }

    private Block filled() throws IOException {
        long start = offset;
        long firstLine = line;
        long boundary = (start / stretch + 1) * stretch;
        int list = walk.listNumber();
        JsonPlace place = place();
        lastCampaign = walk.campaign();
        byte[] buffer = buffers.take((int) (boundary - start) + JsonFraming.LIMIT + 2 + WIDEST_GAP);
        int length = 0;
        boolean goesOn = true;
        while (goesOn) {
            length = copyRecord(buffer, length);
            long gapStart = offset;
            long gapLine = line;
            more = toRecord();
            long gap = offset - gapStart;
            goesOn =
                    more
                            && walk.listNumber() == list
                            && offset < boundary
                            && gap <= WIDEST_GAP
                            && start + length == gapStart; // nothing of the record was left out
            if (goesOn) {
                length = copyGap(buffer, length, (int) gap, (int) (line - gapLine));
            }
        }
        return block(start, firstLine, buffer, length, place);
    }

    private JsonPlace place() {
        String campaign = walk.campaign();
        boolean isOther = !lastCampaign.isEmpty() && !campaign.equals(lastCampaign);
        return new JsonPlace(walk.list(), campaign, isOther, false);
    }

    private Block block(long start, long firstLine, byte[] buffer, int length, JsonPlace place) {
        done = !more;
        JsonPlace known =
                new JsonPlace(
                        place.list(), place.campaign(), place.isOther(), done && walk.isOpen());
        return new Block(source, number++, start, firstLine, buffer, length, done, known.text());
    }

    /** Moves to the next record; false at the end. */
    private boolean toRecord() throws IOException {
        while (at < end || fill()) {
            if (walk.isRecord(window[at])) {
                return true;
            }
            step(1);
        }
        return false;
    }

    private void step(int count) {
        line += ByteScan.count(window, at, at + count, '\n');
        at += count;
        offset += count;
    }

    /** Takes over the record at hand; of one that is too long a little more than may be. */
    private int copyRecord(byte[] buffer, int length) throws IOException {
        while (end - at <= JsonFraming.LIMIT + 1 && fill()) {}
        int limit = Math.min(end, at + JsonFraming.LIMIT + 1);
        boolean isFound = framing.find(window, at, limit);
        int count = isFound ? framing.end() - at : limit - at;
        System.arraycopy(window, at, buffer, length, count);
        step(count);
        if (!isFound) {
            skip();
        }
        return length + count;
    }

    /** Passes over the rest of a record that is too long: to where the next one plainly begins. */
    private void skip() throws IOException {
        int separation = JsonFraming.separation(window, at, end);
        while (separation == JsonFraming.NONE && !ended) {
            step(Math.max(0, end - at - WIDEST_SEPARATION)); // what separates may be half there
            fill();
            separation = JsonFraming.separation(window, at, end);
        }
        step((separation == JsonFraming.NONE ? end : separation) - at);
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (at > 0) {
            System.arraycopy(window, at, window, 0, end - at);
            end -= at;
            at = 0;
        }
        int read = end == window.length ? 0 : bytes.read(window, end, window.length - end);
        ended = read < 0;
        end += Math.max(0, read);
        return read > 0;
    }

    /** Only the length and the lines of what separates two records matter. */
    private static int copyGap(byte[] buffer, int length, int gap, int lines) {
        Arrays.fill(buffer, length, length + lines, (byte) '\n');
        Arrays.fill(buffer, length + lines, length + gap, (byte) ' ');
        return length + gap;
    }
}
