package drillsift.normalize;

import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.event.Stage;
import drillsift.read.Columns;
import drillsift.read.FieldText;
import drillsift.read.SourceSettings;
import drillsift.read.TimeText;
import drillsift.read.WideEvent;
import drillsift.read.WideProfile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Rows with one person each and what that person did first in columns beside each other (F7, F8),
 * as a profile says. One row gives as many events as it has times.
 */
final class WideRows implements CsvInterpreter {

    private static final int LIMIT = 200;

    private final Optional<String> campaign;
    private final WideProfile profile;
    private final EventSink events;
    private final TimeText times;
    private final List<Part> parts = new ArrayList<>();
    private final Meaning<String> campaigns;
    private final Meaning<Entry<String>> recipients;
    private final Meaning<Entry<String>> tokens;
    private final Meaning<Entry<String>> addresses;
    private final Meaning<String> devices;

    WideRows(WideProfile profile, SourceSettings settings, Columns columns, EventSink events) {
        this.campaign = settings.campaignId();
        this.profile = profile;
        this.events = events;
        ZoneId zone = profile.zone().orElse(settings.zone());
        times = new TimeText(zone);
        campaigns = texts(columns, profile.campaign());
        recipients =
                new Meaning<>(
                        columns,
                        row -> events.name(FieldText.mail(first(row, profile.recipient()))),
                        names(profile.recipient()));
        tokens =
                new Meaning<>(
                        columns,
                        row -> events.name(first(row, profile.token())),
                        names(profile.token()));
        addresses =
                new Meaning<>(
                        columns,
                        row -> events.address(first(row, profile.address())),
                        names(profile.address()));
        devices =
                new Meaning<>(columns, row -> all(row, profile.device()), names(profile.device()));
        for (WideEvent event : profile.events()) {
            if (event.time().stream().anyMatch(columns::has)) {
                parts.add(new Part(event, columns, zone));
            }
        }
    }

    /** One of the events that a row can have, with its time in the row at hand. */
    private final class Part {

        private final WideEvent event;
        private final List<String> columns;
        private final List<RowTime> clocks;
        private final Meaning<Boolean> isMeant;
        private final Meaning<Boolean> isSaid;
        private final Meaning<Entry<String>> address;
        private final Meaning<Entry<String>> agent;
        private final Meaning<Entry<EventContext>> context;
        private RowTime time;
        private boolean isStated;

        Part(WideEvent event, Columns all, ZoneId zone) {
            this.event = event;
            columns = event.time().stream().filter(all::has).toList();
            clocks = columns.stream().map(column -> new RowTime(all, column, zone)).toList();
            isMeant = new Meaning<>(all, this::fits, event.column());
            isSaid = new Meaning<>(all, this::says, names(event.said()));
            address =
                    new Meaning<>(
                            all,
                            row -> events.address(first(row, event.address())),
                            names(event.address()));
            agent =
                    new Meaning<>(
                            all,
                            row -> events.agent(first(row, event.agent())),
                            names(event.agent()));
            List<String> told = new ArrayList<>(event.device());
            told.addAll(event.detail());
            context =
                    new Meaning<>(all, row -> context(all(row, event.device()), row), names(told));
        }

        private boolean fits(CsvRow row) {
            return event.column().isEmpty()
                    || contains(event.values(), row.value(event.column())) != event.isOther();
        }

        private boolean says(CsvRow row) {
            return contains(profile.yes(), first(row, event.said()));
        }

        private Entry<EventContext> context(String device, CsvRow row) {
            return new Entry<>(
                    new EventContext(
                            columns.get(0),
                            "",
                            0,
                            "",
                            "",
                            "",
                            "",
                            VisibleText.cut(first(row, event.detail()), LIMIT),
                            VisibleText.cut(device, LIMIT)));
        }

