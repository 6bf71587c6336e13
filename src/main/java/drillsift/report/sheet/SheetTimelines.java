package drillsift.report.sheet;

import drillsift.report.chart.AccessTimeline;
import drillsift.report.chart.AccessTimeline.Lane;
import drillsift.report.chart.AccessTimeline.Look;
import drillsift.report.chart.AccessTimeline.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The time lines of the rounds, all on one axis: sending, accesses by verdict, report. */
final class SheetTimelines {

    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;
    private static final int LAST_DAY = 64;

    private final SheetWords words;
    private final AccessTimeline.Frame frame;

    SheetTimelines(List<SheetRound> rounds, SheetWords words) {
        this.words = words;
        List<Lane> lanes = new ArrayList<>();
        double last = 0;
        for (SheetRound round : rounds) {
            lanes.addAll(lanes(round));
            last = Math.max(last, report(round).map(Mark::seconds).orElse(0.0));
        }
        frame = AccessTimeline.Frame.of(lanes, last);
    }

    private static Instant zero(SheetRound round) {
        return round.sentAt().orElseGet(() -> first(round));
    }

    private static Instant first(SheetRound round) {
        List<Instant> times = new ArrayList<>();
        round.visits().forEach(visit -> times.add(visit.first()));
        round.told().forEach(told -> times.add(told.at()));
        return times.stream().min(Instant::compareTo).orElseThrow();
    }

    /**
     * @param round that is drawn
     */
    AccessTimeline of(SheetRound round) {
        List<Lane> lanes = lanes(round);
        String start = words.text(round.sentAt().isPresent() ? "axis.sent" : "axis.first");
        return new AccessTimeline(
                frame,
                lanes,
                report(round),
                ticks(),
                start,
                words.text("axis.before"),
                alternative(round, lanes));
    }

    private List<Lane> lanes(SheetRound round) {
        List<Lane> lanes = new ArrayList<>();
        for (Opinion opinion : Opinion.values()) {
            List<Double> seconds =
                    seconds(round, visit -> visit.opinion() == opinion, Visit.Access::isAct);
            lane(lanes, words.text("lane." + opinion.key()), look(opinion), seconds);
        }
        List<Double> others = seconds(round, visit -> true, access -> !access.isAct());
        lane(lanes, words.text("lane.reference"), Look.REFERENCE, others);
        return lanes;
    }

    private static List<Double> seconds(
            SheetRound round, Predicate<Visit> whose, Predicate<Visit.Access> which) {
        return round.visits().stream()
                .filter(whose)
                .flatMap(visit -> visit.accesses().stream())
                .filter(which)
                .map(access -> seconds(round, access.at()))
                .toList();
    }

    private Optional<Mark> report(SheetRound round) {
        return round.reportedAt().map(at -> new Mark(seconds(round, at), report(at)));
    }

    private void lane(List<Lane> lanes, String name, Look look, List<Double> seconds) {
        if (!seconds.isEmpty()) {
            String count = words.text("cases", words.number(seconds.size()));
            lanes.add(new Lane(name, count, look, seconds));
        }
    }

    private static Look look(Opinion opinion) {
        return switch (opinion) {
            case HUMAN -> Look.HUMAN;
            case UNCERTAIN -> Look.UNCERTAIN;
            case MACHINE -> Look.MACHINE;
        };
    }

    private static double seconds(SheetRound round, Instant at) {
        Duration since = Duration.between(zero(round), at);
        return since.getSeconds() + since.getNano() / 1e9;
    }

    private String report(Instant at) {
        return words.text("report.at", words.time(at));
    }

    private List<Mark> ticks() {
        List<Mark> ticks = new ArrayList<>();
        ticks.add(new Mark(10, words.text("tick.seconds", "10")));
        for (int minutes : new int[] {1, 10}) {
            ticks.add(new Mark(minutes * MINUTE, words.text("tick.minutes", "" + minutes)));
        }
        for (int hours : new int[] {1, 6}) {
            ticks.add(new Mark(hours * HOUR, words.text("tick.hours", "" + hours)));
        }
        for (int days = 1; days <= LAST_DAY; days *= 4) {
            ticks.add(new Mark(days * DAY, words.text("tick.days", "" + days)));
        }
        return ticks;
    }

    /** The sentence that stands for the picture: sending, each lane with its span, report. */
    private String alternative(SheetRound round, List<Lane> lanes) {
        List<String> parts = new ArrayList<>();
        round.sentAt().ifPresent(at -> parts.add(words.text("alt.sent", words.time(at))));
        for (Lane lane : lanes) {
            double first = lane.seconds().stream().mapToDouble(s -> s).min().orElseThrow();
            double last = lane.seconds().stream().mapToDouble(s -> s).max().orElseThrow();
            String from = words.time(zero(round).plusNanos(Math.round(first * 1e9)));
            String until = words.time(zero(round).plusNanos(Math.round(last * 1e9)));
            parts.add(
                    from.equals(until)
                            ? words.text("alt.lane.once", lane.name(), lane.count(), from)
                            : words.text("alt.lane", lane.name(), lane.count(), from, until));
        }
        round.reportedAt().ifPresent(at -> parts.add(report(at)));
        return words.text("alt.timeline", words.number(round.number()), words.list(parts));
    }
}
