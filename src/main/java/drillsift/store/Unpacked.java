package drillsift.store;

import drillsift.event.PackedTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Reads what {@link Packed} wrote, in the same order; a file with any other byte is refused. */
final class Unpacked {

    private static final int CHECKED_AT_ONCE = 1 << 16;

    /** Values that are taken in bulk: few enough to stay in the processor's cache. */
    private static final int AT_ONCE = 1 << 11;

    private final ByteBuffer buffer;

    private Unpacked(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /**
     * @throws DamagedFileException when the file is not exactly as it was written
     */
    static Unpacked open(Path file, int magic, int version) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < Packed.HEADER
                || buffer.getInt(0) != magic
                || buffer.getInt(4) != version
                || buffer.getInt(8) != bytes.length - Packed.HEADER) {
            throw new DamagedFileException(file);
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes, Packed.HEADER, bytes.length - Packed.HEADER);
        if (buffer.getLong(12) != crc.getValue()) {
            throw new DamagedFileException(file);
        }
        return new Unpacked(buffer.position(Packed.HEADER));
    }

    /**
     * Reads a file of which nothing else is wanted.
     *
     * @throws DamagedFileException when it is not exactly as it was written
     */
    static void check(Path file, int magic, int version) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = new byte[CHECKED_AT_ONCE];
            int read = stream.readNBytes(bytes, 0, Packed.HEADER);
            ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int length = header.getInt(8);
            long sum = header.getLong(12);
            boolean isOurs = header.getInt(0) == magic && header.getInt(4) == version;
            CRC32C crc = new CRC32C();
            long found = 0;
            for (int more; isOurs && (more = stream.read(bytes)) > 0; found += more) {
                crc.update(bytes, 0, more);
            }
            if (read < Packed.HEADER || !isOurs || found != length || sum != crc.getValue()) {
                throw new DamagedFileException(file);
            }
        }
    }

    long number() {
        return buffer.getLong();
    }

    int count() {
        return Math.toIntExact(buffer.getLong());
    }

    String text() {
        int length = buffer.getInt();
        if (length == 0) {
            return "";
        }
        String text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
        buffer.position(buffer.position() + length);
        return text;
    }

    /** What a text is likely to be again, as the department of the next person. */
    static final class Repeat {

        private int from;
        private int to;
        private String text = "";
    }

    /** A text; where it is the one that was last read so, it is the same object. */
    String text(Repeat last) {
        int length = buffer.getInt();
        int from = buffer.position();
        int to = from + length;
        buffer.position(to);
        byte[] bytes = buffer.array();
        if (!Arrays.equals(bytes, from, to, bytes, last.from, last.to)) {
            last.text = length == 0 ? "" : new String(bytes, from, length, StandardCharsets.UTF_8);
            last.from = from;
            last.to = to;
        }
        return last.text;
    }

    /** So many texts, which stay where they are. */
    PackedTexts texts(int count) {
        int[] from = new int[count];
        int[] to = new int[count];
        int at = buffer.position();
        for (int i = 0; i < count; i++) {
            int length = buffer.getInt(at);
            from[i] = at + Integer.BYTES;
            at = from[i] + length;
            to[i] = at;
        }
        buffer.position(at);
        return new PackedTexts(buffer.array(), from, to);
    }

    byte[] bytes() {
        byte[] column = new byte[buffer.getInt()];
        buffer.get(column);
        return column;
    }

    int[] ints() {
        int[] column = new int[buffer.getInt()];
        byte width = buffer.get();
        switch (width) {
            case 1 -> bytesInto(column);
            case 2 -> shortsInto(column);
            default -> buffer.asIntBuffer().get(column);
        }
        buffer.position(buffer.position() + width * column.length);
        return column;
    }

    /**
     * In bulk, as all columns: a buffer that is asked value by value takes several times as long.
     */
    private void bytesInto(int[] column) {
        byte[] bytes = buffer.array();
        int at = buffer.position();
        for (int i = 0; i < column.length; i++) {
            column[i] = bytes[at + i];
        }
    }

    private void shortsInto(int[] column) {
        short[] values = new short[Math.min(column.length, AT_ONCE)];
        ShortBuffer from = buffer.asShortBuffer();
        for (int start = 0; start < column.length; start += values.length) {
            int count = Math.min(values.length, column.length - start);
            from.get(values, 0, count);
            for (int i = 0; i < count; i++) {
                column[start + i] = values[i];
            }
        }
    }

    long[] longs() {
        long[] column = new long[buffer.getInt()];
        long base = buffer.getLong();
        long unit = buffer.getLong();
        byte width = buffer.get();
        if (width == 4) {
            stepsInto(column, base, unit);
        } else {
            buffer.asLongBuffer().get(column);
        }
        buffer.position(buffer.position() + width * column.length);
        return column;
    }

    private void stepsInto(long[] column, long base, long unit) {
        int[] steps = new int[Math.min(column.length, AT_ONCE)];
        IntBuffer from = buffer.asIntBuffer();
        for (int start = 0; start < column.length; start += steps.length) {
            int count = Math.min(steps.length, column.length - start);
            from.get(steps, 0, count);
            for (int i = 0; i < count; i++) {
                column[start + i] = base + unit * steps[i];
            }
        }
    }

    /** Passes over a column of {@link Packed#ints}. */
    void skipInts() {
        int length = buffer.getInt();
        skip(buffer.get(), length);
    }

    /** Passes over a column of {@link Packed#longs}. */
    void skipLongs() {
        int length = buffer.getInt();
        skip(2 * Long.BYTES, 1);
        skip(buffer.get(), length);
    }

    /** Passes over a column of {@link Packed#bytes}. */
    void skipBytes() {
        skip(1, buffer.getInt());
    }

    private void skip(int width, int length) {
        buffer.position(buffer.position() + width * length);
    }
}
