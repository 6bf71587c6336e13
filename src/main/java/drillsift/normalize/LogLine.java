package drillsift.normalize;

import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import drillsift.read.ByteScan;
import java.nio.charset.StandardCharsets;

/**
 * Where the parts of one access log line stand: combined, common, with a virtual host in front,
 * with a forwarded-for field behind. Filled anew for each line; for one thread.
 */
final class LogLine {

    /** Answer for a line whose server saw a connection without a request. */
    static final String NO_REQUEST = "no-request";

    /** Answer for a line that tells of no access, such as a heading. */
    static final String NO_ACCESS = "no-access-line";

    /** In nanoseconds. */
    static final long SECOND = 1_000_000_000L;

    byte[] bytes;
    long nanos;
    TimePrecision precision;
    ZoneBasis basis;
    boolean isLeapSecond;
    int peerStart;
    int peerEnd;
    int timeAt;
    int methodStart;
    int methodEnd;
    int targetStart;
    int targetEnd;
    int status;
    int referrerStart;
    int referrerEnd;
    boolean agentRecorded;
    int agentStart;
    int agentEnd;
    int forwardedStart;
    int forwardedEnd;

    private int at;
    private int end;
    private int quotedStart;
    private int quotedEnd;

    /** Empty when the line has the parts of a log line; else a stable reason. */
    String split(byte[] line, int from, int to) {
        bytes = line;
        at = from;
        end = to;
        if (!peer() || !time()) {
            return "not-a-log-line";
        }
        if (!quoted()) {
            return "not-a-log-line";
        }
        boolean silent = isEmpty(quotedStart, quotedEnd);
        boolean request = request(quotedStart, quotedEnd);
        if (!status()) {
            return "not-a-log-line";
        }
        tail();
        return request ? "" : silent ? NO_REQUEST : "bad-request";
    }

    void at(long epochNanos, TimePrecision how, ZoneBasis zone, boolean isLeap) {
        nanos = epochNanos;
        precision = how;
        basis = zone;
        isLeapSecond = isLeap;
    }

    /** Takes out what the last line had; whatever a log does not record is empty. */
    void clear(byte[] line, int none) {
        bytes = line;
        peerStart = peerEnd = none;
        methodStart = methodEnd = targetStart = targetEnd = none;
        status = 0;
        referrerStart = referrerEnd = none;
        agentRecorded = false;
        agentStart = agentEnd = none;
        forwardedStart = forwardedEnd = none;
    }

    /** Servers write nothing or a hyphen for what was not sent. */
    boolean isEmpty(int from, int to) {
        return to == from || to - from == 1 && bytes[from] == '-';
    }

    String method() {
        return new String(bytes, methodStart, methodEnd - methodStart, StandardCharsets.US_ASCII);
    }

    boolean isAgentEmpty() {
        return agentRecorded && isEmpty(agentStart, agentEnd);
    }

    /** Host, or virtual host and host, before the time's bracket. */
    private boolean peer() {
        int first = at;
        int firstEnd = word(first);
        int second = firstEnd + 1;
        int secondEnd = word(second);
        int bracket = bracket(secondEnd);
        if (firstEnd <= first || bracket < 0) {
            return false;
        }
        int words = 2;
        for (int i = secondEnd; i < bracket; i++) {
            words += bytes[i] == ' ' && i + 1 < bracket ? 1 : 0;
        }
        boolean virtualHost = words >= 4 && looksLikeAddress(second, secondEnd);
        peerStart = virtualHost ? second : first;
        peerEnd = virtualHost ? secondEnd : firstEnd;
        timeAt = bracket + 1;
        return words >= 3;
    }

    private int word(int from) {
        return ByteScan.indexOf(bytes, Math.min(from, end), end, ' ');
    }

    /** The bracket that a date follows; a user name may hold another. */
    private int bracket(int from) {
        for (int i = from; i + LogTime.LENGTH + 1 < end; i++) {
            if (bytes[i] == '[' && bytes[i + 3] == '/' && bytes[i + 7] == '/') {
                return i;
            }
        }
        return -1;
    }

    private boolean looksLikeAddress(int from, int to) {
        boolean digit = false;
        boolean separator = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            boolean number = b >= '0' && b <= '9';
            boolean letter = b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F';
            digit |= number;
            separator |= b == '.' || b == ':';
            if (!number && !letter && b != '.' && b != ':' && b != '%') {
                return false;
            }
        }
        return digit && separator;
    }

    private boolean time() {
        at = timeAt + LogTime.LENGTH;
        return at < end && bytes[at++] == ']';
    }

    /** The next quoted part; backslashes escape. */
    private boolean quoted() {
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        if (at >= end || bytes[at] != '"') {
            return false;
        }
        quotedStart = ++at;
        at = ByteScan.indexOfEither(bytes, at, end, '"', '\\');
        while (at < end && bytes[at] == '\\') {
            at = ByteScan.indexOfEither(bytes, Math.min(at + 2, end), end, '"', '\\');
        }
        if (at >= end) {
            return false;
        }
        quotedEnd = at++;
        return true;
    }

    /** Takes a request line apart; false when it is none. */
    boolean request(int from, int to) {
        methodStart = from;
        int i = from;
        while (i < to && bytes[i] >= 'A' && bytes[i] <= 'Z') {
            i++;
        }
        methodEnd = i;
        if (i == from || i >= to || bytes[i] != ' ' || i - from > 20) {
            return false;
        }
        targetStart = i + 1;
        int last = to;
        while (last > targetStart && bytes[last - 1] != ' ') {
            last--;
        }
        boolean protocol = last > targetStart && startsWith(last, to, "HTTP/");
        targetEnd = protocol ? last - 1 : to;
        return targetEnd > targetStart && bytes[targetStart] != '"';
    }

    private boolean startsWith(int from, int to, String text) {
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

    private boolean status() {
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        int value = 0;
        int digits = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
            digits++;
        }
        status = value;
        if (digits != 3 || at < end && bytes[at] != ' ') {
            return false;
        }
        at = word(Math.min(end, at + 1)); // the bytes sent
        return true;
    }

    private void tail() {
        referrerStart = referrerEnd = forwardedStart = forwardedEnd = end;
        agentRecorded = false;
        if (quoted()) {
            referrerStart = quotedStart;
            referrerEnd = quotedEnd;
            if (quoted()) {
                agentRecorded = true;
                agentStart = quotedStart;
                agentEnd = quotedEnd;
                if (quoted()) {
                    forwardedStart = quotedStart;
                    forwardedEnd = quotedEnd;
                }
            }
        }
    }
}
