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

    /** All that {@link #said} reads. */
    private static final String[] SAID = {
        "kind",
        "url",
        "referrer",
        "button-id",
        "attachment",
        "device",
        "os",
        "note",
        "asn",
        "country",
        "ja4",
        "purpose"
    };

    private static final int NOTE_LIMIT = 200;

    private final Optional<String> campaign;
    private final EventSink events;
    private final RowTime time;
    private final Meaning<String> campaigns;
    private final Meaning<Said> sayings;
    private final Meaning<Person> persons;
    private final Meaning<Visitor> visitors;

    DrillsiftEvents(SourceSettings settings, Columns columns, EventSink events) {
        campaign = settings.campaignId();
        this.events = events;
        time = new RowTime(columns, "occurred-at", settings.zone());
        campaigns = new Meaning<>(columns, row -> row.value("campaign-id"), "campaign-id");
        sayings = new Meaning<>(columns, DrillsiftEvents::said, SAID);
        persons = new Meaning<>(columns, this::person, "token", "recipient");
        visitors = new Meaning<>(columns, this::visitor, "source-ip", "user-agent");
    }

    /**
     * What happened.
     *
     * @param kind empty for a word that we do not know
     * @param isBadSystem whether the number of its autonomous system cannot be read
     */
    private record Said(
            String word,
            Optional<EventKind> kind,
            Entry<EventContext> context,
            boolean isBadSystem) {}

    private record Person(Entry<String> token, Entry<String> recipient) {

        boolean isNobody() {
            return token.value.isEmpty() && recipient.value.isEmpty();
        }
    }

    private record Visitor(Entry<String> address, Entry<String> agent) {}

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        String of = campaigns.of(row);
        if (campaign.isPresent() && !campaign.get().equals(of)) {
            return Optional.of(Fault.OTHER_CAMPAIGN);
        }
        Said said = sayings.of(row);
        if (said.kind().isEmpty()) {
            return Optional.of(new Fault("unknown-kind", said.word()));
        }
        EventKind kind = said.kind().get();
        Person person = persons.of(row);
        if (person.isNobody() && kind != EventKind.CAMPAIGN_MARK) {
            return Optional.of(new Fault("no-recipient-and-no-token", ""));
        }
        if (!time.read(row)) {
            return Optional.of(new Fault(time.fault(), row.value("occurred-at")));
        }
        Visitor visitor = visitors.of(row);
        events.origin(row.value("event-id"), of);
        events.note(said.isBadSystem() ? "bad-asn" : "");
        events.add(
                kind,
                time,
                Granularity.EVERY,
                person.token(),
                person.recipient(),
                visitor.address(),
                visitor.agent(),
                said.context());
        return Optional.empty();
    }

    private static Said said(CsvRow row) {
        String word = row.value("kind");
        return new Said(
                word,
                KindWords.kind(word),
                new Entry<>(context(row, word)),
                ConnectionCells.isBadNumber(row));
    }

    private Person person(CsvRow row) {
        return new Person(events.name(row.value("token")), events.name(row.mail("recipient")));
    }

    private Visitor visitor(CsvRow row) {
        return new Visitor(
                events.address(row.value("source-ip")),
                row.has("user-agent") ? events.agent(row.value("user-agent")) : events.noAgent());
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
                VisibleText.cut(row.value("note"), NOTE_LIMIT),
                ConnectionCells.read(row));
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
