package drillsift.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Writes columns of numbers and lists of texts as few bytes: little-endian, each column with the
 * width that its largest value needs. Ends as a file with magic, version, length and CRC-32C of its
 * name and content.
 */
final class Packed {

    static final int HEADER = 20;

    private static final int FEW = 1 << 16;

    private ByteBuffer buffer;

    Packed() {
        this(0);
    }

    /**
     * @param about how many bytes will be written: where they are many, growing would need room for
     *     them twice
     */
    Packed(long about) {
        int capacity = Math.toIntExact(FEW + about);
        buffer = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
    }

    /** What a column takes. */
    static long bytesOf(int[] column) {
        return 5L + (long) width(column) * column.length;
    }

    private static byte width(int[] column) {
        int most = 0;
        for (int value : column) {
            most = Math.max(most, value < 0 ? -1 - value : value);
        }
        return (byte) (most <= Byte.MAX_VALUE ? 1 : most <= Short.MAX_VALUE ? 2 : 4);
    }

    private ByteBuffer room(long bytes) {
        if (buffer.remaining() < bytes) {
            int capacity =
                    Math.toIntExact(Math.max(buffer.capacity() * 2L, buffer.position() + bytes));
            buffer =
                    ByteBuffer.wrap(Arrays.copyOf(buffer.array(), capacity))
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .position(buffer.position());
        }
        return buffer;
    }

    Packed number(long value) {
        room(8).putLong(value);
        return this;
    }

    Packed text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        room(4L + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    Packed bytes(byte[] column) {
        room(4L + column.length).putInt(column.length).put(column);
        return this;
    }

    /** Values from -128 upward; most ids fit two bytes. */
    Packed ints(int[] column) {
        byte width = width(column);
        ByteBuffer to = room(5L + (long) width * column.length).putInt(column.length).put(width);
        for (int value : column) {
            switch (width) {
                case 1 -> to.put((byte) value);
                case 2 -> to.putShort((short) value);
                default -> to.putInt(value);
            }
        }
        return this;
    }

    /**
     * As offsets from the smallest value in steps of their common unit, 4 bytes where that fits.
     */
    Packed longs(long[] column) {
        long base = Long.MAX_VALUE;
        for (long value : column) {
            base = Math.min(base, value);
        }
        long unit = unit(column, base);
        boolean narrow = true;
        for (long value : column) {
            long steps = unit == 0 ? 0 : (value - base) / unit;
            narrow &= value - base >= 0 && steps <= Integer.MAX_VALUE;
        }
        ByteBuffer to = room(21L + 8L * column.length).putInt(column.length);
        to.putLong(base).putLong(unit).put((byte) (narrow ? 4 : 8));
        for (long value : column) {
            if (narrow) {
                to.putInt(unit == 0 ? 0 : (int) ((value - base) / unit));
            } else {
                to.putLong(value);
            }
        }
        return this;
    }

    /** Log times stand on whole seconds: one unit of 10^9 ns for all. */
    private static long unit(long[] column, long base) {
        for (long unit = 1_000_000_000L; unit > 1; unit /= 1_000) {
            boolean fits = true;
            for (int i = 0; fits && i < column.length; i++) {
                fits = (column[i] - base) % unit == 0;
            }
            if (fits) {
                return unit;
            }
        }
        return 1;
    }

    /** Of a file of that name, to go on with its bytes after the header. */
    static CRC32C checksum(String name) {
        CRC32C crc = new CRC32C();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return crc;
    }

    /**
     * The whole file.
     *
     * @param name that it will have: another file in its place is damaged like one with other bytes
     */
    ByteBuffer file(int magic, int version, String name) {
        int length = buffer.position() - HEADER;
        CRC32C crc = checksum(name);
        crc.update(buffer.array(), HEADER, length);
        buffer.putInt(0, magic).putInt(4, version).putInt(8, length);
        buffer.putLong(12, crc.getValue());
        return buffer.flip();
    }
}
