package drillsift.report.review;

import drillsift.aggregate.Outcome;
import drillsift.aggregate.Stake;
import drillsift.classify.Evidence;
import drillsift.classify.JudgedRound;
import drillsift.classify.VisitGroup;
import drillsift.classify.VisitGroups;
import drillsift.classify.VisitMatch;
import drillsift.message.Messages;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code review.csv}: what an officer should look at and may decide, the most urgent first. Only
 * groups of visits that somebody's outcome depends on are listed.
 */
public final class ReviewList implements AutoCloseable {

    /** Of one round: more than anybody looks at in an afternoon. */
    public static final int MOST_ROWS = 300;

    private static final List<String> HEADER =
            List.of(
                    "row",
                    "round",
                    "look",
                    "today",
                    "source",
                    "agent",
                    "evidence",
                    "depending",
                    "people",
                    "accesses",
                    "would_change",
                    "decision",
                    "reason",
                    "author",
                    "valid_from",
                    "valid_to",
                    "ticket",
                    "example",
                    "pattern",
                    "match_type",
                    "match_value");

    private static final List<String> TO_FILL = List.of("", "", "", "", "", "");

    private final SafeCsv csv;
    private final String campaign;
    private final ReviewWords words;
    private final SortedMap<ReviewRow, List<String>> listed = new TreeMap<>(ReviewRow.order());
    private final List<List<String>> rests = new ArrayList<>();

    /**
     * @param campaign its id
     */
    public ReviewList(Path folder, String campaign, Messages messages) throws IOException {
        csv = SafeCsv.open(folder.resolve("review.csv"), HEADER);
        this.campaign = campaign;
        words = new ReviewWords(messages);
    }

    /**
     * Takes the groups of a round.
     *
     * @param files names of the round's inputs by their place
     * @return groups that did not find room in the list
     */
    public int add(
            JudgedRound judged, List<Outcome> outcomes, List<String> files, LineOfEvent lines) {
        Optional<VisitGroups> groups = judged.visitGroups();
        if (groups.isEmpty()) {
            return 0;
        }
        List<ReviewRow> rows = new ArrayList<>();
        List<VisitGroup> without = new ArrayList<>();
        List<Stake> stakes = Stake.of(groups.get(), outcomes);
        for (int number = 0; number < stakes.size(); number++) {
            VisitGroup group = groups.get().get(number);
            if (stakes.get(number).depending() > 0) {
                rows.add(ReviewRow.of(judged.round().number(), group, stakes.get(number)));
            } else {
                without.add(group);
            }
        }
        rows.sort(ReviewRow.order());
        List<ReviewRow> chosen = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
        list(judged, groups.get(), chosen, files, lines);
        List<VisitGroup> more =
                rows.subList(chosen.size(), rows.size()).stream().map(ReviewRow::group).toList();
        rest("rest.more", judged, more);
        rest("rest.without", judged, without);
        return more.size();
    }

    private void list(
            JudgedRound judged,
            VisitGroups groups,
            List<ReviewRow> rows,
            List<String> files,
            LineOfEvent lines) {
        List<Integer> examples = rows.stream().map(row -> row.group().example()).sorted().toList();
        Map<Integer, String> places = new HashMap<>();
        for (int event : examples) {
            places.put(event, files.get(judged.source(event)) + ":" + lines.line(event));
        }
        Map<Integer, List<Evidence>> evidence = judged.evidence(examples);
        for (ReviewRow row : rows) {
            int example = row.group().example();
            String counted = words.evidence(evidence.getOrDefault(example, List.of()));
            Optional<VisitMatch> match = groups.match(row.group().number());
            listed.put(row, cells(row, match, counted, places.get(example)));
        }
    }

    private List<String> cells(
            ReviewRow row, Optional<VisitMatch> match, String evidence, String place) {
        VisitGroup group = row.group();
        List<String> cells = new ArrayList<>();
        cells.add(match.map(each -> each.id(campaign)).orElse(""));
        cells.add(Integer.toString(row.round()));
        cells.add(words.look(row));
        cells.add(words.today(row));
        cells.add(group.source().isEmpty() ? words.text("source.none") : group.source());
        cells.add(words.agent(group));
        cells.add(evidence);
        cells.add(Integer.toString(row.stake().depending()));
        cells.add(Integer.toString(group.people()));
        cells.add(Integer.toString(group.accesses()));
        cells.add(words.wouldChange(row.stake()));
        cells.addAll(TO_FILL);
        cells.add(place);
        cells.add(group.pattern());
        cells.add(match.map(VisitMatch::types).orElse(""));
        cells.add(match.map(VisitMatch::values).orElse(""));
        return cells;
    }

    /** What is not listed is counted in a row that nothing can be decided in. */
    private void rest(String key, JudgedRound judged, List<VisitGroup> groups) {
        if (groups.isEmpty()) {
            return;
        }
        long accesses = groups.stream().mapToLong(VisitGroup::accesses).sum();
        List<String> cells = new ArrayList<>();
        cells.add("");
        cells.add(Integer.toString(judged.round().number()));
        cells.add(words.text(key, groups.size(), accesses, MOST_ROWS));
        while (cells.size() < HEADER.size()) {
            cells.add("");
        }
        rests.add(cells);
    }

    /** Writes the rows of all rounds, the most urgent first. */
    @Override
    public void close() throws IOException {
        try (csv) {
            for (List<String> row : listed.values()) {
                csv.row(row);
            }
            for (List<String> row : rests) {
                csv.row(row);
            }
        }
    }
}
