package drillsift.report.review;

import drillsift.aggregate.Measure;
import drillsift.aggregate.difference.AccessChange;
import drillsift.aggregate.difference.AccessChange.Judged;
import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.Level;
import drillsift.aggregate.difference.PersonChange;
import drillsift.aggregate.difference.PersonChange.Item;
import drillsift.aggregate.difference.RoundDifference;
import drillsift.aggregate.difference.Standing;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code diff.csv}: a row per person and measure that changed, then one per access. */
public final class DifferenceList {

    private static final List<String> HEADER =
            List.of(
                    "round",
                    "subject",
                    "recipient",
                    "department",
                    "event_id",
                    "measure",
                    "old",
                    "new",
                    "old_actor",
                    "new_actor",
                    "old_score",
                    "new_score",
                    "cause",
                    "cause_id",
                    "cause_sense",
                    "cause_detail",
                    "author",
                    "reason");
    private static final String REACHED = "delivered";

    private DifferenceList() {}

    public static void write(OutputStream file, List<RoundDifference> rounds) throws IOException {
        try (SafeCsv csv = SafeCsv.to(file, HEADER)) {
            for (RoundDifference round : rounds) {
                for (PersonChange person : round.people()) {
                    for (List<String> row : rows(person)) {
                        csv.row(row);
                    }
                }
                for (AccessChange access : round.accesses()) {
                    csv.row(row(access));
                }
            }
        }
    }

    private static List<List<String>> rows(PersonChange person) {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : person.causes().keySet()) {
            Standing known = person.after().or(person::before).orElseThrow();
            List<String> cells =
                    new ArrayList<>(
                            List.of(
                                    Integer.toString(person.round()),
                                    "person",
                                    person.person(),
                                    known.department(),
                                    "",
                                    item.measure().map(Measure::key).orElse(REACHED),
                                    level(person.before(), item.measure()),
                                    level(person.after(), item.measure()),
                                    "",
                                    "",
                                    score(person.before().flatMap(Standing::score)),
                                    score(person.after().flatMap(Standing::score))));
            cells.addAll(cells(person.causes().get(item)));
            rows.add(cells);
        }
        return rows;
    }

    /**
     * The surest level that somebody counts at, such as {@code strict}; {@code no} for none. That
     * nothing happened is surest where it holds unfiltered: there {@code raw} comes first.
     */
    public static String level(Optional<Standing> person, Optional<Measure> measure) {
        if (person.isEmpty()) {
            return "absent";
        }
        if (measure.isEmpty()) {
            return person.get().delivered() ? person.get().department() : "not-delivered";
        }
        List<Level> levels = new ArrayList<>(List.of(Level.values()));
        if (measure.get() == Measure.NONE) {
            Collections.reverse(levels);
        }
        return levels.stream()
                .filter(level -> person.get().counts(measure.get(), level))
                .findFirst()
                .map(Level::key)
                .orElse("no");
    }

    private static List<String> row(AccessChange access) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                Integer.toString(access.round()),
                                "access",
                                access.person(),
                                "",
                                access.event(),
                                "",
                                access.before().map(j -> j.verdict().name()).orElse("absent"),
                                access.after().map(j -> j.verdict().name()).orElse("absent"),
                                access.before().map(j -> j.actor().name()).orElse(""),
                                access.after().map(j -> j.actor().name()).orElse(""),
                                score(access.before().map(Judged::probability)),
                                score(access.after().map(Judged::probability))));
        cells.addAll(cells(access.cause()));
        return cells;
    }

    private static List<String> cells(Cause cause) {
        return List.of(
                cause.kind().key(),
                cause.name(),
                cause.sense().key(),
                cause.detail(),
                cause.author(),
                cause.reason());
    }

    /** That a machine did it, 4 decimals. */
    private static String score(Optional<Double> probability) {
        return probability.map(p -> String.format(Locale.ROOT, "%.4f", p)).orElse("");
    }
}
