package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.DateCount;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.aggregate.RoundFigures.OffHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Counts out, for hundreds of small rounds, every way of filling in the hidden dates and hours that
 * fits the published ones and the total, and finds at least two numbers for each of them.
 */
class TimeDisclosureTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 300);
    private static final int K = 10;
    private static final int FEW = 2;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 13);

    @Test
    void every_hidden_date_and_hour_of_small_rounds_may_be_two_numbers_at_least() {
        int hidden = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            hidden += attack(SmallRound.of(new SplittableRandom(seed)), seed);
        }
        assertThat(hidden).as("hidden numbers").isGreaterThan(ROUNDS);
    }

    private static int attack(SmallRound round, long seed) {
        TimeRules.Times shown =
                TimeRules.times(round.dates(), round.hours(), round.off(), round.total(), K);
        Reader reader = new Reader(round, shown);
        reader.fillIn();
        reader.seen.forEach(
                (what, numbers) ->
                        assertThat(numbers)
                                .as("seed %d: %s in %s", seed, what, shown)
                                .hasSizeGreaterThan(1));
        return reader.seen.size();
    }

    /** People by date and hour; rows are the days from the first one on. */
    private record SmallRound(int[][] people) {

        static SmallRound of(SplittableRandom random) {
            int[][] people = new int[9][24];
            int many = 3 + random.nextInt(12);
            int days = 1 + random.nextInt(4);
            int hours = 1 + random.nextInt(4);
            boolean nights = random.nextInt(3) == 0;
            for (int i = 0; i < many; i++) {
                int day = random.nextInt(4) == 0 ? 7 : random.nextInt(days);
                int hour = 10 + random.nextInt(hours);
                people[day][nights && random.nextInt(5) == 0 ? 22 : hour]++;
            }
            return new SmallRound(people);
        }

        int all() {
            return Arrays.stream(people).flatMapToInt(Arrays::stream).sum();
        }

        List<DateCount> dates() {
            List<DateCount> dates = new ArrayList<>();
            for (int day = 0; day < people.length; day++) {
                int count = Arrays.stream(people[day]).sum();
                if (count > 0) {
                    LocalDate date = FIRST.plusDays(day);
                    Optional<Integer> shown = Optional.of(count);
                    dates.add(new DateCount(date, Measure.REACTION, shown, Note.NONE));
                }
            }
            return dates;
        }

        List<HourCount> hours() {
            return cells(false);
        }

        OffHours off() {
            List<HourCount> cells = cells(true);
            int all = cells.stream().mapToInt(cell -> cell.people().orElseThrow()).sum();
            return new OffHours(false, Optional.of(all), cells);
        }

        private List<HourCount> cells(boolean onlyOff) {
            List<HourCount> cells = new ArrayList<>();
            for (DayOfWeek weekday : DayOfWeek.values()) {
                for (int hour = 0; hour < 24; hour++) {
                    int count = 0;
                    for (int day = 0; day < people.length; day++) {
                        boolean same = FIRST.plusDays(day).getDayOfWeek() == weekday;
                        boolean off = hour == 22 || weekday.getValue() > 5;
                        count += same && (off || !onlyOff) ? people[day][hour] : 0;
                    }
                    if (count > 0) {
                        cells.add(new HourCount(weekday, hour, Optional.of(count)));
                    }
                }
            }
            return cells;
        }

        List<Figure> total() {
            return Arrays.stream(Measure.values())
                    .map(measure -> FigureOf.of(measure, 500, all(), 0, all(), all()))
                    .toList();
        }
    }

    /** Knows the total, all that is shown, k, and how small a hidden number can be. */
    private static final class Reader {

        private final Map<String, TreeSet<Integer>> seen = new TreeMap<>();
        private final int all;
        private final TimeRules.Times shown;
        private final List<DateCount> days;
        private final int mostOfDay;
        private final int[] mostOfHour = new int[7];
        private final int[] dates;
        private final int[] cells;
        private final int[] off = new int[7];

        Reader(SmallRound truth, TimeRules.Times shown) {
            this.all = truth.all();
            this.shown = shown;
            this.days =
                    shown.dates().stream()
                            .filter(one -> one.measure() == Measure.REACTION)
                            .toList();
            this.dates = new int[days.size()];
            this.cells = new int[shown.cells().size()];
            List<DateCount> hidden =
                    truth.dates().stream().filter(one -> isHidden(one.date())).toList();
            this.mostOfDay = isAllFew(hidden.stream().map(DateCount::people).toList()) ? FEW : all;
            for (DayOfWeek day : DayOfWeek.values()) {
                List<Optional<Integer>> ofDay =
                        truth.hours().stream()
                                .filter(cell -> cell.day() == day && isHidden(cell))
                                .map(HourCount::people)
                                .toList();
                boolean open =
                        days.stream()
                                .filter(one -> one.date().getDayOfWeek() == day)
                                .allMatch(one -> one.people().isPresent());
                mostOfHour[day.ordinal()] = open && isAllFew(ofDay) ? FEW : all;
            }
        }

        private boolean isHidden(LocalDate date) {
            return days.stream().anyMatch(o -> o.date().equals(date) && o.people().isEmpty());
        }

        private boolean isHidden(HourCount cell) {
            return shown.cells().contains(new HourCount(cell.day(), cell.hour(), Optional.empty()));
        }

        private static boolean isAllFew(List<Optional<Integer>> people) {
            return people.stream().allMatch(one -> one.orElseThrow() <= FEW);
        }

        void fillIn() {
            if (!days.isEmpty()) {
                date(0, all);
            }
        }

        private void date(int place, int rest) {
            if (place == dates.length) {
                if (rest == 0) {
                    weekday(0);
                }
                return;
            }
            Optional<Integer> told = days.get(place).people();
            int most = Math.min(rest, told.orElse(mostOfDay));
            for (int people = told.orElse(1); people <= most; people++) {
                dates[place] = people;
                date(place + 1, rest - people);
            }
        }

        private void weekday(int day) {
            if (day == 7) {
                note();
                return;
            }
            int people = 0;
            for (int i = 0; i < dates.length; i++) {
                people += days.get(i).date().getDayOfWeek().ordinal() == day ? dates[i] : 0;
            }
            boolean listed = shown.cells().stream().anyMatch(c -> c.day().ordinal() == day);
            if (!listed && !shown.off().merged()) {
                weekday(day + 1); // its hours are not told, or there is nobody
                return;
            }
            int mostOff = shown.off().merged() ? Math.min(people, K - 1) : 0;
            for (int nights = 0; nights <= mostOff; nights++) {
                off[day] = nights;
                if (!listed) {
                    weekday(day + 1);
                } else {
                    cell(0, day, people - nights);
                }
            }
            off[day] = 0;
        }

        private void cell(int place, int day, int rest) {
            if (place == cells.length) {
                if (rest == 0) {
                    weekday(day + 1);
                }
                return;
            }
            HourCount cell = shown.cells().get(place);
            if (cell.day().ordinal() != day) {
                cell(place + 1, day, rest);
                return;
            }
            int most = Math.min(rest, cell.people().orElse(mostOfHour[day]));
            for (int people = cell.people().orElse(1); people <= most; people++) {
                cells[place] = people;
                cell(place + 1, day, rest - people);
            }
        }

        private void note() {
            int nights = Arrays.stream(off).sum();
            boolean fits =
                    !shown.off().merged()
                            || shown.off().people().map(told -> told == nights).orElse(nights > 0)
                                    && (shown.off().people().isPresent() || nights <= FEW);
            if (!fits) {
                return;
            }
            for (int i = 0; i < dates.length; i++) {
                if (days.get(i).people().isEmpty()) {
                    seen("date " + days.get(i).date(), dates[i]);
                }
            }
            for (int i = 0; i < cells.length; i++) {
                HourCount cell = shown.cells().get(i);
                if (cell.people().isEmpty()) {
                    seen("hour " + cell.day() + " " + cell.hour(), cells[i]);
                }
            }
            if (shown.off().merged() && shown.off().people().isEmpty()) {
                seen("nights and holidays", nights);
            }
        }

        private void seen(String what, int people) {
            seen.computeIfAbsent(what, key -> new TreeSet<>()).add(people);
        }
    }
}
