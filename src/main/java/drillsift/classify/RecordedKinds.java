package drillsift.classify;

import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which kinds a round's sources can record. What a source that keeps only the last state says of a
 * kind counts only where no other source records that kind event by event.
 */
final class RecordedKinds {

    private final Set<EventKind> byEvent = EnumSet.noneOf(EventKind.class);
    private final Set<EventKind> byStatus = EnumSet.noneOf(EventKind.class);

    RecordedKinds(EventColumns columns) {
        for (int source = 0; source < columns.sources.size(); source++) {
            byEvent.addAll(able(columns.sources.get(source).format()));
            byEvent.addAll(columns.sources.get(source).namedKinds());
            boolean[] ofEvents = new boolean[EventKind.values().length];
            boolean[] ofStates = new boolean[ofEvents.length];
            for (int e = columns.sourceStart[source]; e < columns.sourceStart[source + 1]; e++) {
                (columns.isStatusOnly(e) ? ofStates : ofEvents)[columns.kind[e]] = true;
            }
            add(ofEvents, byEvent);
            add(ofStates, byStatus);
        }
    }

    private static void add(boolean[] seen, Set<EventKind> kinds) {
        for (int kind = 0; kind < seen.length; kind++) {
            if (seen[kind]) {
                kinds.add(EventKind.of(kind));
            }
        }
    }

    boolean isSuperseded(EventKind statusKind) {
        return byEvent.contains(statusKind);
    }

    Set<EventKind> all() {
        Set<EventKind> all = EnumSet.copyOf(byEvent);
        all.addAll(byStatus);
        all.remove(EventKind.OTHER);
        all.remove(EventKind.RAW_REQUEST);
        return all;
    }

    private static Set<EventKind> able(InputFormat format) {
        return switch (format) {
            case GOPHISH_EVENTS ->
                    EnumSet.of(
                            EventKind.SENT,
                            EventKind.SEND_FAILED,
                            EventKind.OPENED,
                            EventKind.CLICKED,
                            EventKind.DATA_SUBMITTED,
                            EventKind.REPORTED);
            case ACCESS_LOG ->
                    EnumSet.of(EventKind.OPENED, EventKind.CLICKED, EventKind.DATA_SUBMITTED);
            case GOPHISH_RESULTS, DRILLSIFT_EVENTS -> EnumSet.of(EventKind.OTHER);
        };
    }
}
