package drillsift.aggregate;

import drillsift.aggregate.statistics.Wilson;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes the figures of a group of people. */
public final class FigureOf {

    private FigureOf() {}

    /**
     * One figure per measure in the measures' order.
     *
     * @param people only those whom the mail reached
     * @param measured kinds that some input of the round records
     */
    static List<Figure> people(List<Outcome> people, Set<EventKind> measured) {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            figures.add(
                    isMeasured(measure, measured)
                            ? counted(measure, people)
                            : notMeasured(measure, people.size()));
        }
        return figures;
    }

    private static Figure counted(Measure measure, List<Outcome> people) {
        return of(
                measure,
                people.size(),
                count(people, did(measure, Outcome.Act::likely)),
                count(people, did(measure, Outcome.Act::strict)),
                count(people, did(measure, Outcome.Act::lenient)),
                count(people, did(measure, Outcome.Act::raw)));
    }

    /** A figure from its counts, in people; the interval follows from them. */
    public static Figure of(Measure measure, int of, int likely, int strict, int lenient, int raw) {
        Rate rate = new Rate(likely, of);
        return new Figure(
                measure,
                Optional.of(rate),
                of,
                Wilson.percent(rate),
                Optional.of(strict),
                Optional.of(lenient),
                Optional.of(raw),
                Note.NONE);
    }

    /** For a measure that no input of the round records. */
    public static Figure notMeasured(Measure measure, int of) {
        return hidden(measure, of, Note.NOT_MEASURED);
    }

    /** Without counts; who could have done it stays known. */
    public static Figure hidden(Measure measure, int of, Note note) {
        return new Figure(
                measure,
                Optional.empty(),
                of,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note);
    }

    /** At one level; "none" is neither a reaction at that level nor a report. */
    private static Predicate<Outcome> did(Measure measure, Predicate<Outcome.Act> level) {
        if (measure == Measure.NONE) {
            return outcome ->
                    !outcome.did(Measure.REACTION, level)
                            && !outcome.acts().containsKey(Measure.REPORT);
        }
        return outcome -> outcome.did(measure, level);
    }

    private static int count(List<Outcome> people, Predicate<Outcome> wanted) {
        return (int) people.stream().filter(wanted).count();
    }

    /** Whether inputs that record these kinds tell anything of the measure. */
    public static boolean isMeasured(Measure measure, Set<EventKind> kinds) {
        boolean reaction = kinds.stream().anyMatch(EventKind::isReaction);
        boolean click = kinds.contains(EventKind.CLICKED) || kinds.contains(EventKind.QR_SCANNED);
        boolean report = kinds.contains(EventKind.REPORTED);
        return switch (measure) {
            case REACTION -> reaction;
            case CLICK -> click;
            case ATTACHMENT_RUN -> kinds.contains(EventKind.PROGRAM_EXECUTED);
            case SUBMISSION -> kinds.contains(EventKind.DATA_SUBMITTED);
            case PAGE_VIEW -> kinds.contains(EventKind.PAGE_VIEWED);
            case BUTTON -> kinds.contains(EventKind.BUTTON_CLICKED);
            case REPORT -> report;
            case REPORT_AFTER_CLICK -> click && report;
            case NONE -> reaction && report;
        };
    }
}
