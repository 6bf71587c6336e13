package drillsift.classify;

import drillsift.event.EventSource;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.message.Problem;
import java.util.List;

/**
 * What is known of a round before anything is judged: its events in columns without repeats, whose
 * they are, of what kind, when each mail was sent, and how far each source's clock went wrong.
 */
final class RoundFacts {

    final Round round;
    final Roster roster;
    final EventColumns columns;
    final List<Duplicates.Taken> duplicates;
    final RecordedKinds recorded;
    final KindRules kinds;
    final ClockSkew skew;
    final Accesses accesses;
    private final StatusCheck states;

    /**
     * @param filters with all networks that anything calls shared
     */
    RoundFacts(
            Round round,
            Roster roster,
            List<EventSource> sources,
            FilterSet filters,
            RuleSettings settings) {
        this.round = round;
        this.roster = roster;
        columns = new ColumnLoader(filters).load(sources);
        List<WideCorrection> wide = WideCorrection.find(filters, round.number(), columns);
        duplicates = Duplicates.takeOut(columns);
        Identities identities = new Identities(columns.subjects, roster, filters);
        recorded = new RecordedKinds(columns);
        kinds = new KindRules(columns, identities, recorded, round);
        states = new StatusCheck(columns, identities, roster.size());
        kinds.apply();
        DeliveryTable deliveries = new DeliveryTable(round, roster, columns, identities);
        skew = new ClockSkew(columns, identities, deliveries);
        skew.correct();
        WideCorrection.refuse(wide, columns);
        accesses =
                new Accesses(
                        columns,
                        identities,
                        new AddressTable(columns, new KnownNetworks(filters)),
                        new AgentTable(columns.agents, new KnownAgents(filters.machines())),
                        deliveries,
                        roster,
                        settings);
    }

    /** Whether the tool's own states agree with its events. */
    List<Problem> notes() {
        return states.notes();
    }
}
