package drillsift.classify;

import drillsift.event.EventKind;
import drillsift.message.Problem;
import java.util.EnumSet;
import java.util.List;

/**
 * Whether the last states that a tool keeps of people agree with its own events. States count for
 * nothing beside events; that they differ means that the two exports are not of one moment, or that
 * one of them was changed.
 */
final class StatusCheck {

    private static final List<EventKind> STATES =
            List.of(EventKind.OPENED, EventKind.CLICKED, EventKind.DATA_SUBMITTED);
    private static final EnumSet<EventKind> STATED =
            EnumSet.of(
                    EventKind.SENT,
                    EventKind.SEND_FAILED,
                    EventKind.OPENED,
                    EventKind.CLICKED,
                    EventKind.DATA_SUBMITTED,
                    EventKind.REPORTED);

    private final int[] byStatus;
    private final int[] byEvent;
    private final boolean isBoth;

    /**
     * @param columns with the kinds as the sources gave them
     */
    StatusCheck(EventColumns columns, Identities identities, int people) {
        byStatus = new int[people];
        byEvent = new int[people];
        boolean hasEvents = false;
        boolean hasStates = false;
        for (int source = 0; source < columns.sources.size(); source++) {
            boolean isTool = columns.sources.get(source).format().isGophish();
            int from = columns.sourceStart[source];
            int to = isTool ? columns.sourceStart[source + 1] : from;
            for (int e = from; e < to; e++) {
                boolean isState = columns.isStatusOnly(e);
                hasStates |= isState;
                hasEvents |= !isState;
                int person = identities.recipient(columns.subject[e]);
                if (person >= 0 && STATED.contains(columns.kindOf(e))) {
                    (isState ? byStatus : byEvent)[person] |= 1 << columns.kind[e];
                }
            }
        }
        isBoth = hasEvents && hasStates;
    }

    List<Problem> notes() {
        int differing = 0;
        for (int person = 0; isBoth && person < byStatus.length; person++) {
            boolean isStated = byStatus[person] != 0;
            boolean agrees = state(byStatus[person]) == state(byEvent[person]);
            int reported = 1 << EventKind.REPORTED.ordinal();
            agrees &= ((byStatus[person] ^ byEvent[person]) & reported) == 0;
            differing += isStated && !agrees ? 1 : 0;
        }
        return differing == 0
                ? List.of()
                : List.of(Problem.of(ClassifyCode.STATES_DIFFER, differing));
    }

    /** Rank of the gravest state, 0 for none. */
    private static int state(int mask) {
        int rank = 0;
        for (int i = 0; i < STATES.size(); i++) {
            rank = (mask & 1 << STATES.get(i).ordinal()) == 0 ? rank : i + 1;
        }
        return rank;
    }
}
