package drillsift.normalize;

import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import drillsift.normalize.LogFormat.Part;
import drillsift.normalize.LogFormat.What;
import drillsift.read.ByteScan;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** Takes lines apart that a web server wrote in a format of its own. For one thread. */
final class FormattedShape implements LogShape {

    private static final String NO_LINE = "not-a-log-line";

    private final What[] what;
    private final byte[][] text;
    private final boolean[] quoted;
    private final boolean[] endsInNext;
    private final LogTime common = new LogTime();
    private final PartsOfTime time;
    private final TimeScan times;
    private final LineCopy copy = new LineCopy();
    private final boolean isApart;
    private byte[] bytes;
    private int at;
    private int end;
    private int start;
    private int stop;
    private boolean isCommon;
    private boolean isLeap;
    private long commonSeconds;
    private int requestStart;
    private int requestEnd;
    private int queryStart;
    private int queryEnd;
    private boolean isRequest;

    FormattedShape(List<Part> parts, ZoneId zone) {
        what = parts.stream().map(Part::what).toArray(What[]::new);
        text =
                parts.stream()
                        .map(part -> part.text().getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
        quoted = new boolean[what.length];
        endsInNext = new boolean[what.length];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = parts.get(i).quoted();
            endsInNext[i] = what[i].isText() && !quoted[i] && text[i].length > 0;
        }
        time = new PartsOfTime(zone);
        times = new TimeScan(time);
        isApart = parts.stream().anyMatch(part -> part.what() == What.QUERY);
    }

    @Override
    public String split(LogLine parts, byte[] line, int from, int to) {
        begin(line, from, to);
        parts.clear(bytes, at);
        for (int i = 0; i < what.length; i++) {
            String fault = take(i, parts);
            if (!fault.isEmpty()) {
                return fault;
            }
            if (endsInNext[i]) { // it was looked for, and found
                at += text[i++].length;
            }
        }
        if (at < end) {
            return NO_LINE;
        }
        String fault = isCommon ? fraction(parts) : time.give(parts);
        return fault.isEmpty() ? request(parts) : fault;
    }

    /** A fraction of the second stands apart from a time in brackets. */
    private String fraction(LogLine parts) {
        if (time.hasFraction()) {
            parts.at(
                    commonSeconds * LogLine.SECOND + time.nanos(),
                    time.precision(),
                    ZoneBasis.EXPLICIT,
                    isLeap);
        }
        return "";
    }

    private void begin(byte[] line, int from, int to) {
        bytes = line;
        at = from;
        end = to;
        if (isApart) {
            copy.take(line, from, to);
            bytes = copy.bytes;
            at = 0;
            end = copy.length;
        }
        isCommon = false;
        isRequest = false;
        queryStart = queryEnd = at;
        time.clear();
    }

    private String take(int i, LogLine parts) {
        if (what[i] == What.LITERAL) {
            return literal(text[i]) ? "" : NO_LINE;
        }
        if (what[i] == What.COMMON_TIME) {
            return commonTime(parts);
        }
        if (what[i].isTime()) {
            at = times.read(what[i], bytes, at, end);
            return at == TimeScan.NONE ? "bad-time" : "";
        }
        boolean found = quoted[i] ? quoted() : unquoted(text[i]);
        return found && give(what[i], parts) ? "" : NO_LINE;
    }

    private boolean literal(byte[] wanted) {
        if (!isAt(at, wanted)) {
            return false;
        }
        at += wanted.length;
        return true;
    }

    private boolean isAt(int from, byte[] wanted) {
        if (end - from < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Up to the next quote that no backslash escapes. */
    private boolean quoted() {
        start = at;
        at = ByteScan.indexOfEither(bytes, at, end, '"', '\\');
        while (at < end && bytes[at] == '\\') {
            at = ByteScan.indexOfEither(bytes, Math.min(at + 2, end), end, '"', '\\');
        }
        stop = at;
        return at < end;
    }

    private boolean unquoted(byte[] ending) {
        start = at;
        if (ending.length == 0) {
            at = end;
        } else {
            char first = (char) (ending[0] & 0xFF);
            at = ByteScan.indexOf(bytes, at, end, first);
            while (at < end && !isAt(at, ending)) {
                at = ByteScan.indexOf(bytes, at + 1, end, first);
            }
        }
        stop = at;
        return at < end || ending.length == 0;
    }

    private boolean give(What field, LogLine parts) {
        switch (field) {
            case PEER -> {
                parts.peerStart = start;
                parts.peerEnd = stop;
            }
            case FORWARDED -> {
                parts.forwardedStart = start;
                parts.forwardedEnd = stop;
            }
            case REFERRER -> {
                parts.referrerStart = start;
                parts.referrerEnd = stop;
            }
            case AGENT -> {
                parts.agentRecorded = true;
                parts.agentStart = start;
                parts.agentEnd = stop;
            }
            case REQUEST -> {
                isRequest = true;
                requestStart = start;
                requestEnd = stop;
            }
            case METHOD -> {
                parts.methodStart = start;
                parts.methodEnd = stop;
            }
            case TARGET, PATH -> {
                parts.targetStart = start;
                parts.targetEnd = stop;
            }
            case QUERY -> {
                queryStart = start;
                queryEnd = stop;
            }
            case STATUS -> {
                return status(parts);
            }
            default -> {} // of no interest
        }
        return true;
    }

    private boolean status(LogLine parts) {
        int value = 0;
        for (int i = start; i < stop; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = value * 10 + digit;
        }
        parts.status = value;
        return stop - start == 3;
    }

    private String commonTime(LogLine parts) {
        if (end - at < LogTime.LENGTH) {
            return NO_LINE;
        }
        long seconds = common.seconds(bytes, at);
        if (seconds == LogTime.NONE) {
            return "bad-time";
        }
        commonSeconds = seconds;
        isLeap = bytes[at + 18] == '6';
        parts.at(seconds * LogLine.SECOND, TimePrecision.SECOND, ZoneBasis.EXPLICIT, isLeap);
        isCommon = true;
        at += LogTime.LENGTH;
        return "";
    }

    private String request(LogLine parts) {
        if (isRequest) {
            boolean silent = parts.isEmpty(requestStart, requestEnd);
            boolean good = parts.request(requestStart, requestEnd);
            return good ? "" : silent ? LogLine.NO_REQUEST : "bad-request";
        }
        if (parts.isEmpty(parts.methodStart, parts.methodEnd)) {
            return LogLine.NO_REQUEST;
        }
        boolean found =
                isApart
                        ? copy.target(
                                parts, parts.targetStart, parts.targetEnd, queryStart, queryEnd)
                        : parts.targetEnd > parts.targetStart;
        return found ? "" : "bad-request";
    }
}
