package drillsift.normalize;

import java.util.Optional;

/** Knows what the columns of one format mean. */
interface CsvInterpreter {

    /**
     * Adds the events of one record.
     *
     * @return why the record cannot be taken; then no event of it was added
     */
    Optional<Fault> interpret(CsvRow row, EventSink events);

    /**
     * @param reason stable code
     * @param found what was wrong, as found
     */
    record Fault(String reason, String found) {

        /** Nothing is wrong with the record: it belongs to a campaign that was not asked for. */
        static final Fault OTHER_CAMPAIGN = new Fault("other-campaign", "");
    }
}
