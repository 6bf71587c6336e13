package drillsift.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Cuts the records of a plain block into cells, byte by byte: each cell quoted as a whole or not at
 * all, whole letters, lines that end in LF or CRLF. Whatever else a block may hold makes it no
 * plain one, and Commons CSV reads it from its start: this class answers for nothing that could be
 * read in another way. For one thread.
 *
 * <p>A cell with doubled quotes keeps the quote that opens it, so that equal bytes always mean the
 * same: an unquoted cell cannot begin with one.
 */
public final class PlainRecords implements CsvCells {

    /** In the others a sign of CSV could be part of a letter. */
    private static final Set<Charset> CUT_SAFELY =
            Set.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.US_ASCII,
                    Encodings.WINDOWS_31J,
                    Encodings.EUC_JP);

    private final byte[] bytes;
    private final int length;
    private final char delimiter;
    private final Charset encoding;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private int size;
    private boolean plain;
    private int at;
    private int lines;
    private int start;
    private int end;
    private int line;

    public PlainRecords(Block block) {
        bytes = block.bytes();
        length = block.length();
        delimiter = block.source().delimiter();
        encoding = block.source().blockEncoding();
        plain = CUT_SAFELY.contains(encoding) && hasWholeLetters();
    }

    private boolean hasWholeLetters() {
        if (encoding.equals(StandardCharsets.UTF_8)) {
            Utf8Check letters = new Utf8Check();
            letters.add(bytes, length);
            return letters.firstBad() < 0;
        }
        try {
            encoding.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false; // Commons CSV is given each record for itself then
        }
    }

    /** Moves to the next record; false behind the last one, and where a block is not plain. */
    public boolean next() {
        skipBlankLines();
        if (!plain || at == length) {
            return false;
        }
        start = at;
        line = lines;
        size = 0;
        boolean more = true;
        while (more && plain) {
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
            }
            more = at < length && bytes[at] == '"' ? quoted() : simple();
            size++;
        }
        plain &= at - start < CsvFraming.LIMIT;
        return plain;
    }

    private void skipBlankLines() {
        while (at < length && (bytes[at] == '\n' || bytes[at] == '\r')) {
            if (bytes[at] == '\r' && (++at == length || bytes[at] != '\n')) {
                plain = false;
                return;
            }
            at++;
            lines++;
        }
    }

    /** Takes a cell up to the delimiter or the line's end; whether another one follows. */
    private boolean simple() {
        int stop = ByteScan.signOrControl(bytes, at, length, delimiter);
        while (stop < length && bytes[stop] != delimiter && !endsRecord(stop)) {
            if (bytes[stop] == 0 || bytes[stop] == '\r') {
                plain = false;
                return false;
            }
            stop = ByteScan.signOrControl(bytes, stop + 1, length, delimiter);
        }
        from[size] = at;
        to[size] = stop;
        return pass(stop);
    }

    /** Takes a cell in quotes; behind the closing one comes a delimiter or the line's end. */
    private boolean quoted() {
        int open = at;
        boolean doubled = false;
        int i = ByteScan.signOrControl(bytes, open + 1, length, '"');
        while (i < length && (bytes[i] != '"' || i + 1 < length && bytes[i + 1] == '"')) {
            if (bytes[i] == 0) {
                plain = false;
                return false;
            }
            doubled |= bytes[i] == '"';
            lines += bytes[i] == '\n' ? 1 : 0;
            i = ByteScan.signOrControl(bytes, bytes[i] == '"' ? i + 2 : i + 1, length, '"');
        }
        from[size] = doubled ? open : open + 1;
        to[size] = i;
        int stop = i + 1;
        plain = i < length && (stop == length || bytes[stop] == delimiter || endsRecord(stop));
        return plain && pass(stop);
    }

    private boolean endsRecord(int i) {
        return bytes[i] == '\n' || bytes[i] == '\r' && i + 1 < length && bytes[i + 1] == '\n';
    }

    /** Goes on behind a cell; whether it was not the record's last one. */
    private boolean pass(int stop) {
        if (stop < length && bytes[stop] == delimiter) {
            at = stop + 1;
            return true;
        }
        end = stop;
        at = stop;
        if (stop < length) {
            at += bytes[stop] == '\r' ? 2 : 1;
            lines++;
        }
        return false;
    }

    /** Whether all records up to here were plain; only then do they count. */
    public boolean isPlain() {
        return plain;
    }

    /** Offset of the record in the block. */
    public int start() {
        return start;
    }

    /** End of the record, without the line end. */
    public int end() {
        return end;
    }

    /** Line of the record, counted from the block's first. */
    public int line() {
        return line;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Where the cell starts; at the opening quote where quotes in it are doubled. */
    public int from(int place) {
        return from[place];
    }

    public int to(int place) {
        return to[place];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int place) {
        int first = from[place];
        int last = to[place];
        if (first == last || bytes[first] != '"') {
            return new String(bytes, first, last - first, encoding);
        }
        byte[] single = new byte[last - first];
        int count = 0;
        for (int i = first + 1; i < last; i++) {
            single[count++] = bytes[i];
            i += bytes[i] == '"' ? 1 : 0;
        }
        return new String(single, 0, count, encoding);
    }
}
