package drillsift.normalize;

import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.read.Columns;
import drillsift.read.SourceSettings;
import java.util.Optional;
import java.util.StringJoiner;

/** Drillsift's neutral event CSV (F2), with Japanese or English headers. */
final class DrillsiftEvents implements CsvInterpreter {

    /** All that {@link #context} reads. */
    private static final String[] CONTEXT = {
        "kind", "url", "referrer", "button-id", "attachment", "device", "os"
    };

    private final EventSink events;
    private final RowTime time;
    private final Meaning<Word> words;
    private final Meaning<Entry<String>> tokens;
    private final Meaning<Entry<String>> recipients;
    private final Meaning<Entry<String>> addresses;
    private final Meaning<Entry<String>> agents;
    private final Meaning<Entry<EventContext>> contexts;

    DrillsiftEvents(SourceSettings settings, Columns columns, EventSink events) {
        this.events = events;
        time = new RowTime(columns, "occurred-at", settings.zone());
        words = new Meaning<>(columns, row -> Word.of(row.value("kind")), "kind");
        tokens = new Meaning<>(columns, row -> events.name(row.value("token")), "token");
        recipients = new Meaning<>(columns, row -> events.name(row.mail("recipient")), "recipient");
        addresses =
                new Meaning<>(columns, row -> events.address(row.value("source-ip")), "source-ip");
        agents = new Meaning<>(columns, this::agent, "user-agent");
        contexts = new Meaning<>(columns, row -> new Entry<>(context(row)), CONTEXT);
    }

    /** What the source calls it, and what we call it if we know the word. */
    private record Word(String text, Optional<EventKind> kind) {

        static Word of(String text) {
            return new Word(text, KindWords.kind(text));
        }
    }

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        Word word = words.of(row);
        if (word.kind().isEmpty()) {
            return Optional.of(new Fault("unknown-kind", word.text()));
        }
        EventKind kind = word.kind().get();
        Entry<String> token = tokens.of(row);
        Entry<String> recipient = recipients.of(row);
        boolean isNobody = token.value.isEmpty() && recipient.value.isEmpty();
        if (isNobody && kind != EventKind.CAMPAIGN_MARK) {
            return Optional.of(new Fault("no-recipient-and-no-token", ""));
        }
        if (!time.read(row)) {
            return Optional.of(new Fault(time.fault(), row.value("occurred-at")));
        }
        events.add(
                kind,
                time,
                Granularity.EVERY,
                token,
                recipient,
                addresses.of(row),
                agents.of(row),
                contexts.of(row));
        return Optional.empty();
    }

    private Entry<String> agent(CsvRow row) {
        return row.has("user-agent") ? events.agent(row.value("user-agent")) : events.noAgent();
    }

    private static EventContext context(CsvRow row) {
        return new EventContext(
                row.value("kind"),
                "",
                0,
                UrlText.withoutValues(row.value("url")),
                "",
                UrlText.withoutValues(row.value("referrer")),
                "",
                joined(row.value("button-id"), row.value("attachment")),
                joined(row.value("device"), row.value("os")));
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
