package drillsift.classify;

import drillsift.event.EventSource;
import drillsift.event.Roster;
import drillsift.event.Round;
import java.util.List;

/**
 * Judges a round: what its sources recorded becomes columns, columns become episodes of one person
 * and place, and each episode gets a verdict from what its source did over the whole round.
 */
public final class RoundJudge {

    private final FilterSet filters;

    public RoundJudge(FilterSet filters) {
        this.filters = filters;
    }

    /**
     * @param sources in the order of the job file; each block is loaded once
     */
    public JudgedRound judge(Round round, Roster roster, List<EventSource> sources) {
        RuleSettings settings = new RuleSettings(filters);
        EventColumns columns = new ColumnLoader(filters).load(sources);
        int[] duplicates = Duplicates.takeOut(columns);
        Identities identities = new Identities(columns.subjects, roster, filters);
        RecordedKinds recorded = new RecordedKinds(columns);
        DeliveryTable deliveries = new DeliveryTable(round, roster, columns, identities);
        ClockSkew skew = new ClockSkew(columns, identities, deliveries);
        skew.correct();
        KindRules kinds = new KindRules(columns, identities, recorded, round);
        kinds.apply();
        AddressTable addresses = new AddressTable(columns.addresses, new KnownNetworks(filters));
        Accesses accesses =
                new Accesses(columns, identities, addresses, deliveries, roster, settings);
        Verdicts verdicts = new Verdicts(accesses, settings);
        verdicts.judge();
        RoundFacts facts = new RoundFacts(round, roster, recorded, kinds.close(), skew, duplicates);
        return new Judged(facts, accesses, verdicts);
    }
}
