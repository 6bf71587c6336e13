package drillsift.report.review;

import drillsift.aggregate.ReviewRow;
import drillsift.aggregate.RoundReview;
import drillsift.classify.VisitGroup;
import drillsift.classify.VisitMatch;
import drillsift.message.Messages;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code review.csv}: what an officer should look at and may decide, the most urgent first. Only
 * groups of visits that somebody's outcome depends on are listed.
 */
public final class ReviewList implements AutoCloseable {

    public static final String FILE = "review.csv";

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
        csv = SafeCsv.open(folder.resolve(FILE), HEADER);
        this.campaign = campaign;
        words = new ReviewWords(messages);
    }

    /**
     * Takes what there is to look at in a round.
     *
     * @param files names of the round's inputs by their place
     */
    public void add(int round, RoundReview review, List<String> files) {
        for (RoundReview.Listed each : review.listed()) {
            String place = files.get(each.source()) + ":" + each.line();
            listed.put(each.row(), cells(each, place));
        }
        rest("rest.more", round, review.more());
        rest("rest.without", round, review.without());
    }

    private List<String> cells(RoundReview.Listed one, String place) {
        ReviewRow row = one.row();
        VisitGroup group = row.group();
        Optional<VisitMatch> match = one.match();
        List<String> cells = new ArrayList<>();
        cells.add(match.map(each -> each.id(campaign)).orElse(""));
        cells.add(Integer.toString(row.round()));
        cells.add(words.look(row));
        cells.add(words.today(row));
        cells.add(group.source().isEmpty() ? words.text("source.none") : group.source());
        cells.add(words.agent(group));
        cells.add(words.evidence(one.evidence()));
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
    private void rest(String key, int round, RoundReview.Rest rest) {
        if (rest.groups() == 0) {
            return;
        }
        List<String> cells = new ArrayList<>();
        cells.add("");
        cells.add(Integer.toString(round));
        cells.add(words.text(key, rest.groups(), rest.accesses(), RoundReview.MOST_ROWS));
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
