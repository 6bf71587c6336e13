package drillsift.normalize;

import drillsift.read.Columns;
import drillsift.read.CsvCells;
import java.util.Optional;

/** Knows what the columns of one format mean. For one block and one thread. */
interface CsvInterpreter {

    /** Begins a block. */
    interface Format {

        CsvInterpreter begin(Columns columns, EventSink events);

        /**
         * Places of the columns in rows that do not follow the header, for a format that has such.
         *
         * @param columns as the header has them
         */
        default Optional<Columns> ragged(Columns columns) {
            return Optional.empty();
        }

        /** Whether a row is one of those that do not follow the header. */
        default boolean isRagged(CsvCells cells, Columns columns) {
            return false;
        }
    }

    /**
     * Adds the events of one record.
     *
     * @return why the record cannot be taken; then no event of it was added
     */
    Optional<Fault> interpret(CsvRow row);

    /**
     * @param reason stable code
     * @param found what was wrong, as found
     */
    record Fault(String reason, String found) {

        /** Nothing is wrong with the record: it belongs to a campaign that was not asked for. */
        static final Fault OTHER_CAMPAIGN = new Fault("other-campaign", "");

        /** Likewise: it is about a mail that was not the drill's. */
        static final Fault OTHER_SUBJECT = new Fault("other-subject", "");

        /** Whether the record is passed over. */
        boolean isSkip() {
            return this == OTHER_CAMPAIGN || this == OTHER_SUBJECT;
        }
    }
}
