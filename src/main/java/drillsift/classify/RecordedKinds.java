package drillsift.classify;

import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which kinds a round's sources can record. What a source that keeps only the last state says of a
 * kind counts only where no other source records that kind event by event.
 */
final class RecordedKinds {

    private final Set<EventKind> byEvent = EnumSet.noneOf(EventKind.class);
    private final Set<EventKind> byStatus = EnumSet.noneOf(EventKind.class);

    RecordedKinds(EventColumns columns) {
        for (int source = 0; source < columns.sources.size(); source++) {
            if (hasEvents(columns, source)) {
                byEvent.addAll(columns.sources.get(source).format().family().recorded());
            }
            byEvent.addAll(columns.sources.get(source).namedKinds());
            EventParts.of(
                            columns.sourceStart[source],
                            columns.sourceStart[source + 1],
                            (from, to) -> seen(columns, from, to))
                    .forEach(this::add);
        }
    }

    /**
     * Bits by ordinal.
     *
     * @param byEvent what is told event by event
     * @param byStatus what is told as somebody's last state
     */
    private record Seen(int byEvent, int byStatus) {}

    private static Seen seen(EventColumns columns, int from, int to) {
        int events = 0;
        int states = 0;
        for (int e = from; e < to; e++) {
            int kind = 1 << columns.kind[e];
            boolean isState = columns.isStatusOnly(e);
            events |= isState ? 0 : kind;
            states |= isState ? kind : 0;
        }
        return new Seen(events, states);
    }

    private void add(Seen seen) {
        for (EventKind kind : EventKind.values()) {
            int bit = 1 << kind.ordinal();
            if ((seen.byEvent() & bit) != 0) {
                byEvent.add(kind);
            }
            if ((seen.byStatus() & bit) != 0) {
                byStatus.add(kind);
            }
        }
    }

    /**
     * GoPhish's campaign as its API gives it may hold states alone; other files are what they are.
     */
    private static boolean hasEvents(EventColumns columns, int source) {
        return columns.sources.get(source).format() != InputFormat.GOPHISH_JSON
                || IntStream.range(columns.sourceStart[source], columns.sourceStart[source + 1])
                        .anyMatch(event -> !columns.isStatusOnly(event));
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
}
