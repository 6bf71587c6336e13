package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Rate;
import drillsift.aggregate.privacy.PublishedDifference;
import drillsift.aggregate.privacy.PublishedDifference.Move;
import drillsift.report.Page;
import drillsift.report.Wording;
import java.util.List;
import java.util.Optional;

/**
 * The main figure of the round before and after, and every other one that did not change by one or
 * two people. A change stands wherever both its figures do, for it is their difference.
 */
final class DifferenceTable {

    private static final int ROWS = 6;
    private static final int FEW = 2;

    private final PublishedDifference difference;
    private final Wording words;

    DifferenceTable(PublishedDifference difference, Wording words) {
        this.difference = difference;
        this.words = words;
    }

    void writeTo(Page page, String title) {
        List<Move> moves =
                difference.moves().stream()
                        .filter(move -> isMain(move) || !isTwin(move) && !isOfFew(move))
                        .toList();
        page.with("tableTitle", title)
                .with("tableNone", moves.isEmpty() ? text("difference.notShown") : "");
        for (String head : List.of("measure", "before", "after", "change")) {
            page.with("head_" + head, text("difference.head." + head));
        }
        for (int row = 0; row < ROWS; row++) {
            String name = "row" + (row + 1);
            Optional<Move> move =
                    row < moves.size() ? Optional.of(moves.get(row)) : Optional.empty();
            page.with(name, move.isPresent())
                    .with(name + "_measure", move.map(this::measure).orElse(""))
                    .with(name + "_before", move.map(one -> words.rate(one.before())).orElse(""))
                    .with(name + "_after", move.map(one -> words.rate(one.after())).orElse(""))
                    .with(name + "_change", move.flatMap(this::more).orElse(""));
        }
    }

    private String measure(Move move) {
        return words.measure(move.before().measure());
    }

    /** Of a round with links alone every reaction is a click. */
    private boolean isTwin(Move move) {
        return difference.main() == Measure.CLICK && move.before().measure() == Measure.REACTION;
    }

    private boolean isMain(Move move) {
        return move.before().measure() == difference.main();
    }

    /** Those whom a change of one or two would point at may be known to somebody. */
    private static boolean isOfFew(Move move) {
        return people(move).filter(more -> more != 0 && Math.abs(more) <= FEW).isPresent();
    }

    /** How many more or fewer people, with the sign; empty where a figure is hidden. */
    Optional<String> more(Move move) {
        return people(move).map(more -> DifferenceSteps.signed(more, words));
    }

    private static Optional<Integer> people(Move move) {
        return count(move.after()).flatMap(now -> count(move.before()).map(then -> now - then));
    }

    private static Optional<Integer> count(Figure figure) {
        return figure.rate().map(Rate::count);
    }

    private String text(String key) {
        return words.texts().text(key);
    }
}
