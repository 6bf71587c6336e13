package drillsift.classify;

import drillsift.event.Connection;
import drillsift.event.DrillEvent;
import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.Granularity;
import drillsift.event.InputFormat;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What tool and web server record of a made-up round. */
final class DrillSources {

    private final DrillScenario drill;

    DrillSources(DrillScenario drill) {
        this.drill = drill;
    }

    /** The web server's log. */
    EventSource log(int ordinal) {
        EventBlock.Builder builder = new EventBlock.Builder(1, 0);
        int line = 1;
        for (DrillScenario.Access access : drill.ordered()) {
            boolean isLogged = !access.method().isEmpty();
            if (isLogged) {
                builder.add(logged(access, line++));
            }
        }
        return new MemorySource("access.log", InputFormat.ACCESS_LOG, ordinal, builder.build());
    }

    private DrillEvent logged(DrillScenario.Access access, int line) {
        long millis = Math.round((access.seconds() + drill.logSecondsAhead) * 1000);
        Instant time = drill.sentAt(access.person()).plusMillis(millis);
        Instant second = Instant.ofEpochSecond(time.getEpochSecond());
        EventContext context =
                new EventContext(
                        access.method(),
                        access.method(),
                        access.status(),
                        access.path(),
                        "",
                        "",
                        drill.forwardedFor,
                        "",
                        "",
                        "",
                        drill.connection.apply(access));
        return event(access, second, TimePrecision.SECOND, "", context, line);
    }

    /** The tool's export: sendings, clicks and forms, but no HEAD, no resources, no 404. */
    EventSource tool(int ordinal) {
        List<DrillEvent> events = new ArrayList<>();
        for (int i = 0; i < drill.people; i++) {
            events.add(sending(i));
        }
        for (DrillScenario.Access access : drill.ordered()) {
            boolean isRecorded = access.kind() != EventKind.RAW_REQUEST && access.status() < 400;
            if (isRecorded) {
                Instant time = drill.at(access);
                EventContext context = EventContext.ofKind(access.kind().name());
                events.add(
                        event(
                                access,
                                time,
                                TimePrecision.NANO,
                                DrillScenario.mail(access.person()),
                                context,
                                1));
            }
        }
        events.addAll(drill.reports);
        return source("events.csv", InputFormat.GOPHISH_EVENTS, ordinal, events);
    }

    /** The tool's reports alone. */
    EventSource told(int ordinal) {
        return source("reports.csv", InputFormat.GOPHISH_EVENTS, ordinal, drill.reports);
    }

    /** The neutral table with address and agent, without sendings. */
    EventSource table(int ordinal) {
        List<DrillEvent> events = new ArrayList<>(drill.reports);
        for (DrillScenario.Access access : drill.ordered()) {
            if (access.kind() != EventKind.RAW_REQUEST) {
                Instant time = drill.at(access);
                String kind = access.kind().name();
                Connection connection = drill.connection.apply(access);
                EventContext context =
                        new EventContext(kind, "", 0, "", "", "", "", "", "", "", connection);
                events.add(
                        event(
                                access,
                                time,
                                drill.precisionOfTable,
                                DrillScenario.mail(access.person()),
                                context,
                                1));
            }
        }
        return source("table.csv", InputFormat.DRILLSIFT_EVENTS, ordinal, events);
    }

    static EventSource source(
            String file, InputFormat format, int ordinal, List<DrillEvent> events) {
        EventBlock.Builder builder = new EventBlock.Builder(1, 0);
        int line = 1;
        for (DrillEvent event : events) {
            builder.add(onLine(event, line++));
        }
        return source(file, format, ordinal, builder.build());
    }

    static EventSource source(String file, InputFormat format, int ordinal, EventBlock content) {
        return new MemorySource(file, format, ordinal, content);
    }

    private DrillEvent sending(int person) {
        return new DrillEvent(
                "",
                DrillScenario.mail(person),
                EventKind.SENT,
                drill.sentAt(person),
                TimePrecision.NANO,
                ZoneBasis.EXPLICIT,
                Granularity.EVERY,
                "",
                "",
                false,
                EventContext.ofKind("Email Sent"),
                1,
                0);
    }

    private DrillEvent event(
            DrillScenario.Access access,
            Instant time,
            TimePrecision precision,
            String mail,
            EventContext context,
            int line) {
        return new DrillEvent(
                access.token(),
                mail,
                access.kind(),
                time,
                precision,
                ZoneBasis.EXPLICIT,
                Granularity.EVERY,
                access.address(),
                access.agent(),
                drill.isAgentRecorded,
                context,
                line,
                0);
    }

    /** Each event is of a record of its own. */
    private static DrillEvent onLine(DrillEvent event, int line) {
        return new DrillEvent(
                event.token(),
                event.recipient(),
                event.kind(),
                event.occurredAt(),
                event.precision(),
                event.zoneBasis(),
                event.granularity(),
                event.peer(),
                event.agent(),
                event.agentRecorded(),
                event.context(),
                line,
                event.offset());
    }

    private record MemorySource(String file, InputFormat format, int ordinal, EventBlock content)
            implements EventSource {

        @Override
        public int blocks() {
            return 1;
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public EventBlock block(int number) {
            return content;
        }
    }
}
