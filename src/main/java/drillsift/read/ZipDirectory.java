package drillsift.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The directory at the end of a ZIP archive, read before anything of the archive is opened: the
 * platform's own reader takes it whole into memory and does not tell which members are encrypted.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, .ZIP File
 *     Format Specification</a>
 */
record ZipDirectory(long entries, long bytes, List<Entry> members) {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long ELSEWHERE = 0xffff_ffffL;
    private static final int WIDE_LENGTH = 56;

    /** More than a thousand members with names of a usual length. */
    static final long MOST_BYTES = 4L << 20;

    /**
     * @param name its bytes as letters, one each
     */
    record Entry(String name, boolean isEncrypted) {

        boolean isUtf8() {
            return name.equals(in(StandardCharsets.UTF_8, in(name, StandardCharsets.UTF_8)));
        }

        String name(Charset letters) {
            return in(name, letters);
        }

        private static String in(String bytes, Charset letters) {
            return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), letters);
        }

        private static String in(Charset letters, String text) {
            return new String(text.getBytes(letters), StandardCharsets.ISO_8859_1);
        }
    }

    private record Place(long entries, long bytes, long offset) {}

    /**
     * Empty for a file that is no archive. Of a directory that is too large only its size is told.
     */
    static Optional<ZipDirectory> read(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            Optional<Place> place = place(file);
            if (place.isEmpty() || place.get().offset() > file.length() - place.get().bytes()) {
                return Optional.empty();
            }
            if (place.get().bytes() > MOST_BYTES) {
                return Optional.of(
                        new ZipDirectory(place.get().entries(), place.get().bytes(), List.of()));
            }
            ByteBuffer bytes = at(file, place.get().offset(), (int) place.get().bytes());
            return entries(bytes)
                    .map(all -> new ZipDirectory(all.size(), place.get().bytes(), all));
        } catch (EOFException e) {
            return Optional.empty(); // became shorter meanwhile
        }
    }

    /** The end stands behind everything, but a comment may follow it, up to the file's end. */
    private static Optional<Place> place(RandomAccessFile file) throws IOException {
        int length = (int) Math.min(file.length(), END_LENGTH + LONGEST_COMMENT);
        long start = file.length() - length;
        ByteBuffer tail = at(file, start, length);
        for (int i = length - END_LENGTH; i >= 0; i--) {
            int comment = tail.getShort(i + 20) & 0xffff;
            if (tail.getInt(i) == END && i + END_LENGTH + comment == length) {
                long entries = tail.getShort(i + 10) & 0xffff;
                long bytes = tail.getInt(i + 12) & ELSEWHERE;
                long offset = tail.getInt(i + 16) & ELSEWHERE;
                boolean isWide = offset == ELSEWHERE || bytes == ELSEWHERE || entries == 0xffff;
                return isWide
                        ? wide(file, start + i - LOCATOR_LENGTH)
                        : Optional.of(new Place(entries, bytes, offset));
            }
        }
        return Optional.empty();
    }

    /** Of archives beyond 4 GiB or 65,535 members. */
    private static Optional<Place> wide(RandomAccessFile file, long locator) throws IOException {
        if (locator < 0) {
            return Optional.empty();
        }
        ByteBuffer where = at(file, locator, LOCATOR_LENGTH);
        long end = where.getLong(8);
        if (where.getInt(0) != LOCATOR || end < 0 || end > locator - WIDE_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer record = at(file, end, WIDE_LENGTH);
        Place place = new Place(record.getLong(32), record.getLong(40), record.getLong(48));
        boolean isSound = place.entries() >= 0 && place.bytes() >= 0 && place.offset() >= 0;
        return isSound ? Optional.of(place) : Optional.empty();
    }

    private static Optional<List<Entry>> entries(ByteBuffer bytes) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_LENGTH <= bytes.limit() && bytes.getInt(at) == ENTRY) {
            int flags = bytes.getShort(at + 8);
            int nameLength = bytes.getShort(at + 28) & 0xffff;
            int rest = (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
            if (at + ENTRY_LENGTH + nameLength > bytes.limit()) {
                return Optional.empty();
            }
            String name =
                    new String(
                            bytes.array(),
                            at + ENTRY_LENGTH,
                            nameLength,
                            StandardCharsets.ISO_8859_1);
            entries.add(new Entry(name, (flags & 1) != 0));
            at += ENTRY_LENGTH + nameLength + rest;
        }
        return at == bytes.limit() || at > 0 && at + ENTRY_LENGTH > bytes.limit()
                ? Optional.of(entries)
                : Optional.empty();
    }

    private static ByteBuffer at(RandomAccessFile file, long offset, int length)
            throws IOException {
        byte[] bytes = new byte[length];
        file.seek(offset);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
