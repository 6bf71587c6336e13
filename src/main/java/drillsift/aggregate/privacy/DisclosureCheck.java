package drillsift.aggregate.privacy;

import drillsift.aggregate.AggregateCode;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.DateCount;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * The proof before anything is shown: looks at the treated figures as a colleague would who knows
 * the roster and can add and subtract. It shares no code with the treatment's own decisions but the
 * question what "nearly all" is.
 */
public final class DisclosureCheck {

    private DisclosureCheck() {}

    /**
     * @throws RefusedException DS-4002 when some group under k, or all of a group, can be worked
     *     out
     */
    public static void verify(PublishedFigures published) {
        for (RoundFigures round : published.figures().rounds()) {
            groups(round, published.minimumGroup());
            for (Measure measure : Measure.values()) {
                measure(round, measure, published.minimumGroup());
                dates(round, measure, published.minimumGroup());
            }
            hours(round, published.minimumGroup());
        }
    }

    /** The groups are a partition of everybody into at least k people each. */
    private static void groups(RoundFigures round, int k) {
        int sum = 0;
        for (Department group : round.departments()) {
            int people = Partition.people(group);
            sum += people;
            if (people < k) {
                throw refused(round, k, group.name());
            }
        }
        if (!round.departments().isEmpty() && sum != round.delivered()) {
            throw refused(round, k, "sum");
        }
    }

    private static void measure(RoundFigures round, Measure measure, int k) {
        Figure total = round.total(measure);
        boolean guarded = TopCoding.isProtected(measure);
        if (guarded && total.rate().filter(TopCoding::isNearlyAll).isPresent()) {
            throw refused(round, k, measure.key());
        }
        int hidden = 0;
        Rate shown = new Rate(0, 0);
        for (Department group : round.departments()) {
            Figure figure = group.figure(measure);
            if (figure.rate().isPresent()) {
                shown = shown.plus(figure.rate().get());
                if (guarded && TopCoding.isNearlyAll(figure.rate().get())) {
                    throw refused(round, k, group.name() + " " + measure.key());
                }
            } else if (figure.note() != Note.NOT_MEASURED) {
                hidden++;
            }
        }
        if (hidden > 0 && total.rate().isPresent()) {
            subtraction(round, measure, k, hidden, total.rate().get(), shown);
        }
    }

    /** The total minus all that is shown belongs to the hidden groups together. */
    private static void subtraction(
            RoundFigures round, Measure measure, int k, int hidden, Rate total, Rate shown) {
        Rate rest = new Rate(total.count() - shown.count(), total.of() - shown.of());
        boolean nearlyAll = TopCoding.isProtected(measure) && TopCoding.isNearlyAll(rest);
        if (hidden == 1 || nearlyAll) {
            throw refused(round, k, measure.key() + " total - shown");
        }
    }

    /** Hidden dates are several, and their sum leaves more than one way to share it. */
    private static void dates(RoundFigures round, Measure measure, int k) {
        Optional<Rate> total = round.total(measure).rate();
        List<DateCount> dates =
                round.dates().stream().filter(one -> one.measure() == measure).toList();
        int hidden = (int) dates.stream().filter(one -> one.people().isEmpty()).count();
        int shown = dates.stream().mapToInt(one -> one.people().orElse(0)).sum();
        if (hidden > 0 && total.isPresent()) {
            if (HiddenNumbers.followsFromSum(hidden, total.get().count() - shown)) {
                throw refused(round, k, measure.key() + " total - dates");
            }
        }
    }

    /** No number beside a hidden date; elsewhere a date minus its hours leaves several ways. */
    private static void hours(RoundFigures round, int k) {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<DateCount> dates =
                    round.dates().stream()
                            .filter(one -> one.measure() == Measure.REACTION)
                            .filter(one -> one.date().getDayOfWeek() == day)
                            .toList();
            List<HourCount> cells =
                    round.hours().stream().filter(cell -> cell.day() == day).toList();
            boolean isClosed = dates.stream().anyMatch(one -> one.people().isEmpty());
            boolean hasNumber = cells.stream().anyMatch(cell -> cell.people().isPresent());
            int hidden = (int) cells.stream().filter(cell -> cell.people().isEmpty()).count();
            int shown = cells.stream().mapToInt(cell -> cell.people().orElse(0)).sum();
            int rest = dates.stream().mapToInt(one -> one.people().orElse(0)).sum() - shown;
            boolean follows =
                    !isClosed && !round.offHours().merged() && (hidden == 1 || hidden == rest);
            if (isClosed && hasNumber || hidden > 0 && follows) {
                throw refused(round, k, "date - hours");
            }
        }
    }

    private static RefusedException refused(RoundFigures round, int k, String what) {
        return new RefusedException(
                Problem.of(
                        AggregateCode.DISCLOSES,
                        Integer.toString(round.round().number()),
                        Integer.toString(k),
                        what));
    }
}
