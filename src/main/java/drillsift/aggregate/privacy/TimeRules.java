package drillsift.aggregate.privacy;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.DateCount;
import drillsift.aggregate.RoundFigures.DeviceCount;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.aggregate.RoundFigures.OffHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Times and devices, coarse enough that nobody recognises a colleague by a minute or a telephone.
 */
final class TimeRules {

    private static final String OTHER = "(other)";

    private TimeRules() {}

    /** What is shown of dates, weekdays and hours. */
    record Times(List<DateCount> dates, List<HourCount> cells, OffHours off) {}

    /**
     * Dates and hours of one round. Nights, weekends and holidays stand together where they are
     * under k people.
     *
     * @param total by measure in the measures' order; the dates of a hidden one are left out, for
     *     they add up to it
     */
    static Times times(
            List<DateCount> dates, List<HourCount> hours, OffHours off, List<Figure> total, int k) {
        int people = off.people().orElse(0);
        boolean merged = people > 0 && people < k;
        JointTimes joint =
                new JointTimes(
                        of(Measure.REACTION, dates), daytime(hours, off, merged), off, merged, k);
        boolean unknown = isHidden(total, Measure.REACTION) || joint.isNothingShown();
        List<DateCount> shown = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            boolean told = measure == Measure.REPORT || !unknown;
            if (told && !isHidden(total, measure)) {
                shown.addAll(dates(measure, of(measure, dates), joint.hiddenDates()));
            }
        }
        shown.sort(Comparator.comparing(DateCount::date).thenComparing(DateCount::measure));
        if (unknown) {
            return new Times(shown, List.of(), OffHours.none());
        }
        Optional<Integer> few = people < HiddenNumbers.FEW ? Optional.empty() : off.people();
        OffHours told = merged ? new OffHours(true, few, List.of()) : OffHours.none();
        return new Times(shown, joint.shownCells(), told);
    }

    private static boolean isHidden(List<Figure> total, Measure measure) {
        return switch (total.get(measure.ordinal()).note()) {
            case TOP_CODED, SUPPRESSED -> true;
            case NONE, NOT_MEASURED -> false;
        };
    }

    private static List<DateCount> of(Measure measure, List<DateCount> dates) {
        return dates.stream().filter(one -> one.measure() == measure).toList();
    }

    /** The hours without what stands together. */
    private static List<HourCount> daytime(List<HourCount> hours, OffHours off, boolean merged) {
        List<HourCount> cells = new ArrayList<>();
        for (HourCount cell : hours) {
            int taken = merged ? inCell(off, cell) : 0;
            int rest = cell.people().orElse(0) - taken;
            if (rest > 0) {
                cells.add(new HourCount(cell.day(), cell.hour(), Optional.of(rest)));
            }
        }
        return cells;
    }

    private static int inCell(OffHours off, HourCount cell) {
        return off.cells().stream()
                .filter(one -> one.day() == cell.day() && one.hour() == cell.hour())
                .mapToInt(one -> one.people().orElse(0))
                .sum();
    }

    /** To the end of the hour: the last record is somebody's act. */
    static Instant upToHour(Instant instant, ZoneId zone) {
        ZonedDateTime hour = instant.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        return hour.toInstant().equals(instant) ? instant : hour.plusHours(1).toInstant();
    }

    /**
     * Dates of one measure: what is hidden of all reactions is hidden of each kind. None at all
     * where even hiding every date would tell them.
     */
    private static List<DateCount> dates(
            Measure measure, List<DateCount> dates, Set<LocalDate> hiddenReactions) {
        List<Integer> people = dates.stream().map(one -> one.people().orElse(0)).toList();
        BitSet hidden = HiddenNumbers.of(people);
        for (int i = 0; i < dates.size() && measure != Measure.REPORT; i++) {
            hidden.set(i, hidden.get(i) || hiddenReactions.contains(dates.get(i).date()));
        }
        hidden = HiddenNumbers.extended(people, hidden);
        if (HiddenNumbers.followsFromSum(people, hidden)) {
            return List.of();
        }
        List<DateCount> shown = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            shown.add(hidden.get(i) ? hide(dates.get(i)) : dates.get(i));
        }
        return shown;
    }

    private static DateCount hide(DateCount one) {
        return new DateCount(one.date(), one.measure(), Optional.empty(), Note.SUPPRESSED);
    }

    /** Groups under k stand together, and are left out where that is still under k. */
    static List<DeviceCount> devices(List<DeviceCount> devices, int k) {
        List<DeviceCount> shown =
                new ArrayList<>(devices.stream().filter(one -> one.people() >= k).toList());
        int rest =
                devices.stream()
                        .filter(one -> one.people() < k)
                        .mapToInt(DeviceCount::people)
                        .sum();
        if (rest >= k) {
            shown.add(new DeviceCount(OTHER, OTHER, rest));
        } else if (rest > 0 && !shown.isEmpty()) {
            DeviceCount smallest =
                    shown.stream()
                            .min(
                                    Comparator.comparingInt(DeviceCount::people)
                                            .thenComparing(DeviceCount::device)
                                            .thenComparing(DeviceCount::os))
                            .orElseThrow();
            shown.remove(smallest);
            shown.add(new DeviceCount(OTHER, OTHER, rest + smallest.people()));
        }
        return shown;
    }
}
