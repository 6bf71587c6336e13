package drillsift.read;

/** Whether a line looks like one of a web server's log. */
public final class AccessLogShape {

    private AccessLogShape() {}

    /** An address or host, then somewhere {@code [dd/Mon/yyyy:} and a quoted request. */
    public static boolean fits(byte[] bytes, int from, int to) {
        if (startsWith(bytes, from, to, "time=\"")) {
            return true;
        }
        for (int i = from; i + 13 < to; i++) {
            if (bytes[i] == '['
                    && digit(bytes[i + 1])
                    && digit(bytes[i + 2])
                    && bytes[i + 3] == '/'
                    && bytes[i + 7] == '/'
                    && digit(bytes[i + 8])
                    && bytes[i + 12] == ':') {
                return i > from;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int from, int to, String text) {
        if (to - from < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
