package drillsift.job.file;

import drillsift.event.SourceRef;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What somebody said against the records of a sheet, and what was decided.
 *
 * @param number the inquiry number of the sheet, as written
 * @param correction id of the row of corrections that it led to; empty for none
 */
public record Inquiry(
        SourceRef where,
        String number,
        String objection,
        Decision decision,
        LocalDate date,
        String author,
        String correction) {

    /** What became of an objection. */
    public enum Decision {
        OPEN,
        /** The records stay as they are. */
        KEPT,
        CORRECTED;

        /** The word in the file. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
