package drillsift.classify;

import drillsift.event.EventSource;
import drillsift.event.Roster;
import drillsift.event.Round;
import java.util.List;

/** Stub. */
public final class RoundJudge {

    public RoundJudge(FilterSet filters) {}

    public JudgedRound judge(Round round, Roster roster, List<EventSource> sources) {
        throw new IllegalStateException("stub");
    }
}
