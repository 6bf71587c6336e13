package drillsift.normalize;

import drillsift.event.Connection;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.read.Columns;
import drillsift.read.MailSubject;
import drillsift.read.SourceSettings;
import drillsift.read.TimeText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list of reported mails (F10): of a button in the mail program, or kept by a help desk. */
final class ReportList implements CsvInterpreter {

    private static final int NOTE_LIMIT = 200;

    /** What a spreadsheet writes behind a day that it keeps as a time. */
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0{1,2}:00(:00(\\.0+)?)?$");

    /** What it writes before a time of day that it shows as a time of a day. */
    private static final Pattern DAY_ZERO =
            Pattern.compile("^(1899-12-30|1899-12-31|1900-01-00|1900/1/0)[ T]");

    private final Optional<String> campaign;
    private final List<String> ofTheDrill;
    private final EventSink events;
    private final RowTime time;
    private final TimeText times;
    private final Meaning<String> campaigns;
    private final Meaning<Entry<String>> reporters;
    private final Meaning<Entry<EventContext>> contexts;
    private final Meaning<String> subjects;
    private String firstSubject = "";

    ReportList(SourceSettings settings, Columns columns, EventSink events) {
        campaign = settings.campaignId();
        ofTheDrill = settings.subjects();
        this.events = events;
        time = new RowTime(columns, "reported-at", settings.zone());
        times = new TimeText(settings.zone());
        campaigns = new Meaning<>(columns, row -> row.value("campaign-id"), "campaign-id");
        reporters = new Meaning<>(columns, row -> events.name(row.mail("reporter")), "reporter");
        subjects = new Meaning<>(columns, row -> row.value("subject"), "subject");
        contexts = new Meaning<>(columns, ReportList::context, "channel", "risk-action", "note");
    }

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        String of = campaigns.of(row);
        if (campaign.isPresent() && !campaign.get().equals(of)) {
            return Optional.of(Fault.OTHER_CAMPAIGN);
        }
        String subject = subjects.of(row);
        if (!ofTheDrill.isEmpty() && !MailSubject.isOf(subject, ofTheDrill)) {
            return Optional.of(Fault.OTHER_SUBJECT);
        }
        Entry<String> reporter = reporters.of(row);
        if (reporter.value.indexOf('@') < 1) {
            return Optional.of(new Fault("not-an-address", ""));
        }
        if (!readTime(row)) {
            return Optional.of(new Fault(time.fault(), timeAsWritten(row)));
        }
        events.origin("", of);
        if (ofTheDrill.isEmpty() && campaign.isEmpty()) {
            noteOther(MailSubject.comparable(subject));
        }
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

    private static String timeAsWritten(CsvRow row) {
        return (row.value("reported-at") + " " + row.value("reported-time")).strip();
    }

    /** Nobody has said which mails were the drill's, so that all reports count. */
    private void noteOther(String subject) {
        if (firstSubject.isEmpty()) {
            firstSubject = subject;
        } else if (!subject.isEmpty() && !subject.equals(firstSubject)) {
            events.note("several-subjects");
        }
    }

    /** Day and time of day may stand in two columns. */
    private boolean readTime(CsvRow row) {
        if (!row.has("reported-time")) {
            return time.read(row);
        }
        String day = MIDNIGHT.matcher(row.value("reported-at")).replaceFirst("");
        String hour = DAY_ZERO.matcher(row.value("reported-time")).replaceFirst("");
        boolean isWhole = hour.startsWith(day) && hour.length() > day.length();
        return time.take(times.read(isWhole ? hour : (day + " " + hour).strip()));
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