        /**
         * Finds the time of the row at hand, or whether it only says that it happened; a fault when
         * there is a time that cannot be read, or no more than a mark where a delivery has its
         * time: rates are of those who were reached, which nobody may guess.
         */
        Optional<Fault> read(CsvRow row) {
            time = null;
            isStated = false;
            if (!isMeant.of(row)) {
                return Optional.empty();
            }
            String marked = "";
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                if (row.isEmpty(column)) {
                    continue;
                }
                if (contains(profile.yes(), row.value(column))) {
                    marked = column;
                } else if (!saysNo(row.value(column), event.said().contains(column))) {
                    return readTime(clocks.get(i), row, column);
                }
            }
            if (!marked.isEmpty() && event.kind().stage() == Stage.DELIVERY) {
                String mark = marked + ": " + row.value(marked);
                return Optional.of(new Fault("delivery-without-time", mark));
            }
            isStated = !marked.isEmpty() || isSaid.of(row);
            return Optional.empty();
        }

        private Optional<Fault> readTime(RowTime clock, CsvRow row, String column) {
            if (!isRead(clock, row, column)) {
                String shown = Masking.time(column, row.value(column));
                return Optional.of(new Fault(clock.fault(), shown));
            }
            time = clock;
            return Optional.empty();
        }

        /** Of equal times the one that the profile names first counts as first. */
        boolean isBefore(Part other) {
            return time.nanos() < other.time.nanos();
        }

        private boolean isRead(RowTime clock, CsvRow row, String column) {
            return clock.readPlain(row)
                    || clock.take(times.read(profile.dates().yearFirst(row.value(column))));
        }
    }

    @Override
    public Optional<Fault> interpret(CsvRow row) {
        String of = campaigns.of(row);
        if (campaign.isPresent() && !campaign.get().equals(of)) {
            return Optional.of(Fault.OTHER_CAMPAIGN);
        }
        Entry<String> recipient = recipients.of(row);
        Entry<String> token = tokens.of(row);
        if (recipient.value.isEmpty() && token.value.isEmpty()) {
            return Optional.of(new Fault("no-recipient-and-no-token", ""));
        }
        Part earliest = null;
        for (Part part : parts) {
            Optional<Fault> fault = part.read(row);
            if (fault.isPresent()) {
                return fault;
            }
            if (part.time != null && part.event.kind().isReaction()) {
                earliest = earliest == null || part.isBefore(earliest) ? part : earliest;
            }
        }
        for (Part part : parts) {
            if (part.time != null) {
                add(row, of, token, recipient, part, part == earliest);
            } else if (part.isStated) {
                events.note(NoteCode.NO_TIME.key());
                events.note(NoteCode.ofState(part.event.kind()));
            }
        }
        return Optional.empty();
    }

    private void add(
            CsvRow row,
            String of,
            Entry<String> token,
            Entry<String> recipient,
            Part part,
            boolean isFirstReaction) {
        EventKind kind = part.event.kind();
        Entry<String> address = part.address.of(row);
        Entry<EventContext> context = part.context.of(row);
        if (isFirstReaction && address.value.isEmpty()) {
            address = addresses.of(row);
            String device = devices.of(row);
            context = device.isEmpty() ? context : part.context(device, row);
        }
        events.origin("", of);
        events.add(
                kind,
                part.time,
                Granularity.FIRST_ONLY,
                token,
                recipient,
                address,
                part.event.agent().isEmpty() ? events.noAgent() : part.agent.of(row),
                context);
    }

    private static Meaning<String> texts(Columns columns, List<String> names) {
        return new Meaning<>(columns, row -> first(row, names), names(names));
    }

    private static String[] names(List<String> names) {
        return names.toArray(String[]::new);
    }

    /**
     * No time is without a digit, and people write "no" in many ways, and 0 for it. In a column of
     * times alone any other word may be one for a time, such as "yesterday".
     */
    private boolean saysNo(String text, boolean mayJustSay) {
        boolean isZero = text.equals("0") || text.equals("０");
        return contains(profile.no(), text)
                || mayJustSay && (isZero || text.codePoints().noneMatch(Character::isDigit));
    }

    private static boolean contains(List<String> words, String found) {
        return words.stream().anyMatch(found::equalsIgnoreCase);
    }

    private static String first(CsvRow row, List<String> columns) {
        for (String column : columns) {
            String value = row.value(column);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String all(CsvRow row, List<String> columns) {
        StringJoiner all = new StringJoiner(" / ");
        for (String column : columns) {
            String value = row.value(column);
            if (!value.isEmpty()) {
                all.add(value);
            }
        }
        return all.toString();
    }
}
