package drillsift.aggregate;

import drillsift.event.Campaign;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** People by local date and by weekday and hour of their first act. */
final class TimesOf {

    private static final List<Measure> DATED =
            List.of(
                    Measure.REACTION,
                    Measure.CLICK,
                    Measure.ATTACHMENT_RUN,
                    Measure.SUBMISSION,
                    Measure.PAGE_VIEW,
                    Measure.BUTTON,
                    Measure.REPORT);

    private TimesOf() {}

    static List<RoundFigures.DateCount> dates(List<Outcome> people, ZoneId zone) {
        Map<LocalDate, int[]> dates = new TreeMap<>();
        for (Outcome person : people) {
            for (Measure measure : DATED) {
                if (person.likely(measure)) {
                    LocalDate date = local(person, measure, zone).toLocalDate();
                    dates.computeIfAbsent(date, key -> new int[Measure.values().length])[
                            measure.ordinal()]++;
                }
            }
        }
        List<RoundFigures.DateCount> counts = new ArrayList<>();
        dates.forEach(
                (date, people2) -> {
                    for (Measure measure : DATED) {
                        int count = people2[measure.ordinal()];
                        if (count > 0) {
                            counts.add(
                                    new RoundFigures.DateCount(
                                            date, measure, Optional.of(count), Note.NONE));
                        }
                    }
                });
        return counts;
    }

    static List<RoundFigures.HourCount> hours(List<Outcome> people, ZoneId zone) {
        return hours(people, zone, local -> true);
    }

    /** The same at night, on a weekend or on a holiday. */
    static RoundFigures.OffHours offHours(List<Outcome> people, Campaign campaign) {
        List<RoundFigures.HourCount> cells =
                hours(people, campaign.zone(), local -> campaign.isOff(local.toLocalDateTime()));
        int all = cells.stream().mapToInt(cell -> cell.people().orElse(0)).sum();
        return new RoundFigures.OffHours(false, Optional.of(all), cells);
    }

    private static List<RoundFigures.HourCount> hours(
            List<Outcome> people, ZoneId zone, Predicate<ZonedDateTime> wanted) {
        int[][] counts = new int[DayOfWeek.values().length][24];
        for (Outcome person : people) {
            if (person.likely(Measure.REACTION)) {
                ZonedDateTime first = local(person, Measure.REACTION, zone);
                counts[first.getDayOfWeek().ordinal()][first.getHour()] +=
                        wanted.test(first) ? 1 : 0;
            }
        }
        List<RoundFigures.HourCount> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour++) {
                int count = counts[day.ordinal()][hour];
                if (count > 0) {
                    hours.add(new RoundFigures.HourCount(day, hour, Optional.of(count)));
                }
            }
        }
        return hours;
    }

    static List<RoundFigures.DeviceCount> devices(List<Outcome> people) {
        Map<Device, Integer> counts = new TreeMap<>();
        for (Outcome person : people) {
            person.device().ifPresent(device -> counts.merge(device, 1, Integer::sum));
        }
        List<RoundFigures.DeviceCount> devices = new ArrayList<>();
        counts.forEach(
                (device, count) ->
                        devices.add(
                                new RoundFigures.DeviceCount(
                                        device.type(), device.system(), count)));
        return devices;
    }

    private static ZonedDateTime local(Outcome person, Measure measure, ZoneId zone) {
        return person.acts().get(measure).firstAt().atZone(zone);
    }
}
