package drillsift.normalize;

import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.read.SourceSettings;
import drillsift.read.TimeText;
import java.util.Optional;
import java.util.StringJoiner;

/** Drillsift's neutral event CSV (F2), with Japanese or English headers. */
final class DrillsiftEvents implements CsvInterpreter {

    private static final int NOTE_LIMIT = 200;

    private final TimeText times;
    private final Optional<String> campaign;

    DrillsiftEvents(SourceSettings settings) {
        this.times = new TimeText(settings.zone());
        this.campaign = settings.campaignId();
    }

    @Override
    public Optional<Fault> interpret(CsvRow row, EventSink events) {
        String of = row.value("campaign-id");
        if (campaign.isPresent() && !campaign.get().equals(of)) {
            return Optional.of(Fault.OTHER_CAMPAIGN);
        }
        String word = row.value("kind");
        Optional<EventKind> kind = KindWords.kind(word);
        if (kind.isEmpty()) {
            return Optional.of(new Fault("unknown-kind", word));
        }
        String token = row.value("token");
        String recipient = row.mail("recipient");
        if (token.isEmpty() && recipient.isEmpty() && kind.get() != EventKind.CAMPAIGN_MARK) {
            return Optional.of(new Fault("no-recipient-and-no-token", ""));
        }
        String when = row.value("occurred-at");
        TimeText.Reading time = times.read(when);
        if (time.instant().isEmpty()) {
            return Optional.of(new Fault(time.fault(), when));
        }
        events.origin(row.value("event-id"), of);
        events.add(
                kind.get(),
                time,
                Granularity.EVERY,
                token,
                recipient,
                row.value("source-ip"),
                row.has("user-agent") ? Optional.of(row.value("user-agent")) : Optional.empty(),
                context(row, word));
        return Optional.empty();
    }

    private static EventContext context(CsvRow row, String word) {
        return new EventContext(
                word,
                "",
                0,
                UrlText.withoutValues(row.value("url")),
                "",
                UrlText.withoutValues(row.value("referrer")),
                "",
                joined(row.value("button-id"), row.value("attachment")),
                joined(row.value("device"), row.value("os")),
                VisibleText.cut(row.value("note"), NOTE_LIMIT));
    }

    private static String joined(String first, String second) {
        if (second.isEmpty()) {
            return first;
        }
        StringJoiner both = new StringJoiner(" / ");
        if (!first.isEmpty()) {
            both.add(first);
        }
        return both.add(second).toString();
    }
}
