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
    private final Optional<String> campaign;
    private final RowTime time;
    private final Meaning<String> campaigns;
    private final Meaning<Entry<String>> recipients;
    private final Meaning<Message> messages;
    private final Meaning<Visit> visits;

    GophishEvents(SourceSettings settings, Columns columns, EventSink events) {
        this.events = events;
        tokenParameter = settings.tokenParameter();
        campaign = settings.campaignId();
        time = new RowTime(columns, "time", settings.zone());
        campaigns = new Meaning<>(columns, row -> row.value("campaign-id"), "campaign-id");
        recipients = new Meaning<>(columns, row -> events.name(row.mail("email")), "email");
        messages = new Meaning<>(columns, row -> Message.of(row.value("message")), "message");
        visits = new Meaning<>(columns, this::visit, "details");
    }

    /**
     * What happened.
     *
     * @param context of an event whose details name nothing more
     */
    private record Message(String text, EventKind kind, Entry<EventContext> context) {

        static Message of(String text) {
            return new Message(
                    text, GophishEvents.kind(text), new Entry<>(EventContext.ofKind(text)));
        }

        boolean isOfPerson() {
            return kind != EventKind.CAMPAIGN_MARK && kind != EventKind.OTHER;
        }
    }

    /**
     * The details of an event.
     *
     * @param isGood whether they could be read
     */
    private record Visit(
            boolean isGood,
            GophishDetails details,
            Entry<String> token,
            Entry<String> address,
            Entry<String> agent) {}

    private Visit visit(CsvRow row) {
        GophishDetails details = GophishDetails.NONE;
        boolean isGood = true;
        try {
            details = GophishDetails.read(row.value("details"), tokenParameter);
        } catch (IOException e) {
            isGood = false; // told as the record's fault
        }
        return new Visit(
                isGood,
                details,
                events.name(details.token()),
                events.address(details.address()),
                details.browser() ? events.agent(details.agent()) : events.noAgent());
    }

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        String of = campaigns.of(row);
        if (campaign.isPresent() && !campaign.get().equals(of)) {
            return Optional.of(Fault.OTHER_CAMPAIGN);
        }
        if (!time.read(row)) {
            return Optional.of(new Fault(time.fault(), Masking.time("time", row.value("time"))));
        }
        Visit visit = visits.of(row);
        if (!visit.isGood()) {
            return Optional.of(new Fault("bad-details", ""));
        }
        Message message = messages.of(row);
        Entry<String> recipient = recipients.of(row);
        boolean isNobody = recipient.value.isEmpty() && visit.token().value.isEmpty();
        if (isNobody && message.isOfPerson()) {
            return Optional.of(new Fault("no-recipient-and-no-token", ""));
        }
        events.note(note(message, visit.details()));
        events.origin("", of);
        events.add(
                message.kind(),
                time,
                Granularity.EVERY,
                visit.token(),
                recipient,
                visit.address(),
                visit.agent(),
                context(message, visit.details()));
        return Optional.empty();
    }

    /** What is worth a note; empty for nothing. */
    private static String note(Message message, GophishDetails details) {
        if (message.kind() == EventKind.OTHER && !message.text().equals("Proxied request")) {
            return "unknown-message";
        }
        boolean isSubmitted = message.kind() == EventKind.DATA_SUBMITTED;
        return isSubmitted && details.emptyForm() ? "empty-form" : "";
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

    private static Entry<EventContext> context(Message message, GophishDetails details) {
        String detail = details.fields().isEmpty() ? details.error() : details.fields();
        return detail.isEmpty()
                ? message.context()
                : new Entry<>(new EventContext(message.text(), "", 0, "", "", "", "", detail, ""));
    }
}
