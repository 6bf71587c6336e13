package drillsift.normalize;

import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.read.Columns;
import drillsift.read.SourceSettings;
import java.io.IOException;
import java.util.Optional;

/** GoPhish's raw events CSV (F3). */
final class GophishEvents implements CsvInterpreter {

    private final EventSink events;
    private final String tokenParameter;
    private final RowTime time;
    private final Meaning<Entry<String>> recipients;
    private final Meaning<Said> sayings;

    GophishEvents(SourceSettings settings, Columns columns, EventSink events) {
        this.events = events;
        tokenParameter = settings.tokenParameter();
        time = new RowTime(columns, "time", settings.zone());
        recipients = new Meaning<>(columns, row -> events.name(row.mail("email")), "email");
        sayings = new Meaning<>(columns, this::said, "message", "details");
    }

    /**
     * Message and details of a record.
     *
     * @param isGood whether the details could be read
     */
    private record Said(
            EventKind kind,
            boolean isGood,
            String note,
            Entry<String> token,
            Entry<String> address,
            Entry<String> agent,
            Entry<EventContext> context) {}

    private Said said(CsvRow row) {
        GophishDetails details = GophishDetails.NONE;
        boolean isGood = true;
        try {
            details = GophishDetails.read(row.value("details"), tokenParameter);
        } catch (IOException e) {
            isGood = false; // told as the record's fault
        }
        String message = row.value("message");
        EventKind kind = kind(message);
        return new Said(
                kind,
                isGood,
                note(kind, message, details),
                events.name(details.token()),
                events.address(details.address()),
                details.browser() ? events.agent(details.agent()) : events.noAgent(),
                new Entry<>(context(message, details)));
    }

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        if (!time.read(row)) {
            return Optional.of(new Fault(time.fault(), Masking.time(row.value("time"))));
        }
        Said said = sayings.of(row);
        if (!said.isGood()) {
            return Optional.of(new Fault("bad-details", ""));
        }
        EventKind kind = said.kind();
        Entry<String> recipient = recipients.of(row);
        boolean person = kind != EventKind.CAMPAIGN_MARK && kind != EventKind.OTHER;
        if (person && recipient.value.isEmpty() && said.token().value.isEmpty()) {
            return Optional.of(new Fault("no-recipient-and-no-token", ""));
        }
        events.note(said.note());
        events.add(
                kind,
                time,
                Granularity.EVERY,
                said.token(),
                recipient,
                said.address(),
                said.agent(),
                said.context());
        return Optional.empty();
    }

    /** What is worth a note; empty for nothing. */
    private static String note(EventKind kind, String message, GophishDetails details) {
        if (kind == EventKind.OTHER && !message.equals("Proxied request")) {
            return "unknown-message";
        }
        return kind == EventKind.DATA_SUBMITTED && details.emptyForm() ? "empty-form" : "";
    }

    /** The words of GoPhish's own source. */
    private static EventKind kind(String message) {
        return switch (message) {
            case "Campaign Created" -> EventKind.CAMPAIGN_MARK;
            case "Email Sent" -> EventKind.SENT;
            case "Error Sending Email" -> EventKind.SEND_FAILED;
            case "Email Opened" -> EventKind.OPENED;
            case "Clicked Link" -> EventKind.CLICKED;
            case "Submitted Data" -> EventKind.DATA_SUBMITTED;
            case "Email Reported" -> EventKind.REPORTED;
            default -> EventKind.OTHER;
        };
    }

    private static EventContext context(String message, GophishDetails details) {
        String detail = details.fields().isEmpty() ? details.error() : details.fields();
        return new EventContext(message, "", 0, "", "", "", "", detail, "");
    }
}
