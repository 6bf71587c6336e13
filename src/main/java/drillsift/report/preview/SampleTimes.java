package drillsift.report.preview;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.DateCount;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.aggregate.RoundFigures.Incidence;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.aggregate.statistics.KaplanMeier;
import drillsift.aggregate.statistics.KaplanMeier.Watch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** When made-up people reacted: drawn from a fixed seed, so that they always did so then. */
final class SampleTimes {

    private static final long DAY = 86_400;

    private SampleTimes() {}

    static Speed speed(int clicked, int reported) {
        Random random = new Random(7);
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < clicked; i++) {
            delays.add((long) Math.exp(7 + 1.9 * random.nextGaussian()) + 40);
        }
        delays.sort(Long::compare);
        Optional<Duration> median =
                clicked == 0
                        ? Optional.empty()
                        : Optional.of(Duration.ofSeconds(delays.get(clicked / 2)));
        Optional<Duration> first =
                reported == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(6));
        int immediate = (int) delays.stream().filter(delay -> delay <= 600).count();
        int late = (int) delays.stream().filter(delay -> delay > 14_400).count();
        return new Speed(
                delays,
                median,
                first,
                first.map(report -> 2),
                first.map(report -> (int) delays.stream().filter(delay -> delay > 2160).count()),
                Optional.of(immediate),
                Optional.of(clicked - immediate - late),
                Optional.of(late),
                Optional.of(3),
                Optional.of(late));
    }

    /** Of mails sent over two days that were watched to one moment. */
    static Speed staggered(int delivered, int clicked, int reported) {
        Speed speed = speed(clicked, reported);
        List<Watch> watches = new ArrayList<>();
        speed.delays().forEach(delay -> watches.add(new Watch(delay, true)));
        for (int i = clicked; i < delivered; i++) {
            watches.add(new Watch((1 + i % 3) * DAY / 2, false));
        }
        return new Speed(
                speed.delays(),
                speed.median(),
                speed.firstReport(),
                speed.beforeFirstReport(),
                speed.preventable(),
                speed.immediate(),
                speed.sameDay(),
                speed.late(),
                speed.afterClose(),
                speed.late2h(),
                Optional.of(new Incidence(KaplanMeier.steps(watches))));
    }

    static List<DateCount> dates(Instant sent, int clicked) {
        LocalDate day = LocalDate.ofEpochDay(sent.getEpochSecond() / DAY);
        return List.of(
                new DateCount(day, Measure.CLICK, Optional.of(clicked - clicked / 4), Note.NONE),
                new DateCount(day.plusDays(1), Measure.CLICK, Optional.of(clicked / 4), Note.NONE));
    }

    static List<HourCount> hours(int clicked) {
        Random random = new Random(11);
        List<HourCount> hours = new ArrayList<>();
        int[][] peaks = {{1, 10, 4}, {1, 11, 5}, {1, 13, 8}, {1, 14, 9}, {2, 9, 12}, {3, 10, 20}};
        for (int[] peak : peaks) {
            int people = clicked / peak[2];
            if (people > 0) {
                hours.add(
                        new HourCount(
                                DayOfWeek.of(peak[0] + 1),
                                peak[1],
                                people < 3 ? Optional.empty() : Optional.of(people)));
            }
        }
        for (int i = 0; i < Math.min(9, clicked); i++) {
            hours.add(
                    new HourCount(
                            DayOfWeek.of(3 + i % 3), 8 + random.nextInt(12), Optional.empty()));
        }
        return hours;
    }
}
