package drillsift.normalize;

import drillsift.event.Connection;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.read.Columns;
import drillsift.read.SourceSettings;
import drillsift.read.TimeText;
import java.util.Optional;

/** A list of reported mails (F10): of a button in the mail program, or kept by a help desk. */
final class ReportList implements CsvInterpreter {

    private static final int NOTE_LIMIT = 200;

    private final Optional<String> campaign;
    private final EventSink events;
    private final RowTime time;
    private final TimeText times;
    private final Meaning<String> campaigns;
    private final Meaning<Entry<String>> reporters;
    private final Meaning<Entry<EventContext>> contexts;

    ReportList(SourceSettings settings, Columns columns, EventSink events) {
        campaign = settings.campaignId();
        this.events = events;
        time = new RowTime(columns, "reported-at", settings.zone());
        times = new TimeText(settings.zone());
        campaigns = new Meaning<>(columns, row -> row.value("campaign-id"), "campaign-id");
        reporters = new Meaning<>(columns, row -> events.name(row.mail("reporter")), "reporter");
        contexts = new Meaning<>(columns, ReportList::context, "channel", "risk-action", "note");
    }

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        String of = campaigns.of(row);
        if (campaign.isPresent() && !campaign.get().equals(of)) {
            return Optional.of(Fault.OTHER_CAMPAIGN);
        }
        Entry<String> reporter = reporters.of(row);
        if (reporter.value.indexOf('@') < 1) {
            return Optional.of(new Fault("not-an-address", ""));
        }
        if (!readTime(row)) {
            String found = row.value("reported-at") + " " + row.value("reported-time");
            return Optional.of(new Fault(time.fault(), found.strip()));
        }
        events.origin("", of);
        events.add(
                EventKind.REPORTED,
                time,
                Granularity.EVERY,
                events.name(""),
                reporter,
                events.address(""),
                events.noAgent(),
                contexts.of(row));
        return Optional.empty();
    }

    /** Day and time of day may stand in two columns. */
    private boolean readTime(CsvRow row) {
        String clock = row.has("reported-time") ? row.value("reported-time") : "";
        return clock.isEmpty()
                ? time.read(row)
                : time.take(times.read(row.value("reported-at") + " " + clock));
    }

    /** Who reports may say that they have opened the link or the file before. */
    private static Entry<EventContext> context(CsvRow row) {
        String channel = row.value("channel");
        boolean isAdmitted = row.value("risk-action").equalsIgnoreCase("true");
        return new Entry<>(
                new EventContext(
                        "report",
                        "",
                        0,
                        "",
                        "",
                        "",
                        "",
                        isAdmitted
                                ? (channel + " / risk_action").replaceFirst("^ / ", "")
                                : channel,
                        "",
                        VisibleText.cut(row.value("note"), NOTE_LIMIT),
                        Connection.NONE));
    }
}
