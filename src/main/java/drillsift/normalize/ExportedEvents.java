package drillsift.normalize;

import drillsift.event.Connection;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import drillsift.message.SpreadsheetGuard;
import drillsift.read.Columns;
import drillsift.read.SourceSettings;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events that Drillsift has exported itself: every cell is taken as it stands, so that they are the
 * events that they were, and of the input that they came from.
 */
final class ExportedEvents implements CsvInterpreter {

    /** Stands for an agent that was recorded as empty; an empty cell was not recorded at all. */
    static final String EMPTY_AGENT = "-";

    private static final Pattern SHOWN = Pattern.compile("\\\\u([0-9a-f]{4})");

    private static final String[] SAID = {
        "kind",
        "source-kind",
        "method",
        "status",
        "url",
        "referrer",
        "forwarded-for",
        "button-id",
        "device",
        "note",
        "asn",
        "country",
        "ja4",
        "purpose"
    };

    private final EventSink events;
    private final RowTime time;
    private final Meaning<Optional<Stamp>> stamps;
    private final Meaning<Optional<Said>> sayings;
    private final Meaning<Entry<String>> tokens;
    private final Meaning<Entry<String>> recipients;
    private final Meaning<Entry<String>> addresses;
    private final Meaning<Entry<String>> agents;
    private final Meaning<Boolean> origins;
    private final String origin;

    /**
     * @param origin what the file is of; empty when it does not say so
     */
    ExportedEvents(SourceSettings settings, Columns columns, EventSink events, String origin) {
        this.origin = origin;
        this.events = events;
        time = new RowTime(columns, "occurred-at", settings.zone());
        stamps = new Meaning<>(columns, ExportedEvents::stamp, "precision");
        sayings = new Meaning<>(columns, ExportedEvents::said, SAID);
        tokens = new Meaning<>(columns, row -> events.name(text(row, "token")), "token");
        recipients =
                new Meaning<>(columns, row -> events.name(text(row, "recipient")), "recipient");
        addresses =
                new Meaning<>(columns, row -> events.address(text(row, "source-ip")), "source-ip");
        agents = new Meaning<>(columns, this::agent, "user-agent");
        origins = new Meaning<>(columns, this::isOfOrigin, "source");
    }

    private record Stamp(TimePrecision precision, ZoneBasis basis, Granularity granularity) {}

    private record Said(EventKind kind, Entry<EventContext> context) {}

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        if (!origins.of(row)) {
            return Optional.of(new Fault("other-source", text(row, "source")));
        }
        Optional<Said> said = sayings.of(row);
        if (said.isEmpty()) {
            return Optional.of(new Fault("unknown-kind", text(row, "kind")));
        }
        Optional<Stamp> stamp = stamps.of(row);
        if (!time.read(row) || stamp.isEmpty()) {
            String fault = stamp.isEmpty() ? "bad-time" : time.fault();
            return Optional.of(new Fault(fault, text(row, "occurred-at")));
        }
        time.as(stamp.get().precision(), stamp.get().basis());
        events.origin(text(row, "event-id"), "");
        events.add(
                said.get().kind(),
                time,
                stamp.get().granularity(),
                tokens.of(row),
                recipients.of(row),
                addresses.of(row),
                agents.of(row),
                said.get().context());
        return Optional.empty();
    }

    /** A file holds the events of one input; those of others put behind would be judged wrongly. */
    private boolean isOfOrigin(CsvRow row) {
        return !origin.isEmpty() && origin.equals(text(row, "source"));
    }

    private static String text(CsvRow row, String column) {
        String text = SpreadsheetGuard.raw(row.raw(column));
        return text.indexOf('\\') < 0 ? text : withControls(text);
    }

    /** Characters that were shown by their number. */
    private static String withControls(String text) {
        return SHOWN.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    private Entry<String> agent(CsvRow row) {
        String text = text(row, "user-agent");
        return text.isEmpty()
                ? events.noAgent()
                : events.agent(text.equals(EMPTY_AGENT) ? "" : text);
    }

    private static Optional<Stamp> stamp(CsvRow row) {
        String[] words = text(row, "precision").split(" ");
        if (words.length != 3) {
            return Optional.empty();
        }
        Optional<TimePrecision> precision = named(TimePrecision.values(), words[0]);
        Optional<ZoneBasis> basis = named(ZoneBasis.values(), words[1]);
        Optional<Granularity> granularity = named(Granularity.values(), words[2]);
        return precision.isEmpty() || basis.isEmpty() || granularity.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stamp(precision.get(), basis.get(), granularity.get()));
    }

    private static <T extends Enum<T>> Optional<T> named(T[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    private static Optional<Said> said(CsvRow row) {
        return named(EventKind.values(), text(row, "kind"))
                .map(kind -> new Said(kind, new Entry<>(context(row))));
    }

    private static EventContext context(CsvRow row) {
        String method = text(row, "method");
        String url = text(row, "url");
        int question = method.isEmpty() ? -1 : url.indexOf('?'); // of requests alone
        String status = text(row, "status");
        Connection connection = connection(row);
        return new EventContext(
                text(row, "source-kind"),
                method,
                status.matches("\\d{1,9}") ? Integer.parseInt(status) : 0,
                question < 0 ? url : url.substring(0, question),
                question < 0 ? "" : url.substring(question + 1),
                text(row, "referrer"),
                text(row, "forwarded-for"),
                text(row, "button-id"),
                text(row, "device"),
                text(row, "note"),
                connection.equals(Connection.NONE) ? Connection.NONE : connection);
    }

    private static Connection connection(CsvRow row) {
        String asn = text(row, "asn");
        return new Connection(
                asn.matches("\\d{1,10}") ? Long.parseLong(asn) : 0,
                text(row, "country"),
                text(row, "ja4"),
                text(row, "purpose"));
    }
}
