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
        int limit = Math.min(to, from + LIMIT + 1);
        int i = ByteScan.indexOfEither(bytes, from, limit, '"', '\n');
        while (i < limit) {
            if (bytes[i] == '\n') {
                return i;
            }
            boolean opens = i == from || bytes[i - 1] == delimiter;
            int quote = opens ? closingQuote(bytes, i + 1, limit) : i;
            if (quote == limit) {
                return lineEnd(bytes, from, to); // no quote closes the field
            }
            i = ByteScan.indexOfEither(bytes, quote + 1, limit, '"', '\n');
        }
        return to - from <= LIMIT ? to : lineEnd(bytes, from, to);
    }

    /** The quote that closes a field; the limit when none does. */
    private static int closingQuote(byte[] bytes, int from, int limit) {
        int i = ByteScan.indexOf(bytes, from, limit, '"');
        while (i + 1 < limit && bytes[i + 1] == '"') {
            i = ByteScan.indexOf(bytes, i + 2, limit, '"');
        }
        return i;
    }

    static int lineEnd(byte[] bytes, int from, int to) {
        return ByteScan.indexOf(bytes, from, to, '\n');
    }
}
