package drillsift.normalize;

import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;

/** Combined and common lines, with what may stand in front and behind. */
final class UsualShape implements LogShape {

    private final LogTime time = new LogTime();

    @Override
    public String split(LogLine parts, byte[] bytes, int from, int to) {
        String fault = parts.split(bytes, from, to);
        if (!fault.isEmpty()) {
            return fault;
        }
        long seconds = time.seconds(bytes, parts.timeAt);
        if (seconds == LogTime.NONE) {
            return "bad-time";
        }
        boolean isLeap = bytes[parts.timeAt + 18] == '6';
        parts.at(seconds * LogLine.SECOND, TimePrecision.SECOND, ZoneBasis.EXPLICIT, isLeap);
        return "";
    }
}
