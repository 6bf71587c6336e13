package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Round;
import java.util.stream.IntStream;

/**
 * What an event counts as once roster, filters and the round's end are known: refused requests,
 * damaged and test tokens are evidence, not reactions.
 */
final class KindRules {

    private final EventColumns columns;
    private final Identities identities;
    private final RecordedKinds recorded;
    private final long close;

    KindRules(EventColumns columns, Identities identities, RecordedKinds recorded, Round round) {
        this.columns = columns;
        this.identities = identities;
        this.recorded = recorded;
        long disclosed = round.disclosed().map(EventBlock::nanos).orElse(Long.MAX_VALUE);
        close =
                columns.isAnyLoaded(EventKind.CAMPAIGN_MARK)
                        ? Math.min(disclosed, completed())
                        : disclosed;
    }

    private long completed() {
        long completed = Long.MAX_VALUE;
        for (int e = 0; e < columns.size; e++) {
            boolean isMark = columns.isKind(e, EventKind.CAMPAIGN_MARK);
            if (isMark && columns.shapeOf(e).isCompletion()) {
                completed = Math.min(completed, columns.time[e]);
            }
        }
        return completed;
    }

    /** When the round was disclosed or completed; {@link Long#MAX_VALUE} if it never was. */
    long close() {
        return close;
    }

    /** Each event by itself, so several at a time. */
    void apply() {
        IntStream.range(0, columns.size)
                .parallel()
                .forEach(
                        e -> {
                            EventKind before = columns.kindOf(e);
                            EventKind after = kind(e, before);
                            if (after != before) {
                                columns.kind(e, after);
                            }
                        });
    }

    private EventKind kind(int event, EventKind given) {
        if (columns.isStatusOnly(event) && recorded.isSuperseded(given)) {
            return EventKind.OTHER;
        }
        boolean isError = columns.isError(event);
        if (!columns.isAccess(event)) {
            boolean isRefused = given == EventKind.REPORTED && isError;
            return isRefused ? EventKind.RAW_REQUEST : given;
        }
        return switch (identities.lane(columns.subject[event])) {
            case TEST, DAMAGED -> EventKind.RAW_REQUEST;
            case TRAP -> EventKind.TRAP_HIT;
            case UNKNOWN -> isError ? EventKind.RAW_REQUEST : given;
            case NORMAL, PROBE, TOKENLESS -> {
                boolean isLate = columns.time[event] >= close;
                yield isError && !isLate ? EventKind.RAW_REQUEST : given;
            }
        };
    }
}
