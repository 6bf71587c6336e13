package drillsift.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** GoPhish's raw events: campaign, sendings, errors, what browsers did, reports found by mail. */
final class GophishRows {

    private final int round;
    private final long seed;
    private final List<Person> people;
    private final Network network;
    private final RoundStory story;
    private final List<Row> rows = new ArrayList<>();

    GophishRows(int round, long seed, List<Person> people, Network network, RoundStory story) {
        this.round = round;
        this.seed = seed;
        this.people = people;
        this.network = network;
        this.story = story;
    }

    private record Row(long millis, String email, String message, String details, String actor) {}

    void write(Path events, Path truth) throws IOException {
        people.forEach(this::sending);
        for (int hit = 0; hit < story.hits().size(); hit++) {
            access(hit);
        }
        people.forEach(this::report);
        rows.sort(Comparator.comparingLong(Row::millis));
        try (LineFile file = new LineFile(events, StandardCharsets.UTF_8, "\r\n");
                LineFile actors = new LineFile(truth, StandardCharsets.UTF_8, "\n")) {
            file.line("campaign_id,email,time,message,details");
            actors.line("line,actor");
            long created = rows.isEmpty() ? 0 : rows.get(0).millis() - 60_000;
            file.line(round + ",," + Instant.ofEpochMilli(created) + ",Campaign Created,");
            for (Row row : rows) {
                file.line(
                        String.join(
                                ",",
                                Integer.toString(round),
                                row.email(),
                                time(row.millis()),
                                row.message(),
                                row.details()));
                if (!row.actor().isEmpty()) {
                    actors.line(file.number() + "," + row.actor());
                }
            }
            actors.end();
        }
    }

    /** GoPhish writes up to nine digits and drops zeros at the end. */
    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).plusNanos(millis * 7_919 % 1_000_000).toString();
    }

    private void sending(Person person) {
        long sent = story.truth().sentAt()[person.number()];
        String error = "\"{\"\"error\"\":\"\"450 try again later\"\"}\"";
        if (person.bounces()) {
            String unknown = "\"{\"\"error\"\":\"\"550 user unknown\"\"}\"";
            rows.add(new Row(sent, person.email(), "Error Sending Email", unknown, ""));
            return;
        }
        if (person.number() % 47 == 5) { // greylisted: refused first, sent later
            rows.add(new Row(sent - 300_000, person.email(), "Error Sending Email", error, ""));
        }
        rows.add(new Row(sent, person.email(), "Email Sent", "", ""));
    }

    private void access(int hit) {
        Hits hits = story.hits();
        String message = message(hits.request(hit));
        if (message.isEmpty() || hits.person(hit) < 0) {
            return;
        }
        Person person = people.get(hits.person(hit));
        String form =
                hits.request(hit) == Request.SUBMIT
                        ? "\"\"username\"\":[\"\"someone\"\"],\"\"password\"\":[\"\"\"\"],"
                        : "";
        String details =
                "\"{\"\"payload\"\":{"
                        + form
                        + "\"\"rid\"\":[\"\""
                        + person.token(round, seed)
                        + "\"\"]},\"\"browser\"\":{\"\"address\"\":\"\""
                        + network.addressText(hits.address(hit))
                        + "\"\",\"\"user-agent\"\":\"\""
                        + network.agentText(hits.agent(hit), round)
                        + "\"\"}}\"";
        rows.add(
                new Row(
                        hits.time(hit),
                        person.email(),
                        message,
                        details,
                        Hits.actorText(hits.actor(hit))));
    }

    private static String message(Request request) {
        return switch (request) {
            case IMAGE -> "Email Opened";
            case CLICK, OTHER_LINK -> "Clicked Link";
            case SUBMIT -> "Submitted Data";
            case HEAD, STYLE, LOGO, DAMAGED, ROBOTS, SECRETS, ICON -> "";
            case REPORT, EXECUTE, PAGE, BUTTON -> "";
        };
    }

    /** Reports that are found in a mailbox carry neither browser nor payload. */
    private void report(Person person) {
        long reported = story.truth().reportedAt()[person.number()];
        if (reported > 0) {
            String details = "\"{\"\"payload\"\":null,\"\"browser\"\":null}\"";
            rows.add(new Row(reported, person.email(), "Email Reported", details, ""));
        }
    }
}
