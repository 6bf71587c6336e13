package drillsift.report.csv;

import drillsift.event.DrillEvent;
import drillsift.event.EventContext;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Events in Drillsift's neutral form, with what is needed to be the same events again: the further
 * columns and texts as they are kept. Values of queries and forms stand nowhere.
 */
public final class EventRows implements Closeable {

    /** In the order of docs/formats.md; the last ones are of our own exports alone. */
    static final List<String> HEADER =
            List.of(
                    "event_id",
                    "recipient",
                    "token",
                    "kind",
                    "occurred_at",
                    "source_ip",
                    "user_agent",
                    "url",
                    "referrer",
                    "button_id",
                    "device",
                    "note",
                    "asn",
                    "country",
                    "ja4",
                    "purpose",
                    "method",
                    "status",
                    "forwarded_for",
                    "precision",
                    "source_kind",
                    "source");

    private final SafeCsv csv;
    private final String origin;

    /**
     * @param origin the input that the events are of
     */
    public EventRows(OutputStream file, String origin) throws IOException {
        this.csv = SafeCsv.to(file, HEADER);
        this.origin = origin;
    }

    /**
     * @param sourceId number of the source's own id; 0 for none
     */
    public void write(DrillEvent event, long sourceId) throws IOException {
        EventContext context = event.context();
        boolean hasQuery = !context.query().isEmpty();
        csv.row(
                texts(
                        sourceId == 0 ? "" : Long.toHexString(sourceId),
                        event.recipient(),
                        event.token(),
                        event.kind().name(),
                        event.occurredAt().toString(),
                        event.peer(),
                        agent(event),
                        hasQuery ? context.path() + "?" + context.query() : context.path(),
                        context.referrer(),
                        context.detail(),
                        context.device(),
                        context.note(),
                        context.connection().asn() == 0
                                ? ""
                                : Long.toString(context.connection().asn()),
                        context.connection().country(),
                        context.connection().ja4(),
                        context.connection().purpose(),
                        context.method(),
                        context.status() == 0 ? "" : Integer.toString(context.status()),
                        context.forwardedFor(),
                        event.precision() + " " + event.zoneBasis() + " " + event.granularity(),
                        context.sourceKind(),
                        origin));
    }

    /** Control characters are shown by their number, so what looks like that already is told. */
    private static List<String> texts(String... cells) {
        return Arrays.stream(cells).map(cell -> cell.replace("\\u", "\\u005cu")).toList();
    }

    /** A line for what was recorded as empty, nothing for what was not recorded. */
    private static String agent(DrillEvent event) {
        boolean isEmpty = event.agentRecorded() && event.agent().isEmpty();
        return isEmpty ? "-" : event.agent();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
