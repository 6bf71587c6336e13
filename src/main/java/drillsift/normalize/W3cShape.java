package drillsift.normalize;

import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import drillsift.read.Block;
import drillsift.read.PlainTime;
import drillsift.read.W3cDay;
import drillsift.read.W3cHeadings;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Lines of a W3C extended log, as IIS writes it: fields as the last heading names them, times in
 * UTC, plus signs for spaces. CloudFront separates by tabs and encodes agents like addresses. For
 * one thread.
 */
final class W3cShape implements LogShape {

    private static final byte[] DATE = "#Date:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIELDS = W3cFields.HEADING.getBytes(StandardCharsets.US_ASCII);
    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 8;

    private final LineCopy copy = new LineCopy();
    private final PlainTime time = new PlainTime(ZoneOffset.UTC);
    private final byte[] moment = new byte[40];
    private final W3cDay day = new W3cDay();
    private W3cFields fields;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean isTabbed;

    W3cShape(Block block) {
        W3cHeadings before = W3cHeadings.of(block);
        byte[] heading = before.fields().getBytes(StandardCharsets.UTF_8);
        fields = W3cFields.of(heading, 0, heading.length);
        byte[] date = before.date().getBytes(StandardCharsets.UTF_8);
        heading(date, 0, date.length);
    }

    @Override
    public String split(LogLine parts, byte[] bytes, int from, int to) {
        if (bytes[from] == '#') {
            heading(bytes, from, to);
            return LogLine.NO_ACCESS;
        }
        copy.take(bytes, from, to);
        parts.clear(copy.bytes, 0);
        if (!fields.areEnough()) {
            moveDayOn();
            return "missing-field";
        }
        if (!cut()) {
            return "wrong-field-count";
        }
        place(parts);
        if (!time()) {
            return "bad-time";
        }
        parts.at(time.epochNanos(), TimePrecision.SECOND, ZoneBasis.EXPLICIT, false);
        if (!status(parts)) {
            return "not-a-log-line";
        }
        return request(parts);
    }

    private void heading(byte[] bytes, int from, int to) {
        if (starts(bytes, from, to, FIELDS)) {
            fields = W3cFields.of(bytes, from, to);
        } else if (starts(bytes, from, to, DATE)) {
            day.heading(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
        }
    }

    private static boolean starts(byte[] bytes, int from, int to, byte[] text) {
        return to - from >= text.length
                && Arrays.equals(bytes, from, from + text.length, text, 0, text.length);
    }

    /** Finds the fields; whether there are as many as the heading names. */
    private boolean cut() {
        byte[] line = copy.bytes;
        isTabbed = false;
        for (int i = 0; i < copy.length; i++) {
            isTabbed |= line[i] == '\t';
        }
        byte separator = (byte) (isTabbed ? '\t' : ' ');
        int count = 0;
        int start = 0;
        for (int i = 0; i <= copy.length; i++) {
            if (i == copy.length || line[i] == separator) {
                if (count == fields.count || count == starts.length) {
                    return i == copy.length && start == i; // a separator at the end
                }
                starts[count] = start;
                ends[count++] = i;
                start = i + 1;
            }
        }
        return count == fields.count;
    }

    private void place(LogLine parts) {
        if (fields.peer >= 0) {
            parts.peerStart = starts[fields.peer];
            parts.peerEnd = ends[fields.peer];
        }
        parts.methodStart = starts[fields.method];
        parts.methodEnd = ends[fields.method];
        if (fields.agent >= 0) {
            parts.agentRecorded = true;
            parts.agentStart = starts[fields.agent];
            parts.agentEnd = spaced(starts[fields.agent], ends[fields.agent]);
        }
        if (fields.referrer >= 0) {
            parts.referrerStart = starts[fields.referrer];
            parts.referrerEnd = ends[fields.referrer];
        }
        if (fields.forwarded >= 0) {
            parts.forwardedStart = starts[fields.forwarded];
            parts.forwardedEnd = spaced(starts[fields.forwarded], ends[fields.forwarded]);
        }
    }

    /** Undoes what stands for spaces; the new end. A plus before an address is one. */
    private int spaced(int from, int to) {
        byte[] line = copy.bytes;
        int written = from;
        for (int i = from; i < to; i++) {
            int code = isTabbed && line[i] == '%' && i + 2 < to ? LogText.hex(line, i + 1) : -1;
            boolean plus = !isTabbed && line[i] == '+' && !(i + 1 < to && line[i + 1] == 'h');
            line[written++] = code >= 0 ? (byte) code : plus ? (byte) ' ' : line[i];
            i += code >= 0 ? 2 : 0;
        }
        return written;
    }

    private boolean time() {
        int length = ends[fields.time] - starts[fields.time];
        if (fields.date >= 0) {
            int date = ends[fields.date] - starts[fields.date];
            if (date != DATE_LENGTH) {
                return false;
            }
            System.arraycopy(copy.bytes, starts[fields.date], moment, 0, DATE_LENGTH);
        } else if (day.isKnown()) {
            byte[] date = date().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(date, 0, moment, 0, Math.min(DATE_LENGTH, date.length));
        }
        if (length > 20) {
            return false;
        }
        moment[DATE_LENGTH] = 'T';
        System.arraycopy(copy.bytes, starts[fields.time], moment, DATE_LENGTH + 1, length);
        return time.read(moment, 0, DATE_LENGTH + 1 + length);
    }

    /** By a line that tells nothing else. */
    private void moveDayOn() {
        if (fields.time >= 0 && fields.date < 0 && day.isKnown() && cut()) {
            date();
        }
    }

    /** Of a line without one. */
    private String date() {
        int start = starts[fields.time];
        int length = Math.min(TIME_LENGTH, ends[fields.time] - start);
        String time = new String(copy.bytes, start, length, StandardCharsets.US_ASCII);
        return day.of(W3cDay.second(time)).toString();
    }

    private boolean status(LogLine parts) {
        int value = 0;
        int from = starts[fields.status];
        int to = ends[fields.status];
        for (int i = from; i < to; i++) {
            int digit = copy.bytes[i] - '0';
            if (digit < 0 || digit > 9 || to - from > 3) {
                return false;
            }
            value = value * 10 + digit;
        }
        parts.status = value;
        return to - from == 3 || value == 0 && to > from; // CloudFront: 000 for a connection closed
    }

    private String request(LogLine parts) {
        if (parts.isEmpty(parts.methodStart, parts.methodEnd)) {
            return LogLine.NO_REQUEST;
        }
        int query = fields.query < 0 ? 0 : starts[fields.query];
        int queryEnd = fields.query < 0 ? 0 : ends[fields.query];
        int stem = starts[fields.stem];
        boolean found = copy.target(parts, stem, ends[fields.stem], query, queryEnd);
        return found ? "" : "bad-request";
    }
}
