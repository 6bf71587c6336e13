package drillsift.normalize;

/**
 * A copy of a line, for logs that write path and query of a target apart: the target stands whole
 * behind the copy, so that all places of the line are in one array. For one thread.
 */
final class LineCopy {

    byte[] bytes = new byte[1024];
    int length;

    void take(byte[] line, int from, int to) {
        length = to - from;
        int room = 2 * length + 1; // path and query are parts of the line
        bytes = bytes.length < room ? new byte[2 * room] : bytes;
        System.arraycopy(line, from, bytes, 0, length);
    }

    /**
     * Gives the parts their target, which may be a path alone; false when there is no path.
     *
     * @param queryStart equal to the end where no query is recorded
     */
    boolean target(LogLine parts, int pathStart, int pathEnd, int queryStart, int queryEnd) {
        boolean empty = queryEnd == queryStart || queryEnd - queryStart == 1 && isBare(queryStart);
        parts.targetStart = pathStart;
        parts.targetEnd = pathEnd;
        if (!empty) {
            int start = bytes[queryStart] == '?' ? queryStart + 1 : queryStart;
            int question = length + pathEnd - pathStart;
            System.arraycopy(bytes, pathStart, bytes, length, pathEnd - pathStart);
            bytes[question] = '?';
            System.arraycopy(bytes, start, bytes, question + 1, queryEnd - start);
            parts.targetStart = length;
            parts.targetEnd = question + 1 + queryEnd - start;
        }
        return pathEnd > pathStart;
    }

    private boolean isBare(int at) {
        return bytes[at] == '-' || bytes[at] == '?';
    }
}
