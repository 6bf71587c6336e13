package drillsift.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Packed Zstandard without its skippable frames, in which pzstd and others keep what only they
 * need. What lies between is walked by its lengths; whether it is sound is for the decompressor.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8878">RFC 8878, 3.1</a>
 */
final class ZstdFrames extends FilterInputStream {

    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50; // to 0x184D2A5F
    private static final int[] BYTES_OF_DICTIONARY = {0, 1, 2, 4};
    private static final int[] BYTES_OF_SIZE = {0, 2, 4, 8};

    private final byte[] head = new byte[18]; // magic, descriptor, window, dictionary, size
    private int headAt;
    private int headLength;
    private long content;
    private boolean isInFrame;
    private boolean hasChecksum;

    /**
     * @param packed buffered
     */
    ZstdFrames(InputStream packed) {
        super(packed);
    }

    /** Whether a file begins with a Zstandard frame, skippable ones passed over. */
    static boolean begin(byte[] bytes, int length) {
        long at = 0;
        while (at + 8 <= length && isSkippable(number(bytes, (int) at))) {
            at += 8 + Integer.toUnsignedLong(number(bytes, (int) at + 4));
        }
        return at + 4 <= length && number(bytes, (int) at) == MAGIC;
    }

    private static boolean isSkippable(int magic) {
        return (magic & 0xFFFFFFF0) == SKIPPABLE;
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xFF
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | bytes[at + 3] << 24;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (headAt == headLength && content == 0) {
            if (!(isInFrame ? block() : frame())) {
                return -1;
            }
        }
        if (headAt < headLength) {
            int count = Math.min(length, headLength - headAt);
            System.arraycopy(head, headAt, bytes, offset, count);
            headAt += count;
            return count;
        }
        int read = super.read(bytes, offset, (int) Math.min(length, content));
        content = read < 0 ? 0 : content - read;
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Goes on to the next frame's head; false where there is none. */
    private boolean frame() throws IOException {
        headAt = 0;
        headLength = in.readNBytes(head, 0, 4);
        while (headLength == 4 && isSkippable(number(head, 0))) {
            if (in.readNBytes(head, 0, 4) < 4) {
                throw new EOFException("cut within a skippable frame");
            }
            in.skipNBytes(Integer.toUnsignedLong(number(head, 0)));
            headLength = in.readNBytes(head, 0, 4);
        }
        if (headLength < 4 || number(head, 0) != MAGIC) {
            content = headLength < 4 ? 0 : Long.MAX_VALUE;
            return headLength > 0;
        }
        headLength += in.readNBytes(head, 4, 1);
        int descriptor = headLength < 5 ? 0 : head[4];
        boolean isSingle = (descriptor & 0x20) != 0;
        int size = BYTES_OF_SIZE[descriptor >> 6 & 3];
        int rest = (isSingle ? Math.max(size, 1) : size + 1) + BYTES_OF_DICTIONARY[descriptor & 3];
        headLength += in.readNBytes(head, headLength, rest);
        hasChecksum = (descriptor & 4) != 0;
        isInFrame = true;
        return true;
    }

    /** Goes on to the next block's head; false where the file is cut. */
    private boolean block() throws IOException {
        headAt = 0;
        headLength = in.readNBytes(head, 0, 3);
        if (headLength < 3) {
            return headLength > 0;
        }
        int header = head[0] & 0xFF | (head[1] & 0xFF) << 8 | (head[2] & 0xFF) << 16;
        boolean isRepeatedByte = (header >> 1 & 3) == 1;
        boolean isLast = (header & 1) != 0;
        content = (isRepeatedByte ? 1 : header >> 3) + (isLast && hasChecksum ? 4 : 0);
        isInFrame = !isLast;
        return true;
    }
}
