package drillsift.aggregate.privacy;

import drillsift.aggregate.RoundFigures.DateCount;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.aggregate.RoundFigures.OffHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * First reactions by date and by weekday and hour, made safe together: a weekday's hours add up to
 * its dates, and all dates to the total, so hiding one table alone hides little. Whatever is hidden
 * has at least two values that fit all that is shown; where it has not, more is hidden.
 */
final class JointTimes {

    private static final int DAYS = DayOfWeek.values().length;
    private static final int TOTAL = DAYS;
    private static final int OFF = DAYS + 1;
    private static final int END = DAYS + 2;

    private final List<LocalDate> dates;
    private final List<Integer> people;
    private final List<HourCount> cells;
    private final List<Integer> counts;
    private final int[] offByDay = new int[DAYS];
    private final boolean merged;
    private final int k;
    private final BitSet hiddenDates;
    private final BitSet hiddenCells = new BitSet();
    private final BitSet dropped = new BitSet(DAYS);
    private boolean isNothingShown;

    /**
     * @param cells true counts, without those that are merged
     * @param off true counts of nights and holidays by weekday and hour
     * @param merged whether these stand together in one number
     */
    JointTimes(List<DateCount> dates, List<HourCount> cells, OffHours off, boolean merged, int k) {
        this.dates = dates.stream().map(DateCount::date).toList();
        this.people = dates.stream().map(one -> one.people().orElse(0)).toList();
        this.cells = cells;
        this.counts = cells.stream().map(one -> one.people().orElse(0)).toList();
        this.merged = merged;
        this.k = k;
        this.hiddenDates = HiddenNumbers.of(people);
        if (merged) {
            off.cells().forEach(o -> offByDay[o.day().ordinal()] += o.people().orElse(0));
        }
        for (int i = 0; i < counts.size(); i++) {
            hiddenCells.set(i, HiddenNumbers.isFew(counts.get(i)));
        }
        hideMore();
    }

    /** Dates without a number. */
    Set<LocalDate> hiddenDates() {
        Set<LocalDate> hidden = new HashSet<>();
        hiddenDates.stream().forEach(i -> hidden.add(dates.get(i)));
        return hidden;
    }

    /** Whether not even the dates and hours may stand there, for so few people reacted at all. */
    boolean isNothingShown() {
        return isNothingShown;
    }

    List<HourCount> shownCells() {
        List<HourCount> shown = new ArrayList<>();
        for (int i = 0; i < cells.size() && !isNothingShown; i++) {
            HourCount cell = cells.get(i);
            if (!dropped.get(dayOf(i))) {
                shown.add(
                        isHidden(i)
                                ? new HourCount(cell.day(), cell.hour(), Optional.empty())
                                : cell);
            }
        }
        return shown;
    }

    private void hideMore() {
        boolean safe = false;
        while (!safe && !isNothingShown) {
            if (HiddenNumbers.followsFromSum(people, hiddenDates)) {
                isNothingShown = true; // there is no further date to hide
            } else {
                safe = !hideOneMore();
            }
        }
    }

    /** Builds the reader's sums anew and hides more at the first number that follows from them. */
    private boolean hideOneMore() {
        Flow flow = new Flow(DAYS + 3);
        List<Integer> places = new ArrayList<>();
        List<Runnable> answers = new ArrayList<>();
        addDates(flow, places, answers);
        addCells(flow, places, answers);
        addOff(flow, places, answers);
        for (int i = 0; i < places.size(); i++) {
            if (flow.isDetermined(places.get(i))) {
                answers.get(i).run();
                return true;
            }
        }
        return false;
    }

    private void addDates(Flow flow, List<Integer> places, List<Runnable> answers) {
        boolean onlyFew = hiddenDates.stream().allMatch(i -> HiddenNumbers.isFew(people.get(i)));
        int most = onlyFew ? HiddenNumbers.FEW - 1 : sum();
        for (int i = hiddenDates.nextSetBit(0); i >= 0; i = hiddenDates.nextSetBit(i + 1)) {
            int day = dates.get(i).getDayOfWeek().ordinal();
            places.add(flow.add(TOTAL, day, people.get(i), 1, most));
            answers.add(this::hideDate);
        }
    }

