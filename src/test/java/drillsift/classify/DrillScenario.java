package drillsift.classify;

import drillsift.event.Connection;
import drillsift.event.DrillEvent;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.Granularity;
import drillsift.event.Payload;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A made-up round with known truth: who was sent what when, and which access a machine made. */
final class DrillScenario {

    static final Instant START = Instant.parse("2026-10-05T00:00:00Z");
    static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0";
    static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/149.0.0.0 Safari/537.36";
    static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
                    + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    /** One access; seconds count from this person's own sending. */
    record Access(
            int person,
            double seconds,
            EventKind kind,
            String method,
            int status,
            String path,
            String token,
            String address,
            String agent,
            boolean isMachine) {

        String key() {
            return person + "@" + seconds;
        }
    }

    Instant start = START;
    final int people;
    final double secondsBetweenMails;
    final List<Access> accesses = new ArrayList<>();
    FilterSet filters = FilterSet.defaults();
    Optional<Instant> disclosed = Optional.empty();
    double logSecondsAhead;
    TimePrecision precisionOfTable = TimePrecision.SECOND;

    /** What the web server records as forwarded-for. */
    String forwardedFor = "";

    /** What else sources tell of the client that made an access. */
    Function<Access, Connection> connection = access -> Connection.NONE;

    boolean isSentAtInRoster = true;
    boolean isAgentRecorded = true;
    final List<DrillEvent> reports = new ArrayList<>();
    private List<Access> inOrder = List.of();

    DrillScenario(int people, double secondsBetweenMails) {
        this.people = people;
        this.secondsBetweenMails = secondsBetweenMails;
    }

    static String token(int person) {
        return String.format(java.util.Locale.ROOT, "t%06d", person);
    }

    static String mail(int person) {
        return "person" + person + "@drill.example";
    }

    Instant sentAt(int person) {
        return start.plusNanos((long) (person * secondsBetweenMails * 1e9));
    }

    Roster roster() {
        List<Recipient> recipients = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            recipients.add(
                    new Recipient(
                            "E" + i,
                            mail(i),
                            mail(i),
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            token(i),
                            isSentAtInRoster ? Optional.of(sentAt(i)) : Optional.empty(),
                            false,
                            "",
                            i + 2));
        }
        return new Roster(recipients);
    }

    Round round() {
        return new Round(1, Payload.LINK, Optional.empty(), Optional.of(start), disclosed);
    }

    DrillScenario click(int person, double seconds, String address, String agent, boolean machine) {
        return add(person, seconds, EventKind.CLICKED, "GET", address, agent, machine);
    }

    /** A click and what a browser draws in after it. */
    DrillScenario page(int person, double seconds, String address, String agent, boolean machine) {
        click(person, seconds, address, agent, machine);
        asset(person, seconds + 0.4, address, agent, machine);
        return asset(person, seconds + 0.6, address, agent, machine);
    }

    DrillScenario asset(int person, double seconds, String address, String agent, boolean machine) {
        accesses.add(
                new Access(
                        person,
                        seconds,
                        EventKind.RAW_REQUEST,
                        "GET",
                        200,
                        "/static/page.css",
                        "",
                        address,
                        agent,
                        machine));
        return this;
    }

    DrillScenario submit(
            int person, double seconds, String address, String agent, boolean machine) {
        return add(person, seconds, EventKind.DATA_SUBMITTED, "POST", address, agent, machine);
    }

    DrillScenario open(int person, double seconds, String address, String agent, boolean machine) {
        accesses.add(
                new Access(
                        person,
                        seconds,
                        EventKind.OPENED,
                        "GET",
                        200,
                        "/track",
                        token(person),
                        address,
                        agent,
                        machine));
        return this;
    }

    DrillScenario head(int person, double seconds, String address, String agent) {
        return add(person, seconds, EventKind.RAW_REQUEST, "HEAD", address, agent, true);
    }

    DrillScenario damaged(int person, double seconds, String address, String agent) {
        accesses.add(
                new Access(
                        person,
                        seconds,
                        EventKind.CLICKED,
                        "GET",
                        404,
                        "/",
                        token(person) + "%27/",
                        address,
                        agent,
                        true));
        return this;
    }

    DrillScenario add(
            int person,
            double seconds,
            EventKind kind,
            String method,
            String address,
            String agent,
            boolean machine) {
        accesses.add(
                new Access(
                        person,
                        seconds,
                        kind,
                        method,
                        200,
                        "/",
                        token(person),
                        address,
                        agent,
                        machine));
        return this;
    }

    /** The web server's log. */
    EventSource log(int ordinal) {
        return new DrillSources(this).log(ordinal);
    }

    /** The tool's export: sendings, clicks and forms, but no HEAD, no resources, no 404. */
    EventSource tool(int ordinal) {
        return new DrillSources(this).tool(ordinal);
    }

    /** The tool's reports alone. */
    EventSource told(int ordinal) {
        return new DrillSources(this).told(ordinal);
    }

    /** The neutral table with address and agent, without sendings. */
    EventSource table(int ordinal) {
        return new DrillSources(this).table(ordinal);
    }

    void report(int person, double seconds) {
        reports.add(
                new DrillEvent(
                        "",
                        mail(person),
                        EventKind.REPORTED,
                        sentAt(person).plusMillis((long) (seconds * 1000)),
                        TimePrecision.MILLI,
                        ZoneBasis.EXPLICIT,
                        Granularity.EVERY,
                        "",
                        "",
                        false,
                        EventContext.ofKind("Email Reported"),
                        1,
                        0));
    }

    Instant at(Access access) {
        return sentAt(access.person()).plusNanos((long) (access.seconds() * 1e9));
    }

    List<Access> ordered() {
        if (inOrder.size() != accesses.size()) {
            inOrder = new ArrayList<>(accesses);
            inOrder.sort(Comparator.comparing(this::at));
        }
        return inOrder;
    }

    JudgedRound judge(EventSource... sources) {
        return new RoundJudge(filters).judge(round(), roster(), List.of(sources));
    }

    /** Verdicts of one person's accesses, in the order of the sources. */
    static List<Verdict> verdicts(JudgedRound judged, int person) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int e = 0; e < judged.size(); e++) {
            if (judged.recipient(e) == person && judged.kind(e).isAccess()) {
                verdicts.add(judged.verdict(e));
            }
        }
        return verdicts;
    }
}
