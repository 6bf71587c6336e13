package drillsift.normalize;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text of a log line: escapes of web servers undone, bytes that are no UTF-8 shown. */
final class LogText {

    private LogText() {}

    /** {@code \"}, {@code \\}, {@code \t} and {@code \xHH} as Apache and nginx write them. */
    static String text(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                byte[] plain = unescaped(bytes, from, to);
                return decoded(plain, 0, plain.length);
            }
        }
        return decoded(bytes, from, to);
    }

    /** A percent-encoded value; what is no encoding stays as it is. */
    static String percentDecoded(byte[] bytes, int from, int to) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            int value = bytes[i] == '%' && i + 2 < to ? hex(bytes, i + 1) : -1;
            plain.write(value < 0 ? bytes[i] : value);
            i += value < 0 ? 0 : 2;
        }
        byte[] decoded = plain.toByteArray();
        return decoded(decoded, 0, decoded.length);
    }

    private static byte[] unescaped(byte[] bytes, int from, int to) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            if (bytes[i] != '\\' || i + 1 == to) {
                plain.write(bytes[i]);
                continue;
            }
            byte next = bytes[++i];
            if (next == 'x' && i + 2 < to && hex(bytes, i + 1) >= 0) {
                plain.write(hex(bytes, i + 1));
                i += 2;
            } else {
                plain.write(
                        switch (next) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            case 'r' -> '\r';
                            default -> next;
                        });
            }
        }
        return plain.toByteArray();
    }

    static int hex(byte[] bytes, int at) {
        int high = Character.digit(bytes[at], 16);
        int low = Character.digit(bytes[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static String decoded(byte[] bytes, int from, int to) {
        return VisibleText.of(bytes, from, to, StandardCharsets.UTF_8);
    }
}