    private void addCells(Flow flow, List<Integer> places, List<Runnable> answers) {
        for (int day = 0; day < DAYS; day++) {
            int weekday = day;
            int[] ofDay = cellsOf(day);
            if (dropped.get(day)) {
                int all = Arrays.stream(ofDay).map(counts::get).sum();
                flow.add(day, END, all, 0, sum());
                continue;
            }
            boolean onlyFew =
                    !isClosed(day)
                            && Arrays.stream(ofDay)
                                    .filter(hiddenCells::get)
                                    .allMatch(i -> HiddenNumbers.isFew(counts.get(i)));
            int most = onlyFew ? HiddenNumbers.FEW - 1 : sum();
            for (int cell : ofDay) {
                if (isHidden(cell)) {
                    places.add(flow.add(day, END, counts.get(cell), 1, most));
                    answers.add(() -> hideCell(weekday));
                }
            }
        }
    }

    /** Nights and holidays of a weekday are a hidden number as well where few people make them. */
    private void addOff(Flow flow, List<Integer> places, List<Runnable> answers) {
        int all = 0;
        for (int day = 0; day < DAYS && merged; day++) {
            int weekday = day;
            int place = flow.add(day, OFF, offByDay[day], 0, k - 1);
            if (HiddenNumbers.isFew(offByDay[day])) {
                places.add(place);
                answers.add(() -> hideCell(weekday));
            }
            all += offByDay[day];
        }
        if (HiddenNumbers.isFew(all)) {
            places.add(flow.add(OFF, END, all, 1, HiddenNumbers.FEW - 1));
            answers.add(this::hideAnyCell);
        }
    }

    private void hideDate() {
        int next = HiddenNumbers.smallestShown(people, hiddenDates);
        if (next < 0) {
            isNothingShown = true;
        } else {
            hiddenDates.set(next);
            extendDates();
        }
    }

    private void extendDates() {
        BitSet extended = HiddenNumbers.extended(people, hiddenDates);
        hiddenDates.or(extended);
    }

    /** The next smallest hour of that weekday, then its dates, then its hours altogether. */
    private void hideCell(int day) {
        int next = smallestShown(cellsOf(day));
        boolean hasDates = dates.stream().anyMatch(date -> ordinal(date) == day);
        if (!isClosed(day) && next >= 0) {
            hiddenCells.set(next);
        } else if (!isClosed(day) && hasDates) {
            for (int i = 0; i < dates.size(); i++) {
                hiddenDates.set(i, hiddenDates.get(i) || ordinal(dates.get(i)) == day);
            }
            extendDates();
        } else if (!dropped.get(day)) {
            dropped.set(day);
        } else {
            isNothingShown = true;
        }
    }

    private void hideAnyCell() {
        int[] open = IntStream.range(0, cells.size()).toArray();
        int next = smallestShown(open);
        if (next < 0) {
            isNothingShown = true;
        } else {
            hiddenCells.set(next);
        }
    }

    private int smallestShown(int[] among) {
        int smallest = -1;
        for (int cell : among) {
            boolean shown = !isHidden(cell) && !dropped.get(dayOf(cell));
            if (shown && (smallest < 0 || counts.get(cell) < counts.get(smallest))) {
                smallest = cell;
            }
        }
        return smallest;
    }

    private boolean isHidden(int cell) {
        return hiddenCells.get(cell) || isClosed(dayOf(cell));
    }

    /** Whether a date of that weekday is hidden, so that no hour of it carries a number. */
    private boolean isClosed(int day) {
        return hiddenDates.stream().anyMatch(i -> ordinal(dates.get(i)) == day);
    }

    private int[] cellsOf(int day) {
        return IntStream.range(0, cells.size()).filter(cell -> dayOf(cell) == day).toArray();
    }

    private int dayOf(int cell) {
        return cells.get(cell).day().ordinal();
    }

    private static int ordinal(LocalDate date) {
        return date.getDayOfWeek().ordinal();
    }

    private int sum() {
        return people.stream().mapToInt(Integer::intValue).sum();
    }
}
