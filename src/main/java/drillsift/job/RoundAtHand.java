package drillsift.job;

import drillsift.classify.FilterSet;
import drillsift.classify.JudgedRound;
import drillsift.classify.RoundJudge;
import drillsift.event.Campaign;
import drillsift.event.EventSource;
import drillsift.event.Roster;
import drillsift.event.Round;
import java.util.List;

/**
 * A round that can be judged under any filters, as often as is wanted.
 *
 * @param rejected records of its sources that could not be taken
 */
record RoundAtHand(Round round, Roster roster, List<EventSource> sources, long rejected) {

    JudgedRound judge(FilterSet filters, Campaign campaign) {
        return new RoundJudge(filters, campaign).judge(round, roster, sources);
    }
}
