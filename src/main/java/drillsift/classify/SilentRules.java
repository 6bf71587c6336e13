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

    private void add(int source, List<Problem> notes) {
        boolean isAgentRecorded = false;
        boolean isAnyAccess = false;
        boolean isRough = false;
        for (int e = columns.sourceStart[source]; e < columns.sourceStart[source + 1]; e++) {
            if (columns.isAccess(e) && !columns.isStatusOnly(e)) {
                isAnyAccess = true;
                isAgentRecorded |= columns.agent[e] != EventBlock.AGENT_NOT_RECORDED;
                isRough |= columns.precision(e).compareTo(TimePrecision.SECOND) > 0;
            }
        }
        SourceRef file = new SourceRef(columns.sources.get(source).file(), 0);
        if (isAnyAccess && !isAgentRecorded) { // single rows without one silence nothing
            notes.add(Problem.at(file, ClassifyCode.AGENT_NOT_RECORDED));
        }
        if (isRough) {
            notes.add(Problem.at(file, ClassifyCode.TIMES_ROUGH));
        }
    }
}
