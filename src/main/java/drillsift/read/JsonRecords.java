package drillsift.read;

/** The records of a block of a JSON document. */
public final class JsonRecords {

    /** Longest record, in bytes. */
    public static final int LIMIT = JsonFraming.LIMIT;

    private JsonRecords() {}

    /** Takes the records one by one. */
    public interface Receiver {

        /**
         * @param start offset in the block; {@code end} is behind the record
         * @param line counted from the block's first line
         * @param whole whether it is framed as one object
         */
        void record(int start, int end, int line, boolean whole);
    }

    /** Answers whether the last record ends within the block. */
    public static boolean forEach(Block block, Receiver receiver) {
        byte[] bytes = block.bytes();
        JsonFraming framing = new JsonFraming();
        int line = 0;
        boolean ends = true;
        for (int at = 0; at < block.length(); ) {
            if (JsonFraming.isSpace(bytes[at]) || bytes[at] == ',') {
                line += bytes[at++] == '\n' ? 1 : 0;
                continue;
            }
            int limit = Math.min(block.length(), at + JsonFraming.LIMIT + 1);
            ends = framing.find(bytes, at, limit);
            int end = ends ? framing.end() : limit;
            receiver.record(at, end, line, ends && framing.isWhole());
            line += ByteScan.count(bytes, at, end, '\n');
            at = end;
        }
        return ends;
    }
}
