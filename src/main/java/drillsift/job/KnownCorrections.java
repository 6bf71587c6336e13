package drillsift.job;

import drillsift.classify.VisitMatch;
import drillsift.job.file.DecidedRow;
import drillsift.job.file.Decision;
import drillsift.read.CorrectionRows.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rows that a corrections file has, and what a decision means beside them: rows of one id of
 * the review list are called by it, then {@code -2}, {@code -3} and so on; the last one holds.
 */
final class KnownCorrections {

    private final List<Row> rows;
    private final Set<String> ids = new HashSet<>();

    KnownCorrections(List<Row> rows) {
        this.rows = rows;
        rows.forEach(row -> ids.add(row.cell("id")));
    }

    NewCorrection beside(DecidedRow decided) {
        boolean isPlace = decided.decision() == Decision.SHARED_ADDRESS;
        VisitMatch match = isPlace ? decided.match().place().orElseThrow() : decided.match();
        Optional<Row> last = last(decided.row());
        boolean isOver =
                last.isEmpty()
                        || last.get().cell("action").equals(Decision.WITHDRAW.action().name());
        if (isOver && decided.decision() == Decision.WITHDRAW) {
            return new NewCorrection(
                    decided,
                    last.isPresent()
                            ? NewCorrection.Fate.THERE_ALREADY
                            : NewCorrection.Fate.NOTHING_TO_WITHDRAW,
                    last.map(row -> row.cell("id")).orElse(""),
                    match,
                    "");
        }
        if (last.isPresent() && isSame(last.get(), decided, match)) {
            return new NewCorrection(
                    decided, NewCorrection.Fate.THERE_ALREADY, last.get().cell("id"), match, "");
        }
        return new NewCorrection(
                decided,
                NewCorrection.Fate.ADDED,
                free(decided.row()),
                match,
                last.map(row -> row.cell("id")).orElse(""));
    }

    private Optional<Row> last(String id) {
        Pattern family = Pattern.compile(Pattern.quote(id) + "(-[0-9]+)?");
        return rows.stream()
                .filter(row -> family.matcher(row.cell("id")).matches())
                .reduce((earlier, later) -> later);
    }

    private String free(String id) {
        String free = id;
        for (int number = 2; ids.contains(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private static boolean isSame(Row row, DecidedRow decided, VisitMatch match) {
        return row.cell("action").equals(decided.decision().action().name())
                && row.cell("match_type").equals(match.types())
                && row.cell("match_value").equals(match.values())
                && isSameText(row.cell("reason"), decided.reason())
                && isSameText(row.cell("author"), decided.author())
                && row.cell("valid_from").equals(decided.validFrom())
                && row.cell("valid_to").equals(decided.validTo())
                && isSameText(row.cell("ticket"), decided.ticket());
    }

    /** Spreadsheets write line ends of their own within a cell. */
    private static boolean isSameText(String one, String other) {
        return one.replace("\r\n", "\n").equals(other.replace("\r\n", "\n"));
    }
}
