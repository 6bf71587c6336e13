package drillsift.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Reads what {@link Packed} wrote, in the same order; a file with any other byte is refused. */
final class Unpacked {

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

    long number() {
        return buffer.getLong();
    }

    int count() {
        return Math.toIntExact(buffer.getLong());
    }

    String text() {
        int length = buffer.getInt();
        String text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
        buffer.position(buffer.position() + length);
        return text;
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
            case 1 -> {
                for (int i = 0; i < column.length; i++) {
                    column[i] = buffer.get();
                }
            }
            case 2 -> {
                for (int i = 0; i < column.length; i++) {
                    column[i] = buffer.getShort();
                }
            }
            default -> {
                buffer.asIntBuffer().get(column);
                buffer.position(buffer.position() + 4 * column.length);
            }
        }
        return column;
    }

    long[] longs() {
        long[] column = new long[buffer.getInt()];
        long base = buffer.getLong();
        long unit = buffer.getLong();
        boolean narrow = buffer.get() == 4;
        for (int i = 0; i < column.length; i++) {
            column[i] = narrow ? base + unit * buffer.getInt() : buffer.getLong();
        }
        return column;
    }
}
