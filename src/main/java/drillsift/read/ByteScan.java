package drillsift.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks through bytes eight at a time. A byte is found by making it zero: a zero byte is the lowest
 * one that borrows when one is taken from each (H. S. Warren, Hacker's Delight, 2nd ed., 6-1).
 */
public final class ByteScan {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long BEHIND_CR = ONES * ('\r' + 1);
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private ByteScan() {}

    /**
     * Offset of the first such byte from {@code from} on, or {@code to} when there is none.
     *
     * @param wanted up to 255
     */
    public static int indexOf(byte[] bytes, int from, int to, char wanted) {
        long ones = ONES * wanted;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long found = lowestZero((long) LONGS.get(bytes, i) ^ ones);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < to && bytes[i] != (byte) wanted) {
            i++;
        }
        return i;
    }

    /** Offset of the first byte that is one of the two, or {@code to} when there is none. */
    public static int indexOfEither(byte[] bytes, int from, int to, char first, char second) {
        long firstOnes = ONES * first;
        long secondOnes = ONES * second;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) LONGS.get(bytes, i);
            long found = lowestZero(word ^ firstOnes) | lowestZero(word ^ secondOnes);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < to && bytes[i] != first && bytes[i] != second) {
            i++;
        }
        return i;
    }

    /**
     * Offset of the first byte that is the sign or one of the control characters NUL to CR, among
     * them tab and line end; {@code to} when there is none.
     */
    static int signOrControl(byte[] bytes, int from, int to, char sign) {
        long ones = ONES * sign;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) LONGS.get(bytes, i);
            long found = lowestZero(word ^ ones) | word - BEHIND_CR & ~word & HIGH_BITS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < to && bytes[i] != sign && (bytes[i] < 0 || bytes[i] > '\r')) {
            i++;
        }
        return Math.min(i, to);
    }

    /** High bit of the lowest zero byte; higher bits of bytes above it may be set as well. */
    private static long lowestZero(long word) {
        return word - ONES & ~word & HIGH_BITS;
    }

    /** How many such bytes there are. */
    static int count(byte[] bytes, int from, int to, char wanted) {
        long ones = ONES * wanted;
        int count = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) LONGS.get(bytes, i) ^ ones;
            long notZero = (word & ~HIGH_BITS) + ~HIGH_BITS | word;
            count += Long.bitCount(~notZero & HIGH_BITS);
        }
        for (; i < to; i++) {
            count += bytes[i] == wanted ? 1 : 0;
        }
        return count;
    }

    /** A hash for tables in memory; its values are nobody's business outside of this process. */
    public static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            hash = (hash ^ (long) LONGS.get(bytes, i)) * MIX;
            hash ^= hash >>> 29;
        }
        long rest = 0;
        for (; i < to; i++) {
            rest = rest << 8 | bytes[i] & 0xFF;
        }
        hash = (hash ^ rest) * MIX;
        return (int) (hash ^ hash >>> 32);
    }
}
