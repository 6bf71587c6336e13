package drillsift.normalize;

import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.read.SourceSettings;
import drillsift.read.TimeText;
import java.io.IOException;
import java.util.Optional;

/** GoPhish's raw events CSV (F3). */
final class GophishEvents implements CsvInterpreter {

    private final TimeText times;
    private final String tokenParameter;
    private final Optional<String> campaign;

    GophishEvents(SourceSettings settings) {
        this.times = new TimeText(settings.zone());
        this.tokenParameter = settings.tokenParameter();
        this.campaign = settings.campaignId();
    }

    @Override
    public Optional<Fault> interpret(CsvRow row, EventSink events) {
        String of = row.value("campaign-id");
        if (campaign.isPresent() && !campaign.get().equals(of)) {
            return Optional.of(Fault.OTHER_CAMPAIGN);
        }
        String message = row.value("message");
        EventKind kind = kind(message);
        String when = row.value("time");
        TimeText.Reading time = times.read(when);
        if (time.instant().isEmpty()) {
            return Optional.of(new Fault(time.fault(), Masking.time(when)));
        }
        GophishDetails details;
        try {
            details = GophishDetails.read(row.value("details"), tokenParameter);
        } catch (IOException e) {
            return Optional.of(new Fault("bad-details", ""));
        }
        String recipient = row.mail("email");
        boolean person = kind != EventKind.CAMPAIGN_MARK && kind != EventKind.OTHER;
        if (person && recipient.isEmpty() && details.token().isEmpty()) {
            return Optional.of(new Fault("no-recipient-and-no-token", ""));
        }
        note(kind, message, details, events);
        events.origin("", of);
        events.add(
                kind,
                time,
                Granularity.EVERY,
                details.token(),
                recipient,
                details.address(),
                details.browser() ? Optional.of(details.agent()) : Optional.empty(),
                context(message, details));
        return Optional.empty();
    }

    private static void note(
            EventKind kind, String message, GophishDetails details, EventSink events) {
        if (kind == EventKind.OTHER && !message.equals("Proxied request")) {
            events.note("unknown-message");
        }
        if (kind == EventKind.DATA_SUBMITTED && details.emptyForm()) {
            events.note("empty-form");
        }
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
