package drillsift.job.file;

import drillsift.event.SourceRef;
import drillsift.read.CorrectionRows.Row;
import drillsift.read.TimeText;
import java.time.Instant;
import java.util.Optional;

/** The cells of one row of a corrections file; what does not fit is noted. */
final class CorrectionCells {

    private final Row row;
    private final TimeText times;
    private final Problems problems;

    CorrectionCells(Row row, TimeText times, Problems problems) {
        this.row = row;
        this.times = times;
        this.problems = problems;
    }

    SourceRef where() {
        return row.where();
    }

    String cell(String column) {
        return row.cell(column);
    }

    /** Noted when it is empty. */
    String needed(String column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            problems.add(row.where(), JobFileCode.EMPTY_CELL, column);
        }
        return text;
    }

    /** From when on; empty when open or noted. */
    Optional<Instant> from(String column) {
        return cell(column).isEmpty() ? Optional.empty() : begin(column, cell(column));
    }

    /**
     * Until when, exclusive: a day, minute or second that is named belongs to it. A day is taken
     * for 24 hours also where clocks are changed in it.
     */
    Optional<Instant> to(String column) {
        return cell(column).isEmpty() ? Optional.empty() : end(column, cell(column));
    }

    Optional<Instant> begin(String column, String text) {
        return reading(column, text).flatMap(TimeText.Reading::instant);
    }

    Optional<Instant> end(String column, String text) {
        return reading(column, text)
                .flatMap(read -> read.instant().map(at -> at.plus(read.precision().unit())));
    }

    private Optional<TimeText.Reading> reading(String column, String text) {
        TimeText.Reading read = times.read(text);
        if (read.instant().isEmpty()) {
            problems.add(
                    row.where(), JobFileCode.BAD_CELL_TIME, column, Shown.of(text), read.fault());
            return Optional.empty();
        }
        return Optional.of(read);
    }
}
