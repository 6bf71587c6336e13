package drillsift.read;

/**
 * Finds where a CSV record ends without parsing it: a quote opens only at the start of a field, a
 * doubled quote stays inside. A record that does not end within the limit ends at its first line
 * end, so that an unclosed quote costs its own record and nothing after it.
 */
public final class CsvFraming {

    /** Longest record, in bytes. */
    public static final int LIMIT = 64 << 10;

    private CsvFraming() {}

    /**
     * Offset of the line feed that ends the record which starts at {@code from}, or {@code to}.
     *
     * @param to end of the bytes, which is also the end of the data
     */
    public static int end(byte[] bytes, int from, int to, byte delimiter) {
        int i = from;
        boolean fieldStart = true;
        int limit = Math.min(to, from + LIMIT + 1);
        while (i < limit) {
            byte b = bytes[i];
            if (b == '\n') {
                return i;
            }
            if (b == '"' && fieldStart) {
                i = closing(bytes, i + 1, limit);
                fieldStart = false;
                continue;
            }
            fieldStart = b == delimiter;
            i++;
        }
        return i >= to && to - from <= LIMIT && closed(bytes, from, to, delimiter)
                ? to
                : lineEnd(bytes, from, to);
    }

    /** Past the quote that closes a field; the limit when none does. */
    private static int closing(byte[] bytes, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (bytes[i] == '"') {
                if (i + 1 < limit && bytes[i + 1] == '"') {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return limit;
    }

    /** Whether no quote is left open at the end of the data. */
    private static boolean closed(byte[] bytes, int from, int to, byte delimiter) {
        boolean fieldStart = true;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"' && fieldStart) {
                i = closing(bytes, i + 1, to) - 1;
                if (i == to - 1 && !endsWithClosingQuote(bytes, from, to)) {
                    return false;
                }
                fieldStart = false;
            } else {
                fieldStart = bytes[i] == delimiter;
            }
        }
        return true;
    }

    private static boolean endsWithClosingQuote(byte[] bytes, int from, int to) {
        int quotes = 0;
        for (int i = to - 1; i > from && bytes[i] == '"'; i--) {
            quotes++;
        }
        return quotes % 2 == 1;
    }

    static int lineEnd(byte[] bytes, int from, int to) {
        return ByteScan.indexOf(bytes, from, to, '\n');
    }
}
