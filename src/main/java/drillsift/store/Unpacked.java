package drillsift.store;

import drillsift.event.PackedTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Reads what {@link Packed} wrote, in the same order; a file with any other byte is refused. */
final class Unpacked {

    /** Bytes that are read at once where a file does not stand in memory as a whole. */
    private static final int PIECE = 1 << 16;

    /** Values that are taken in bulk: few enough to stay in the processor's cache. */
    private static final int AT_ONCE = 1 << 11;

    private final ByteBuffer buffer;

    /** Where what comes after the buffer is read from; empty where the whole file stands in it. */
    private final Optional<FileChannel> rest;

    private Unpacked(ByteBuffer buffer, Optional<FileChannel> rest) {
        this.buffer = buffer;
        this.rest = rest;
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
        CRC32C crc = Packed.checksum(file.getFileName().toString());
        crc.update(bytes, Packed.HEADER, bytes.length - Packed.HEADER);
        if (buffer.getLong(12) != crc.getValue()) {
            throw new DamagedFileException(file);
        }
        return new Unpacked(buffer.position(Packed.HEADER), Optional.empty());
    }

    /**
     * The same of a long file of numbers and columns alone: no text is taken out of it. It is read
     * in pieces, so that its bytes never stand beside what is made of them.
     *
     * @param channel to be closed by the caller
     * @throws DamagedFileException when the file is not exactly as it was written
     */
    static Unpacked open(FileChannel channel, Path file, int magic, int version)
            throws IOException {
        check(Channels.newInputStream(channel), file, magic, version);
        channel.position(Packed.HEADER);
        ByteBuffer nothing = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN).limit(0);
        return new Unpacked(nothing, Optional.of(channel));
    }

    /**
     * Reads a file of which nothing else is wanted.
     *
     * @throws DamagedFileException when it is not exactly as it was written
     */
    static void check(Path file, int magic, int version) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            check(stream, file, magic, version);
        }
    }

    private static void check(InputStream stream, Path file, int magic, int version)
            throws IOException {
        byte[] bytes = new byte[PIECE];
        int read = stream.readNBytes(bytes, 0, Packed.HEADER);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = header.getInt(8);
        long sum = header.getLong(12);
        boolean isOurs = header.getInt(0) == magic && header.getInt(4) == version;
        CRC32C crc = Packed.checksum(file.getFileName().toString());
        long found = 0;
        for (int more; isOurs && (more = stream.read(bytes)) > 0; found += more) {
            crc.update(bytes, 0, more);
        }
        if (read < Packed.HEADER || !isOurs || found != length || sum != crc.getValue()) {
            throw new DamagedFileException(file);
        }
    }

    /** The buffer with at least so many bytes left in it. */
    private ByteBuffer with(int bytes) {
        if (buffer.remaining() < bytes && rest.isPresent()) {
            buffer.compact();
            try {
                while (buffer.position() < bytes && rest.get().read(buffer) >= 0) {} // the rest
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            buffer.flip();
        }
        return buffer;
    }

    long number() {
        return with(Long.BYTES).getLong();
    }

    int count() {
        return Math.toIntExact(number());
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
        byte[] column = new byte[with(Integer.BYTES).getInt()];
        for (int start = 0; start < column.length; start += PIECE) {
            int count = Math.min(PIECE, column.length - start);
            with(count).get(column, start, count);
        }
        return column;
    }

    int[] ints() {
        int[] column = new int[with(Integer.BYTES + 1).getInt()];
        byte width = buffer.get();
        short[] shorts = new short[width == Short.BYTES ? Math.min(column.length, AT_ONCE) : 0];
        for (int start = 0; start < column.length; start += AT_ONCE) {
            int end = Math.min(column.length, start + AT_ONCE);
            with(width * (end - start));
            switch (width) {
                case 1 -> bytesInto(column, start, end);
                case 2 -> shortsInto(column, start, end, shorts);
                default -> buffer.asIntBuffer().get(column, start, end - start);
            }
            buffer.position(buffer.position() + width * (end - start));
        }
        return column;
    }

    /**
     * In bulk, as all columns: a buffer that is asked value by value takes several times as long.
     */
    private void bytesInto(int[] column, int start, int end) {
        byte[] bytes = buffer.array();
        int at = buffer.position() - start;
        for (int i = start; i < end; i++) {
            column[i] = bytes[at + i];
        }
    }

    private void shortsInto(int[] column, int start, int end, short[] values) {
        buffer.asShortBuffer().get(values, 0, end - start);
        for (int i = start; i < end; i++) {
            column[i] = values[i - start];
        }
    }

    long[] longs() {
        long[] column = new long[with(Integer.BYTES + 2 * Long.BYTES + 1).getInt()];
        long base = buffer.getLong();
        long unit = buffer.getLong();
        byte width = buffer.get();
        int[] steps = new int[width == Integer.BYTES ? Math.min(column.length, AT_ONCE) : 0];
        for (int start = 0; start < column.length; start += AT_ONCE) {
            int end = Math.min(column.length, start + AT_ONCE);
            with(width * (end - start));
            if (width == Integer.BYTES) {
                buffer.asIntBuffer().get(steps, 0, end - start);
                for (int i = start; i < end; i++) {
                    column[i] = base + unit * steps[i - start];
                }
            } else {
                buffer.asLongBuffer().get(column, start, end - start);
            }
            buffer.position(buffer.position() + width * (end - start));
        }
        return column;
    }

    /** Passes over a column of {@link Packed#ints}. */
    void skipInts() {
        int length = with(Integer.BYTES + 1).getInt();
        skip(buffer.get(), length);
    }

    /** Passes over a column of {@link Packed#longs}. */
    void skipLongs() {
        int length = with(Integer.BYTES + 2 * Long.BYTES + 1).getInt();
        buffer.position(buffer.position() + 2 * Long.BYTES);
        skip(buffer.get(), length);
    }

    /** Passes over a column of {@link Packed#bytes}. */
    void skipBytes() {
        skip(1, with(Integer.BYTES).getInt());
    }

    private void skip(int width, int length) {
        int bytes = width * length;
        if (rest.isEmpty() || bytes <= buffer.remaining()) {
            buffer.position(buffer.position() + bytes);
            return;
        }
        try {
            rest.get().position(rest.get().position() + bytes - buffer.remaining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.position(buffer.limit());
    }
}
