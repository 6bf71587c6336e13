package drillsift.normalize;

import drillsift.event.InputFormat;
import drillsift.read.Columns;
import drillsift.read.KnownColumns;
import drillsift.read.SourceSettings;
import java.util.List;
import java.util.Map;

/**
 * A campaign as GoPhish's API gives it (F5): its results are those of the results CSV, its time
 * line is the events CSV, under the same names.
 */
final class GophishJson {

    private static final List<String> EVENT =
            List.of("campaign_id", "email", "time", "message", "details");

    private static final List<String> RESULT =
            List.of("id", "status", "send_date", "reported", "modified_date", "email");

    private GophishJson() {}

    static Map<String, JsonBlockParser.RecordList> lists(SourceSettings settings) {
        Columns results = KnownColumns.of(InputFormat.GOPHISH_RESULTS, RESULT, Map.of());
        Columns events = KnownColumns.of(InputFormat.GOPHISH_EVENTS, EVENT, Map.of());
        return Map.of(
                "results",
                new JsonBlockParser.RecordList(
                        RESULT,
                        results,
                        (columns, sink) -> new GophishResults(settings, columns, sink)),
                "timeline",
                new JsonBlockParser.RecordList(
                        EVENT,
                        events,
                        (columns, sink) -> new GophishEvents(settings, columns, sink)));
    }
}
