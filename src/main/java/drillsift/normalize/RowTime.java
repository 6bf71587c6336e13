package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import drillsift.read.Columns;
import drillsift.read.PlainRecords;
import drillsift.read.PlainTime;
import drillsift.read.TimeText;
import java.time.ZoneId;

/** The time of a record, from bytes where it is plainly written. For one block and one thread. */
final class RowTime {

    private final String column;
    private final int place;
    private final TimeText times;
    private final PlainTime plain;
    private long nanos;
    private TimePrecision precision;
    private ZoneBasis basis;
    private String note;
    private String fault;

    RowTime(Columns columns, String column, ZoneId zone) {
        this.column = column;
        this.place = columns.place(column);
        this.times = new TimeText(zone);
        this.plain = new PlainTime(zone);
    }

    /** Whether the record has a good time, which counts until the next record is read. */
    boolean read(CsvRow row) {
        return readPlain(row) || take(times.read(row.value(column)));
    }

    /** The same, but only where the time is plainly written. */
    boolean readPlain(CsvRow row) {
        if (place >= 0
                && row.cells() instanceof PlainRecords record
                && plain.read(record.bytes(), record.from(place), record.to(place))) {
            nanos = plain.epochNanos();
            precision = plain.precision();
            basis = plain.basis();
            note = "";
            return true;
        }
        return false;
    }

    /** Whether the reading is of a good time, which counts then. */
    boolean take(TimeText.Reading reading) {
        fault = reading.fault();
        if (reading.instant().isEmpty()) {
            return false;
        }
        nanos = EventBlock.nanos(reading.instant().get());
        precision = reading.precision();
        basis = reading.basis();
        note = reading.note();
        return true;
    }

    /** States what is known of the time that was read beside the time itself. */
    void as(TimePrecision known, ZoneBasis from) {
        precision = known;
        basis = from;
    }

    /** Stable reason why the last record has no time. */
    String fault() {
        return fault;
    }

    long nanos() {
        return nanos;
    }

    TimePrecision precision() {
        return precision;
    }

    ZoneBasis basis() {
        return basis;
    }

    /** Stable code of what is worth a note; empty for nothing. */
    String note() {
        return note;
    }
}
