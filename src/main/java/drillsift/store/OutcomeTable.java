package drillsift.store;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.event.EventBlock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What became of the mail at each person: a row per person and act, none for people without one.
 */
public final class OutcomeTable {

    private static final NumberedSets ROUNDS =
            new NumberedSets("aggregate_round", "aggregate_outcome", 6);

    private final DataSource source;

    OutcomeTable(DataSource source) {
        this.source = source;
    }

    /**
     * @param roundKey names what the outcomes were counted from
     */
    public void replace(String roundKey, List<Outcome> outcomes) {
        Iterable<Object[]> rows =
                () ->
                        outcomes.stream()
                                .flatMap(
                                        outcome ->
                                                outcome.acts().entrySet().stream()
                                                        .map(act -> values(outcome, act)))
                                .iterator();
        Sql.transaction(source, sql -> ROUNDS.replace(sql, roundKey, rows));
    }

    private static Object[] values(Outcome outcome, Map.Entry<Measure, Outcome.Act> act) {
        return new Object[] {
            outcome.recipient(),
            outcome.delivered(),
            act.getKey().key(),
            level(act.getValue()),
            EventBlock.nanos(act.getValue().firstAt())
        };
    }

    /** 4 strict, 3 likely, 2 lenient, 1 unfiltered only. */
    private static int level(Outcome.Act act) {
        return (act.strict() ? 1 : 0)
                + (act.likely() ? 1 : 0)
                + (act.lenient() ? 1 : 0)
                + (act.raw() ? 1 : 0);
    }
}
