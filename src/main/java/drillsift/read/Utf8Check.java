package drillsift.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether bytes are strict UTF-8 (RFC 3629), chunk by chunk, at the speed of ASCII where they
 * are ASCII; and whether escapes of ISO-2022-JP stand among them.
 */
final class Utf8Check {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long ESCAPES = 0x1B1B1B1B1B1B1B1BL;
    private static final int ESCAPE = 0x1B;

    private long seen;
    private long bad = -1;
    private long faults;
    private long lettersBefore;
    private long letters;
    private boolean high;
    private boolean afterEscape;
    private boolean japaneseEscape;
    private long letterAt;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void add(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            i = missing == 0 && !afterEscape ? good(bytes, i, length) : i;
            if (i == length) {
                break;
            }
            one(bytes[i] & 0xFF, seen + i);
            i++;
        }
        seen += length;
    }

    /** Passes over ASCII, eight bytes at a time, and over common letters of three bytes. */
    private int good(byte[] bytes, int from, int length) {
        int i = from;
        while (i + 8 <= length) {
            long special = special((long) LONGS.get(bytes, i));
            int plain = special == 0 ? 8 : Long.numberOfTrailingZeros(special) >>> 3;
            i += plain;
            if (plain < 8) {
                if (i + 3 > length || !isCommonLetter(bytes, i)) {
                    return i;
                }
                i += 3;
                letters++;
                high = true;
            }
        }
        return i;
    }

    /**
     * High bits of the bytes that are beyond ASCII or an escape; those above the lowest may lie.
     */
    private static long special(long eight) {
        long escapes = eight ^ ESCAPES;
        return (eight | escapes - LOW_BITS & ~escapes) & HIGH_BITS;
    }

    /** Kana, kanji and full-width forms: their lead byte takes any two that continue. */
    private static boolean isCommonLetter(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        return lead > 0xE0
                && lead < 0xF0
                && lead != 0xED
                && (bytes[i + 1] & 0xC0) == 0x80
                && (bytes[i + 2] & 0xC0) == 0x80;
    }

    private void one(int b, long at) {
        if (missing > 0) {
            next(b, at);
        } else if (b >= 0x80) {
            lead(b, at);
        }
        japaneseEscape |= afterEscape && (b == '$' || b == '(');
        afterEscape = b == ESCAPE;
    }

    private void lead(int b, long at) {
        high = true;
        letterAt = at;
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
            fault(at);
        }
    }

    private void next(int b, long at) {
        if (b < lowest || b > highest) {
            missing = 0;
            fault(letterAt);
            if (b >= 0x80) {
                lead(b, at); // the cut letter is the fault, not the one that follows it
            }
            return;
        }
        lowest = 0x80;
        highest = 0xBF;
        missing--;
        letters += missing == 0 ? 1 : 0;
    }

    private void fault(long at) {
        lettersBefore = bad < 0 ? letters : lettersBefore;
        bad = bad < 0 ? at : bad;
        faults++;
    }

    /** Offset of the first byte that is no UTF-8; -1 when all are. */
    long firstBad() {
        return bad >= 0 ? bad : missing > 0 ? letterAt : -1;
    }

    /** Whole letters beyond ASCII before the first byte that is no UTF-8; 0 when all are. */
    long lettersBefore() {
        return lettersBefore;
    }

    boolean isAscii() {
        return !high;
    }

    /** Whether it is UTF-8 in which single letters were broken, and nothing else. */
    boolean isNearlyUtf8() {
        return letters >= 4 * (faults + (missing > 0 ? 1 : 0));
    }

    /** Whether an escape that switches to Japanese letters stands anywhere. */
    boolean hasJapaneseEscape() {
        return japaneseEscape;
    }
}
