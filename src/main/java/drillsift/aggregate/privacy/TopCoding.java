package drillsift.aggregate.privacy;

import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where all, or all but one, of a group did something, everybody in it would be known. Such a count
 * is hidden, with what would give it away: the complement, the steps after it, and, since the total
 * stays exact, the same measure of further groups until the hidden ones together tell nothing.
 */
final class TopCoding {

    private TopCoding() {}

    /** Reporting is praise and may be shown; all else that a person did is protected. */
    static boolean isProtected(Measure measure) {
        return switch (measure) {
            case REACTION, CLICK, ATTACHMENT_RUN, SUBMISSION, PAGE_VIEW, BUTTON -> true;
            case REPORT, REPORT_AFTER_CLICK, NONE -> false;
        };
    }

    /** Whether the count says of everybody, or of all but one, that they did it. */
    static boolean isNearlyAll(Rate rate) {
        return rate.of() > 0 && rate.of() - rate.count() < 2;
    }

    /** The figures of one group, or of the total. */
    static List<Figure> group(List<Figure> figures) {
        List<Figure> treated = new ArrayList<>(figures);
        boolean hidden = false;
        for (Measure measure : Measure.values()) {
            Figure figure = figures.get(measure.ordinal());
            boolean shown = figure.rate().isPresent();
            boolean nearlyAll =
                    isProtected(measure)
                            && figure.rate().filter(TopCoding::isNearlyAll).isPresent();
            if (nearlyAll) {
                treated.set(measure.ordinal(), hide(figure, Note.TOP_CODED));
                hidden = true;
            } else if (hidden && shown && measure != Measure.REPORT) {
                treated.set(measure.ordinal(), hide(figure, Note.SUPPRESSED));
            }
        }
        return treated;
    }

    static Figure hide(Figure figure, Note note) {
        return FigureOf.hidden(figure.measure(), figure.of(), note);
    }

    /**
     * Hides further groups until what is left of the total after subtraction tells nothing.
     *
     * @param original the same groups before any hiding, in the same order
     */
    static List<Department> guarded(List<Department> original, List<Department> treated) {
        List<Department> groups = new ArrayList<>(treated);
        for (Measure measure : Measure.values()) {
            while (givesAway(measure, original, groups)) {
                Optional<Department> next = smallestShown(measure, groups);
                if (next.isEmpty()) {
                    break;
                }
                groups.set(groups.indexOf(next.get()), without(next.get(), measure));
            }
        }
        return groups;
    }

    /** One hidden group is the total minus the others; several may still be nearly all together. */
    static boolean givesAway(Measure measure, List<Department> original, List<Department> groups) {
        int hidden = 0;
        Rate together = new Rate(0, 0);
        for (int i = 0; i < groups.size(); i++) {
            Note note = groups.get(i).figure(measure).note();
            if (note == Note.TOP_CODED || note == Note.SUPPRESSED) {
                hidden++;
                together = together.plus(original.get(i).figure(measure).rate().orElseThrow());
            }
        }
        return hidden == 1 || hidden > 1 && isProtected(measure) && isNearlyAll(together);
    }

    private static Optional<Department> smallestShown(Measure measure, List<Department> groups) {
        return groups.stream()
                .filter(one -> one.figure(measure).rate().isPresent())
                .min(Comparator.comparingInt(Partition::people).thenComparing(Department::name));
    }

    private static Department without(Department group, Measure measure) {
        List<Figure> figures = new ArrayList<>(group.figures());
        figures.set(measure.ordinal(), hide(group.figure(measure), Note.SUPPRESSED));
        return new Department(group.name(), figures);
    }
}
