package drillsift.aggregate.privacy;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.DateCount;
import drillsift.aggregate.RoundFigures.DeviceCount;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.aggregate.RoundFigures.OffHours;
import drillsift.aggregate.RoundFigures.Speed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Times and devices, coarse enough that nobody recognises a colleague by a minute or a telephone.
 */
final class TimeRules {

    /** Counts below it are shown as "some". */
    private static final int FEW = 3;

    private static final int CURVE = 20;
    private static final long MINUTE = 60;
    private static final long BIN_SECONDS = 300;
    private static final long MEDIAN_SECONDS = 900;
    private static final String OTHER = "(other)";

    private TimeRules() {}

    static Speed speed(Speed speed) {
        boolean curve = speed.delays().size() >= CURVE;
        List<Long> delays =
                curve
                        ? speed.delays().stream()
                                .map(delay -> rounded(Math.max(1, delay), BIN_SECONDS))
                                .toList()
                        : List.of();
        long unit = curve ? MINUTE : MEDIAN_SECONDS;
        return new Speed(
                delays,
                speed.median().map(median -> Duration.ofSeconds(rounded(median.toSeconds(), unit))),
                speed.firstReport()
                        .map(first -> Duration.ofSeconds(rounded(first.toSeconds(), MINUTE))),
                speed.beforeFirstReport(),
                speed.preventable(),
                speed.immediate(),
                speed.sameDay(),
                speed.late(),
                speed.afterClose(),
                speed.late2h());
    }

    /** Up to the next whole unit. */
    private static long rounded(long seconds, long unit) {
        return (seconds + unit - 1) / unit * unit;
    }

    /** What is shown of weekdays and hours. */
    record Hours(List<HourCount> cells, OffHours off) {}

    /** Nights, weekends and holidays stand together where they are under k people. */
    static Hours hours(List<HourCount> hours, OffHours off, int k) {
        int people = off.people().orElse(0);
        boolean merged = people > 0 && people < k;
        List<HourCount> cells = new ArrayList<>();
        for (HourCount cell : hours) {
            int taken = merged ? inCell(off, cell) : 0;
            int rest = cell.people().orElse(0) - taken;
            if (rest > 0) {
                Optional<Integer> shown = rest < FEW ? Optional.empty() : Optional.of(rest);
                cells.add(new HourCount(cell.day(), cell.hour(), shown));
            }
        }
        Optional<Integer> shown = people < FEW ? Optional.empty() : Optional.of(people);
        return new Hours(cells, merged ? new OffHours(true, shown, List.of()) : OffHours.none());
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

    /** Small days are hidden, and with a single one the next smallest, for the sum is known. */
    static List<DateCount> dates(List<DateCount> dates) {
        Map<Measure, List<DateCount>> byMeasure = new TreeMap<>();
        dates.forEach(
                one -> byMeasure.computeIfAbsent(one.measure(), key -> new ArrayList<>()).add(one));
        List<DateCount> hidden = new ArrayList<>();
        for (List<DateCount> days : byMeasure.values()) {
            List<DateCount> small =
                    days.stream().filter(one -> one.people().orElse(FEW) < FEW).toList();
            hidden.addAll(small);
            if (small.size() == 1) {
                days.stream()
                        .filter(one -> !small.contains(one))
                        .min(
                                Comparator.<DateCount>comparingInt(one -> one.people().orElse(0))
                                        .thenComparing(DateCount::date))
                        .ifPresent(hidden::add);
            }
        }
        return dates.stream()
                .map(
                        one ->
                                hidden.contains(one)
                                        ? new DateCount(
                                                one.date(),
                                                one.measure(),
                                                Optional.empty(),
                                                Note.SUPPRESSED)
                                        : one)
                .toList();
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
