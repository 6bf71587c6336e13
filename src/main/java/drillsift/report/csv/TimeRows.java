package drillsift.report.csv;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.DateCount;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.report.VisibleSpeed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** When people did it, and how fast. */
final class TimeRows {

    private static final String PEOPLE = "people";
    private static final String SECONDS = "seconds";

    private static final String OFF_HOURS = "(off-hours)";

    /** Figures that there are only where somebody reported. */
    private static final Set<String> OF_REPORT =
            Set.of("before_first_report", "preventable", "two_hours_after_first_report");

    private TimeRows() {}

    static void dates(RoundFigures round, List<List<String>> rows) {
        for (DateCount date : round.dates()) {
            rows.add(
                    List.of(
                            number(round),
                            date.date().toString(),
                            date.measure().key(),
                            Cells.count(date.people()),
                            String.valueOf(round.delivered()),
                            percent(date.people(), round.delivered()),
                            date.note().key()));
        }
    }

    private static String percent(Optional<Integer> people, int delivered) {
        return people.filter(count -> count <= delivered)
                .map(count -> RateRows.percent(new Rate(count, delivered)))
                .orElse("");
    }

    static void hours(RoundFigures round, List<List<String>> rows) {
        for (HourCount hour : VisibleSpeed.isHidden(round) ? List.<HourCount>of() : round.hours()) {
            rows.add(
                    List.of(
                            number(round),
                            hour.day().name().toLowerCase(Locale.ROOT),
                            String.valueOf(hour.hour()),
                            Cells.count(hour.people()),
                            hour.people().isPresent() ? "" : Note.SUPPRESSED.key()));
        }
        if (round.offHours().merged()) {
            rows.add(offHours(round));
        }
    }

    /** Nights, weekends and holidays in one row, where privacy shows them together. */
    private static List<String> offHours(RoundFigures round) {
        Optional<Integer> people = round.offHours().people();
        String note = people.isPresent() ? "" : Note.SUPPRESSED.key();
        return List.of(number(round), OFF_HOURS, "", Cells.count(people), note);
    }

    /** Named figures first, then the curve itself: one row per delay, ascending. */
    static void speed(RoundFigures round, List<List<String>> rows) {
        Speed speed = VisibleSpeed.of(round);
        rows.add(row(round, "median", seconds(speed.median()), SECONDS));
        rows.add(row(round, "first_report", seconds(speed.firstReport()), SECONDS));
        rows.add(people(round, "before_first_report", speed.beforeFirstReport()));
        rows.add(people(round, "preventable", speed.preventable()));
        rows.add(people(round, "immediate", speed.immediate()));
        rows.add(people(round, "same_day", speed.sameDay()));
        rows.add(people(round, "late", speed.late()));
        rows.add(people(round, "after_close", speed.afterClose()));
        rows.add(people(round, "two_hours_after_first_report", speed.late2h()));
        for (Long delay : speed.delays()) {
            rows.add(row(round, "delay", String.valueOf(delay), SECONDS));
        }
    }

    /** Without a number where privacy hides it; a round without a report has nothing to hide. */
    private static List<String> people(RoundFigures round, String figure, Optional<Integer> count) {
        boolean isHidden = count.isEmpty() && (isReported(round) || !OF_REPORT.contains(figure));
        Note note = isHidden ? Note.SUPPRESSED : Note.NONE;
        return List.of(number(round), figure, Cells.count(count), PEOPLE, note.key());
    }

    private static boolean isReported(RoundFigures round) {
        return round.total(Measure.REPORT).rate().filter(rate -> rate.count() > 0).isPresent();
    }

    private static List<String> row(RoundFigures round, String figure, String value, String unit) {
        Note note = VisibleSpeed.isHidden(round) && value.isEmpty() ? Note.SUPPRESSED : Note.NONE;
        return List.of(number(round), figure, value, unit, note.key());
    }

    private static String seconds(Optional<Duration> duration) {
        return duration.map(time -> String.valueOf(time.toSeconds())).orElse("");
    }

    static String number(RoundFigures round) {
        return String.valueOf(round.round().number());
    }
}
