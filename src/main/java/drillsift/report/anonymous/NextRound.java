package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Interval;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Rate;
import drillsift.aggregate.statistics.Newcombe;
import drillsift.report.Page;
import drillsift.report.RoundHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the round after the first one will show, where there is nothing to compare yet: from about
 * how many people on it would be a difference. Only about, for who will be there again is unknown,
 * and so is what will stay undecided then; of this round's undecided accesses the worst is taken.
 */
final class NextRound {

    private static final int LINES = 4;

    private NextRound() {}

    /** Nothing once there are two rounds. */
    static void writeTo(Page page, Issue issue) {
        List<String> lines = issue.figures().rounds().size() > 1 ? List.of() : lines(issue);
        for (int i = 0; i < LINES; i++) {
            page.with("next" + (i + 1), i < lines.size() ? lines.get(i) : "");
        }
    }

    private static List<String> lines(Issue issue) {
        List<String> lines = new ArrayList<>();
        turning(issue, issue.main()).ifPresent(lines::add);
        turning(issue, Measure.REPORT).ifPresent(lines::add);
        lines.add(issue.text("next.panel"));
        boolean isStated = RoundHead.of(issue.last()).difficulty().isPresent();
        lines.add(issue.text(isStated ? "next.alike" : "next.unstated"));
        return lines;
    }

    private static Optional<String> turning(Issue issue, Measure measure) {
        Figure figure = issue.last().total(measure);
        return figure.rate()
                .filter(rate -> rate.of() > 0)
                .flatMap(rate -> turning(issue, figure, rate));
    }

    private static Optional<String> turning(Issue issue, Figure figure, Rate now) {
        Optional<String> fall =
                fall(of(figure.strict(), now)).map(rate -> atMost(issue, rate.count()));
        Optional<String> rise =
                rise(of(figure.lenient(), now)).map(rate -> issue.words().number(rate.count()));
        String key = (fall.isPresent() ? ".fall" : "") + (rise.isPresent() ? ".rise" : "");
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        issue.text(
                                "next" + key,
                                issue.words().measure(figure.measure()),
                                issue.words().people(now.of()),
                                fall.orElse(""),
                                rise.orElse("")));
    }

    private static String atMost(Issue issue, int people) {
        return people == 0
                ? issue.text("next.fewer.none")
                : issue.text("next.fewer", issue.words().number(people));
    }

    private static Rate of(Optional<Integer> count, Rate now) {
        return new Rate(count.orElse(now.count()), now.of());
    }

    /** The highest rate that would be lower for certain, among as many people. */
    static Optional<Rate> fall(Rate now) {
        int count = first(0, now.count(), later -> !(interval(now, later).high() < 0)) - 1;
        return count < 0 ? Optional.empty() : Optional.of(new Rate(count, now.of()));
    }

    /** The lowest rate that would be higher. */
    static Optional<Rate> rise(Rate now) {
        int count = first(now.count(), now.of() + 1, later -> interval(now, later).low() > 0);
        return count > now.of() ? Optional.empty() : Optional.of(new Rate(count, now.of()));
    }

    private static Interval interval(Rate now, int later) {
        return Newcombe.unpaired(now, new Rate(later, now.of()));
    }

    /**
     * The first number of which it holds, and of all above it.
     *
     * @param end is taken for such a one
     */
    private static int first(int from, int end, Predicate<Integer> holds) {
        int low = from;
        int high = end;
        while (low < high) {
            int middle = (low + high) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
