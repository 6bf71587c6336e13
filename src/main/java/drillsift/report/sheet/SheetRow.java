package drillsift.report.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One row of the table: a visit, or a record that no machine makes. */
record SheetRow(Instant at, Optional<Visit> visit, Optional<SheetRound.Told> told) {

    private static final List<String> TOLD =
            List.of(
                    "reported",
                    "replied",
                    "forwarded",
                    "deleted",
                    "out_of_office",
                    "training_completed",
                    "bounced",
                    "send_failed");

    /** Before all others: it is what the talk is about. */
    private static final int CORRECTED_RANK = -1;

    /** After people's acts and undecided ones, before those of machines. */
    private static final int TOLD_RANK = 3;

    /** All rows of the rounds; first what decides the answer, and within that by time. */
    static List<SheetRow> byWeight(List<SheetRound> rounds) {
        List<SheetRow> rows = new ArrayList<>();
        for (SheetRound round : rounds) {
            round.visits()
                    .forEach(
                            one ->
                                    rows.add(
                                            new SheetRow(
                                                    one.first(),
                                                    Optional.of(one),
                                                    Optional.empty())));
            round.told().stream()
                    .filter(one -> TOLD.contains(one.kind()))
                    .forEach(
                            one ->
                                    rows.add(
                                            new SheetRow(
                                                    one.at(), Optional.empty(), Optional.of(one))));
        }
        rows.sort(Comparator.comparingInt(SheetRow::rank).thenComparing(SheetRow::at));
        return rows;
    }

    static List<SheetRow> byTime(List<SheetRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(SheetRow::at).thenComparingInt(SheetRow::rank))
                .toList();
    }

    int rank() {
        if (visit.isEmpty()) {
            return TOLD_RANK;
        }
        if (visit.get().isCorrected()) {
            return CORRECTED_RANK;
        }
        int act = visit.get().isAct() ? 0 : 2 * Opinion.values().length;
        return act + 2 * visit.get().opinion().ordinal();
    }

    int accesses() {
        return visit.map(one -> one.accesses().size()).orElse(0);
    }
}
