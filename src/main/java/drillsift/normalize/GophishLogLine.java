package drillsift.normalize;

import drillsift.read.AccessLogShape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * GoPhish's own log, {@code time="..." level=info msg="..."}: takes the message out and undoes Go's
 * quoting, so that what remains is a combined line. For one thread.
 */
final class GophishLogLine {

    private static final byte[] START = ascii("time=\"");
    private static final byte[] LEVEL_INFO = ascii(" level=info ");
    private static final byte[] MESSAGE = ascii("msg=\"");

    byte[] message = new byte[4_096];
    int length;

    /** Whether the message ended before the line did; a cut line's did not. */
    boolean isWhole;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean fits(byte[] bytes, int from, int to) {
        return bytes[from] == START[0]
                && find(bytes, from, Math.min(to, from + START.length), START) == from;
    }

    /** Whether the line carries a request; other levels and messages do not. */
    boolean unwrap(byte[] bytes, int from, int to) {
        int level = find(bytes, from, to, LEVEL_INFO);
        int start = level < 0 ? -1 : find(bytes, level, to, MESSAGE);
        if (start < 0) {
            return false;
        }
        length = 0;
        int i = start + MESSAGE.length;
        while (i < to && bytes[i] != '"') {
            if (bytes[i] == '\\' && i + 1 < to) {
                i = escape(bytes, i + 1, to);
            } else {
                put(bytes[i++]);
            }
        }
        isWhole = i < to;
        return AccessLogShape.fits(message, 0, length);
    }

    /** One escape of Go's strconv.Quote; answers where the next character stands. */
    private int escape(byte[] bytes, int at, int to) {
        switch (bytes[at]) {
            case 'n', 'r', 'a', 'b', 'f', 'v' -> put((byte) ' ');
            case 't' -> put((byte) '\t');
            case 'x' -> {
                if (at + 2 < to && LogText.hex(bytes, at + 1) >= 0) {
                    put((byte) LogText.hex(bytes, at + 1));
                    return at + 3;
                }
            }
            case 'u' -> {
                if (at + 4 < to) {
                    return unicode(bytes, at, 4);
                }
            }
            case 'U' -> {
                if (at + 8 < to) {
                    return unicode(bytes, at, 8);
                }
            }
            default -> put(bytes[at]);
        }
        return at + 1;
    }

    private int unicode(byte[] bytes, int at, int digits) {
        int point = 0;
        for (int i = at + 1; i <= at + digits; i += 2) {
            int two = LogText.hex(bytes, i);
            point = two < 0 || point < 0 ? -1 : point << 8 | two;
        }
        boolean letter = Character.isValidCodePoint(point) && !isSurrogate(point);
        if (!letter) {
            put(bytes[at]);
            return at + 1;
        }
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            put(b);
        }
        return at + 1 + digits;
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private void put(byte b) {
        if (length == message.length) {
            message = Arrays.copyOf(message, length * 2);
        }
        message[length++] = b;
    }

    private static int find(byte[] bytes, int from, int to, byte[] wanted) {
        for (int i = from; i + wanted.length <= to; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
