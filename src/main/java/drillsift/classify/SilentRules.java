package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.SourceRef;
import drillsift.event.TimePrecision;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.List;

/** Says which rules had to be silent, because a source lacks what they need. */
final class SilentRules {

    private final EventColumns columns;
    private final Sources profiles;

    SilentRules(EventColumns columns, Sources profiles) {
        this.columns = columns;
        this.profiles = profiles;
    }

    List<Problem> notes() {
        List<Problem> notes = new ArrayList<>();
        for (int source = 0; source < columns.sources.size(); source++) {
            add(source, notes);
        }
        if (profiles.isAnybodyTimed() && !profiles.isTailKept()) {
            notes.add(Problem.of(ClassifyCode.CLOSED_EARLY));
        }
        if (profiles.isAnyPageExpected() && !profiles.isPageEvidenceKept()) {
            notes.add(Problem.of(ClassifyCode.PAGES_NOT_RECORDED));
        }
        return notes;
    }

    /** What the accesses of a source are like. */
    private record Told(boolean isAnyAccess, boolean isAgentRecorded, boolean isRough) {

        private Told or(Told other) {
            return new Told(
                    isAnyAccess || other.isAnyAccess,
                    isAgentRecorded || other.isAgentRecorded,
                    isRough || other.isRough);
        }
    }

    private Told told(int from, int to) {
        boolean isAgentRecorded = false;
        boolean isAnyAccess = false;
        boolean isRough = false;
        for (int e = from; e < to; e++) {
            if (columns.isAccess(e) && !columns.isStatusOnly(e)) {
                isAnyAccess = true;
                isAgentRecorded |= columns.agent[e] != EventBlock.AGENT_NOT_RECORDED;
                isRough |= columns.precision(e).compareTo(TimePrecision.SECOND) > 0;
            }
        }
        return new Told(isAnyAccess, isAgentRecorded, isRough);
    }

    private void add(int source, List<Problem> notes) {
        Told told =
                EventParts.of(
                                columns.sourceStart[source],
                                columns.sourceStart[source + 1],
                                this::told)
                        .stream()
                        .reduce(Told::or)
                        .orElseThrow();
        SourceRef file = new SourceRef(columns.sources.get(source).file(), 0);
        if (told.isAnyAccess()
                && !told.isAgentRecorded()) { // single rows without one silence nothing
            notes.add(Problem.at(file, ClassifyCode.AGENT_NOT_RECORDED));
        }
        if (told.isRough()) {
            notes.add(Problem.at(file, ClassifyCode.TIMES_ROUGH));
        }
    }
}
