package drillsift.aggregate;

import drillsift.classify.Evidence;
import drillsift.classify.JudgedRound;
import drillsift.classify.VisitGroup;
import drillsift.classify.VisitGroups;
import drillsift.classify.VisitMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntToLongFunction;

/**
 * What an officer should look at in a round. Only groups of visits that somebody's outcome depends
 * on are listed, the most urgent first.
 *
 * @param more groups that did not find room
 * @param without groups that nobody's outcome depends on
 */
public record RoundReview(List<Listed> listed, Rest more, Rest without) {

    /** More than anybody looks at in an afternoon. */
    public static final int MOST_ROWS = 300;

    private static final RoundReview NOTHING =
            new RoundReview(List.of(), new Rest(0, 0), new Rest(0, 0));

    /**
     * @param match what a correction of just these visits names; empty when nothing tells them from
     *     others
     * @param evidence what counted on the example
     * @param source place of the example's file among the round's inputs
     * @param line of the example in its file
     */
    public record Listed(
            ReviewRow row,
            Optional<VisitMatch> match,
            List<Evidence> evidence,
            int source,
            long line) {}

    /** What is only counted. */
    public record Rest(int groups, long accesses) {

        private static Rest of(List<VisitGroup> groups) {
            return new Rest(groups.size(), groups.stream().mapToLong(VisitGroup::accesses).sum());
        }
    }

    /**
     * @param groups the round's, which may have been made beforehand
     * @param line finds that of an event; asked for in ascending order
     */
    public static RoundReview of(
            JudgedRound judged,
            Optional<VisitGroups> groups,
            List<Outcome> outcomes,
            IntToLongFunction line) {
        return groups.isEmpty() ? NOTHING : of(judged, groups.get(), outcomes, line);
    }

    private static RoundReview of(
            JudgedRound judged,
            VisitGroups groups,
            List<Outcome> outcomes,
            IntToLongFunction line) {
        List<ReviewRow> rows = new ArrayList<>();
        List<VisitGroup> without = new ArrayList<>();
        List<Stake> stakes = Stake.of(groups, outcomes);
        for (int number = 0; number < stakes.size(); number++) {
            VisitGroup group = groups.get(number);
            if (stakes.get(number).depending() > 0) {
                rows.add(ReviewRow.of(judged.round().number(), group, stakes.get(number)));
            } else {
                without.add(group);
            }
        }
        rows.sort(ReviewRow.order());
        List<ReviewRow> chosen = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
        List<VisitGroup> more =
                rows.subList(chosen.size(), rows.size()).stream().map(ReviewRow::group).toList();
        return new RoundReview(
                listed(judged, groups, chosen, line), Rest.of(more), Rest.of(without));
    }

    private static List<Listed> listed(
            JudgedRound judged,
            VisitGroups groups,
            List<ReviewRow> rows,
            IntToLongFunction lineOf) {
        List<Integer> examples = rows.stream().map(row -> row.group().example()).sorted().toList();
        ForkJoinTask<Map<Integer, List<Evidence>>> judging =
                ForkJoinPool.commonPool().submit(() -> judged.evidence(examples));
        Map<Integer, Long> lines = new HashMap<>();
        try {
            examples.forEach(event -> lines.put(event, lineOf.applyAsLong(event)));
        } finally {
            judging.quietlyJoin(); // nothing of the round is read once its review has failed
        }
        Map<Integer, List<Evidence>> evidence = judging.join();
        List<Listed> listed = new ArrayList<>();
        for (ReviewRow row : rows) {
            int example = row.group().example();
            listed.add(
                    new Listed(
                            row,
                            groups.match(row.group().number()),
                            evidence.getOrDefault(example, List.of()),
                            judged.source(example),
                            lines.get(example)));
        }
        return List.copyOf(listed);
    }
}
