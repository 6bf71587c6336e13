package drillsift.job;

import drillsift.event.Recipient;
import drillsift.message.Problem;
import drillsift.report.ReportCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tells once per run which characters no font has, and in which lines of the rosters they stand.
 */
final class MissingGlyphs {

    private static final int PLACES = 10;

    private MissingGlyphs() {}

    /**
     * @param characters code points that some document shows as a mark, ascending
     */
    static Problem problem(RunPlan plan, SortedSet<Integer> characters) {
        SortedSet<Integer> open = new TreeSet<>(characters);
        List<String> places = new ArrayList<>();
        for (PlannedRound round : plan.rounds()) {
            for (Recipient one : round.roster().roster().recipients()) {
                String texts = one.name() + one.department() + one.originalEmail();
                boolean isHere = texts.codePoints().anyMatch(characters::contains);
                if (isHere) {
                    texts.codePoints().forEach(open::remove);
                    places.add(round.rosterInput().name() + ":" + one.line());
                }
            }
        }
        if (!open.isEmpty()) {
            places.add(plan.options().jobFile().getFileName().toString());
        }
        List<String> distinct = places.stream().distinct().toList();
        String more = distinct.size() > PLACES ? ", … (" + distinct.size() + ")" : "";
        return Problem.of(
                ReportCode.GLYPHS_MISSING,
                names(characters),
                String.join(", ", distinct.subList(0, Math.min(PLACES, distinct.size()))) + more);
    }

    /** Code points such as {@code U+1F642}; never the words they stood in. */
    static String names(SortedSet<Integer> characters) {
        return String.join(", ", characters.stream().map(MissingGlyphs::name).toList());
    }

    private static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}
