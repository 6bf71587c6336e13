package drillsift.normalize;

import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.read.Columns;
import drillsift.read.CsvCells;
import drillsift.read.SourceSettings;
import java.util.Optional;

/**
 * The events of a campaign of Phishing Club (F9). The header has one column for the name, but rows
 * of people have two cells for it; rows of nobody, or of somebody who was made anonymous, have one.
 * Details hold what was typed and are read of failed sendings alone.
 */
final class PhishingClubEvents implements CsvInterpreter {

    private static final String ANONYMOUS = "anonymized";
    private static final String EVENT = "campaign_";
    private static final String OF_PERSON = "campaign_recipient_";
    private static final int ERROR_LIMIT = 200;

    private final Optional<String> campaign;
    private final EventSink events;
    private final Columns columns;
    private final Meanings plain;
    private final Meanings ragged;

    /** Rows with a name in two cells are told by what stands where the event should. */
    record Format(SourceSettings settings) implements CsvInterpreter.Format {

        @Override
        public CsvInterpreter begin(Columns columns, EventSink events) {
            return new PhishingClubEvents(settings, columns, events);
        }

        @Override
        public Optional<Columns> ragged(Columns columns) {
            return columns.has("name") ? Optional.of(wide(columns)) : Optional.empty();
        }

        /** A spreadsheet fills all rows up to the longest, so their length alone does not tell. */
        @Override
        public boolean isRagged(CsvCells cells, Columns columns) {
            return cells.size() > columns.count()
                    && !cells.text(columns.place("kind")).startsWith(EVENT);
        }
    }

    private static Columns wide(Columns columns) {
        return columns.has("name") ? columns.withCellBehind("name") : columns;
    }

    private PhishingClubEvents(SourceSettings settings, Columns columns, EventSink events) {
        this.campaign = settings.campaignId();
        this.events = events;
        this.columns = columns;
        this.plain = new Meanings(settings, columns, events);
        this.ragged = new Meanings(settings, wide(columns), events);
    }

    /** What the columns mean, where they stand in one of the two kinds of rows. */
    private static final class Meanings {

        private final RowTime time;
        private final Meaning<String> campaigns;
        private final Meaning<Happening> happenings;
        private final Meaning<Entry<String>> recipients;
        private final Meaning<Entry<String>> addresses;
        private final Meaning<Entry<String>> agents;

        Meanings(SourceSettings settings, Columns columns, EventSink events) {
            time = new RowTime(columns, "occurred-at", settings.zone());
            campaigns = new Meaning<>(columns, row -> row.value("campaign-id"), "campaign-id");
            happenings = new Meaning<>(columns, PhishingClubEvents::happening, "kind");
            recipients =
                    new Meaning<>(columns, row -> events.name(row.mail("recipient")), "recipient");
            addresses =
                    new Meaning<>(
                            columns, row -> events.address(row.value("source-ip")), "source-ip");
            agents =
                    new Meaning<>(
                            columns,
                            row ->
                                    row.has("user-agent")
                                            ? events.agent(row.value("user-agent"))
                                            : events.noAgent(),
                            "user-agent");
        }
    }

    private record Happening(String word, EventKind kind, Entry<EventContext> context) {}

    private static Happening happening(CsvRow row) {
        String word = row.value("kind");
        return new Happening(word, kind(word), new Entry<>(EventContext.ofKind(word)));
    }

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        Meanings meanings = row.columns() == columns ? plain : ragged;
        String of = meanings.campaigns.of(row);
        if (campaign.isPresent() && !campaign.get().equals(of)) {
            return Optional.of(Fault.OTHER_CAMPAIGN);
        }
        Happening happening = meanings.happenings.of(row);
        if (!happening.word().startsWith(EVENT)) {
            return Optional.of(new Fault("unknown-kind", ""));
        }
        Entry<String> recipient = meanings.recipients.of(row);
        boolean isAnonymous = recipient.value.equals(ANONYMOUS);
        if (happening.word().startsWith(OF_PERSON) && recipient.value.indexOf('@') < 1) {
            return Optional.of(new Fault(isAnonymous ? "anonymous-person" : "not-an-address", ""));
        }
        if (!meanings.time.read(row)) {
            return Optional.of(
                    new Fault(
                            meanings.time.fault(),
                            Masking.time("Created at", row.value("occurred-at"))));
        }
        add(row, meanings, of, happening, isAnonymous ? events.name("") : recipient);
        return Optional.empty();
    }

    private void add(
            CsvRow row,
            Meanings meanings,
            String of,
            Happening happening,
            Entry<String> recipient) {
        boolean isUnknown = happening.kind() == EventKind.OTHER && !isIdle(happening.word());
        events.note(isUnknown ? "unknown-message" : "");
        events.origin("", of);
        events.add(
                happening.kind(),
                meanings.time,
                Granularity.EVERY,
                events.name(""),
                recipient,
                meanings.addresses.of(row),
                meanings.agents.of(row),
                context(row, happening));
    }

    /** Its own words for steps of the plan, which nobody did. */
    private static boolean isIdle(String word) {
        return switch (word.substring(EVENT.length())) {
            case "recipient_scheduled", "recipient_cancelled", "recipient_info" -> true;
            default -> false;
        };
    }

    /**
     * Each visit of a page on which one can be caught is a click: the first one is often a
     * machine's, so that only those behind it are a person's.
     */
    private static EventKind kind(String word) {
        return switch (word) {
            case "campaign_recipient_message_sent" -> EventKind.SENT;
            case "campaign_recipient_message_failed" -> EventKind.SEND_FAILED;
            case "campaign_recipient_message_read" -> EventKind.OPENED;
            case "campaign_recipient_before_page_visited", "campaign_recipient_page_visited" ->
                    EventKind.CLICKED;
            case "campaign_recipient_after_page_visited" -> EventKind.PAGE_VIEWED;
            case "campaign_recipient_evasion_page_visited",
                    "campaign_recipient_deny_page_visited" ->
                    EventKind.RAW_REQUEST;
            case "campaign_recipient_submitted_data" -> EventKind.DATA_SUBMITTED;
            case "campaign_recipient_reported" -> EventKind.REPORTED;
            default -> word.startsWith(OF_PERSON) ? EventKind.OTHER : EventKind.CAMPAIGN_MARK;
        };
    }

    private static Entry<EventContext> context(CsvRow row, Happening happening) {
        if (happening.kind() != EventKind.SEND_FAILED) {
            return happening.context();
        }
        String error = VisibleText.cut(row.value("details"), ERROR_LIMIT);
        return new Entry<>(new EventContext(happening.word(), "", 0, "", "", "", "", error, ""));
    }
}
