package drillsift.report.review;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.event.Roster;
import drillsift.report.csv.IsoTimes;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** {@code outcomes.csv}: one row per person and round, in roster order. */
public final class OutcomeList implements AutoCloseable {

    public static final String FILE = "outcomes.csv";

    private static final List<String> HEADER =
            List.of(
                    "round",
                    "recipient",
                    "department",
                    "delivered",
                    "reaction",
                    "first_reaction_at",
                    "delay_seconds",
                    "reported_at",
                    "strict",
                    "likely",
                    "lenient",
                    "raw");

    private static final List<Measure> REACTIONS =
            List.of(Measure.CLICK, Measure.ATTACHMENT_RUN, Measure.SUBMISSION);

    private final SafeCsv csv;
    private final IsoTimes times;

    public OutcomeList(Path folder, ZoneId zone) throws IOException {
        this.csv = SafeCsv.open(folder.resolve(FILE), HEADER);
        times = new IsoTimes(zone);
    }

    public void write(int round, Roster roster, List<Outcome> outcomes) throws IOException {
        for (Outcome outcome : outcomes) {
            csv.row(row(round, roster, outcome));
        }
    }

    private List<String> row(int round, Roster roster, Outcome outcome) {
        Optional<Outcome.Act> reaction = act(outcome, Measure.REACTION);
        // A time is told of people alone: the first access of a machine is nobody's reaction.
        Optional<Instant> first = reaction.filter(Outcome.Act::likely).map(Outcome.Act::firstAt);
        return List.of(
                Integer.toString(round),
                roster.get(outcome.recipient()).originalEmail(),
                outcome.department(),
                flag(outcome.delivered()),
                reactions(outcome),
                time(first),
                first.flatMap(at -> delay(outcome, at)).orElse(""),
                time(act(outcome, Measure.REPORT).map(Outcome.Act::firstAt)),
                flag(reaction.map(Outcome.Act::strict).orElse(false)),
                flag(reaction.map(Outcome.Act::likely).orElse(false)),
                flag(reaction.map(Outcome.Act::lenient).orElse(false)),
                flag(reaction.map(Outcome.Act::raw).orElse(false)));
    }

    private static String reactions(Outcome outcome) {
        StringJoiner keys = new StringJoiner(";");
        for (Measure measure : REACTIONS) {
            if (outcome.likely(measure)) {
                keys.add(measure.key());
            }
        }
        return keys.toString();
    }

    private static Optional<Outcome.Act> act(Outcome outcome, Measure measure) {
        return Optional.ofNullable(outcome.acts().get(measure));
    }

    private static Optional<String> delay(Outcome outcome, Instant at) {
        return outcome.sentAt().map(sent -> Long.toString(Duration.between(sent, at).toSeconds()));
    }

    private String time(Optional<Instant> at) {
        return at.isPresent() ? times.text(at.get()) : "";
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
