package drillsift.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether bytes are strict UTF-8 (RFC 3629), chunk by chunk, at the speed of ASCII where they
 * are ASCII.
 */
final class Utf8Check {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private long seen;
    private long bad = -1;
    private long firstHigh = -1;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void add(byte[] bytes, int length) {
        int i = 0;
        while (i < length && bad < 0) {
            if (missing == 0) {
                while (i + 8 <= length && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
                    i += 8;
                }
                if (i == length) {
                    break;
                }
            }
            int b = bytes[i] & 0xFF;
            if (missing > 0) {
                next(b, seen + i);
            } else if (b >= 0x80) {
                lead(b, seen + i);
            }
            i++;
        }
        seen += length;
    }

    private void lead(int b, long at) {
        if (firstHigh < 0) {
            firstHigh = at;
        }
        lowest = 0x80;
        highest = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80; // no overlong forms
            highest = b == 0xED ? 0x9F : 0xBF; // no surrogates
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            bad = at;
        }
    }

    private void next(int b, long at) {
        if (b < lowest || b > highest) {
            bad = at;
            return;
        }
        lowest = 0x80;
        highest = 0xBF;
        missing--;
    }

    /** Offset of the first byte that is no UTF-8; -1 when all are. */
    long firstBad() {
        return bad >= 0 ? bad : missing > 0 ? seen - 1 : -1;
    }

    boolean isAscii() {
        return firstHigh < 0 && bad < 0;
    }
}
