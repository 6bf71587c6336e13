package drillsift.normalize;

import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.read.Columns;
import drillsift.read.SourceSettings;
import drillsift.read.TimeText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * GoPhish's results CSV (F4): who was sent to under which token, and the last state of each person.
 * The state acts only where nothing better is known; the address is of the last access of anybody
 * and is not used.
 */
final class GophishResults implements CsvInterpreter {

    private static final Set<String> SENT =
            Set.of("email sent", "email opened", "clicked link", "submitted data", "success");

    private static final Set<String> NOT_SENT =
            Set.of("scheduled", "queued", "sending", "retrying", "error", "unknown");

    private final EventSink events;
    private final TimeText times;
    private final RowTime time;

    GophishResults(SourceSettings settings, Columns columns, EventSink events) {
        this.events = events;
        this.times = new TimeText(settings.zone());
        this.time = new RowTime(columns, "modified-date", settings.zone());
    }

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        String token = row.value("token");
        String recipient = row.mail("email");
        if (token.isEmpty() && recipient.isEmpty()) {
            return Optional.of(new Fault("no-recipient-and-no-token", ""));
        }
        String sentAt = row.value("sent-at");
        TimeText.Reading sent = times.read(sentAt);
        if (!sentAt.isEmpty() && sent.instant().isEmpty()) {
            return Optional.of(new Fault(sent.fault(), sentAt));
        }
        String changedAt = row.value("modified-date");
        TimeText.Reading changed = changedAt.isEmpty() ? sent : times.read(changedAt);
        if (!changedAt.isEmpty() && changed.instant().isEmpty()) {
            return Optional.of(new Fault(changed.fault(), changedAt));
        }
        String status = row.value("status").toLowerCase(Locale.ROOT);
        if (!SENT.contains(status) && !NOT_SENT.contains(status)) {
            events.note("unknown-status");
        }
        boolean isReported = row.value("reported").equalsIgnoreCase("true");
        Person person = new Person(events.name(token), events.name(recipient), status);
        // The sending time of a failure is that of the plan.
        boolean isPlan = sentAt.isEmpty() || status.equals("error");
        delivery(status).ifPresent(kind -> add(person, kind, isPlan ? changed : sent));
        state(status).ifPresent(kind -> add(person, kind, changed));
        if (isReported) {
            add(person, EventKind.REPORTED, changed);
        }
        return Optional.empty();
    }

    private static Optional<EventKind> delivery(String status) {
        if (SENT.contains(status)) {
            return Optional.of(EventKind.SENT);
        }
        return status.equals("error") ? Optional.of(EventKind.SEND_FAILED) : Optional.empty();
    }

    private static Optional<EventKind> state(String status) {
        return switch (status) {
            case "email opened" -> Optional.of(EventKind.OPENED);
            case "clicked link" -> Optional.of(EventKind.CLICKED);
            case "submitted data", "success" -> Optional.of(EventKind.DATA_SUBMITTED);
            default -> Optional.empty();
        };
    }

    /** The person of one row; old exports state no time, and then nothing happened at any. */
    private void add(Person person, EventKind kind, TimeText.Reading when) {
        if (!time.take(when)) {
            events.note("no-time");
            return;
        }
        events.add(
                kind,
                time,
                Granularity.STATUS_ONLY,
                person.token(),
                person.recipient(),
                events.address(""),
                events.noAgent(),
                new Entry<>(EventContext.ofKind(person.status())));
    }

    private record Person(Entry<String> token, Entry<String> recipient, String status) {}
}
