package drillsift.read;

/**
 * Finds where a JSON record ends, and whether it is whole. A broken one ends where the next one
 * plainly begins or its list ends, so that an unclosed quote or brace costs its own record: inside
 * of a string the quote of that sign would be escaped, and records hold no lists of objects. For
 * one thread.
 */
final class JsonFraming {

    /** Longest record, in bytes. */
    static final int LIMIT = CsvFraming.LIMIT;

    /** Answer of {@link #separation} where nothing separates. */
    static final int NONE = -1;

    private static final int DEEPEST = 60;

    /** What may come next. */
    private enum Next {
        VALUE,
        VALUE_OR_END,
        KEY,
        KEY_OR_END,
        COLON,
        COMMA_OR_END
    }

    private byte[] bytes;
    private int at;
    private int to;
    private long objects;
    private int depth;
    private Next next;

    /** Behind the record that was looked for last. */
    private int end;

    private boolean whole;

    /** Behind the record. */
    int end() {
        return end;
    }

    /** Whether it is one JSON object. */
    boolean isWhole() {
        return whole;
    }

    /**
     * Looks for the end of the record that starts at {@code from}; false when it does not end
     * before {@code limit}.
     */
    boolean find(byte[] text, int from, int limit) {
        bytes = text;
        at = from;
        to = limit;
        objects = 0;
        depth = 0;
        next = Next.VALUE;
        whole = text[from] == '{' && walk();
        if (whole) {
            end = at;
            return true;
        }
        end = text[from] == '{' ? separation(text, from, limit) : otherValue(from);
        return end != NONE;
    }

    /** Behind a text, number or null, which are no records. */
    private int otherValue(int from) {
        at = from;
        next = Next.VALUE;
        if (bytes[from] == '"' && !string()) {
            return separation(bytes, from, to);
        }
        at = Math.max(at, from + 1);
        while (at < to && ",{}]".indexOf(bytes[at]) < 0 && !isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Whether the value at hand ends before the limit and is one. */
    private boolean walk() {
        do {
            while (at < to && isSpace(bytes[at])) {
                at++;
            }
            if (at == to || !step(bytes[at])) {
                return false;
            }
        } while (depth > 0);
        return true;
    }

    private boolean step(byte b) {
        return switch (b) {
            case '{' -> open(true, Next.KEY_OR_END);
            case '[' -> open(false, Next.VALUE_OR_END);
            case '}' -> close(true, next == Next.KEY_OR_END);
            case ']' -> close(false, next == Next.VALUE_OR_END);
            case ',' -> sign(Next.COMMA_OR_END, isObject() ? Next.KEY : Next.VALUE);
            case ':' -> sign(Next.COLON, Next.VALUE);
            case '"' -> string();
            default -> isValue() && word();
        };
    }

    private boolean isObject() {
        return (objects & 1) == 1;
    }

    private boolean isValue() {
        return next == Next.VALUE || next == Next.VALUE_OR_END;
    }

    private boolean open(boolean object, Next first) {
        if (!isValue() || ++depth > DEEPEST) {
            return false;
        }
        objects = objects << 1 | (object ? 1 : 0);
        next = first;
        at++;
        return true;
    }

    private boolean close(boolean object, boolean empty) {
        if (isObject() != object || !empty && next != Next.COMMA_OR_END) {
            return false;
        }
        objects >>>= 1;
        depth--;
        next = Next.COMMA_OR_END;
        at++;
        return true;
    }

    private boolean sign(Next wanted, Next following) {
        boolean fits = next == wanted;
        next = following;
        at++;
        return fits;
    }

    /** A string cannot hold a line's end: one that does was never closed. */
    private boolean string() {
        boolean key = next == Next.KEY || next == Next.KEY_OR_END;
        if (!key && !isValue()) {
            return false;
        }
        next = key ? Next.COLON : Next.COMMA_OR_END;
        for (at++; at < to && bytes[at] != '"'; at++) {
            if (bytes[at] >= 0 && bytes[at] < ' ') {
                return false;
            }
            at += bytes[at] == '\\' ? 1 : 0;
        }
        return at < to && bytes[at++] == '"';
    }

    private boolean word() {
        int start = at;
        while (at < to && isOfWord(bytes[at])) {
            at++;
        }
        byte first = bytes[start];
        boolean number = first == '-' || first >= '0' && first <= '9';
        next = Next.COMMA_OR_END;
        return at > start && (number || isName(start, "null") || isBoolean(start));
    }

    private boolean isBoolean(int start) {
        return isName(start, "true") || isName(start, "false");
    }

    private boolean isName(int start, String name) {
        if (at - start != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfWord(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= '0' && b <= '9'
                || b == '-'
                || b == '+'
                || b == '.'
                || b == 'E';
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /**
     * Behind what comes before the next record, or behind the brace that the end of the list
     * follows. Within a record an object comes behind a colon or a bracket; any other is the next
     * record, whether a comma stands before it or not.
     */
    static int separation(byte[] bytes, int from, int to) {
        int last = NONE;
        int comma = NONE;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == ',') {
                comma = i;
            } else if (!isSpace(b)) {
                byte before = last == NONE ? (byte) ':' : bytes[last];
                boolean isEnd = b == ']' && before == '}' && comma < last;
                boolean isApart = before == '}' || i - last > 1;
                boolean isInside = !isApart || before == ':' || before == '[';
                if (isEnd || !isInside && isRecord(bytes, i, to)) {
                    return last + 1;
                }
                last = i;
            }
        }
        return NONE;
    }

    private static boolean isRecord(byte[] bytes, int at, int to) {
        int first = bytes[at] == '{' ? spaces(bytes, at + 1, to) : to;
        return first < to && bytes[first] == '"';
    }

    private static int spaces(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && isSpace(bytes[i])) {
            i++;
        }
        return i;
    }
}
