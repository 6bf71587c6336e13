package drillsift.aggregate;

import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.FiveStates;
import drillsift.aggregate.RoundFigures.State;
import drillsift.event.Campaign;
import drillsift.event.EventKind;
import drillsift.event.Payload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All figures of one round. */
final class RoundAggregation {

    private RoundAggregation() {}

    static List<Outcome> delivered(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::delivered).toList();
    }

    static RoundFigures of(RoundOutcomes round, Campaign campaign) {
        RoundCounts counts = round.counts();
        List<Outcome> people = delivered(round.outcomes());
        Set<EventKind> measured = measured(round);
        List<Figure> total = FigureOf.people(people, measured);
        List<Department> departments = departments(people, measured);
        return new RoundFigures(
                round.round(),
                round.outcomes().size(),
                round.roster().size() - round.outcomes().size(),
                people.size(),
                counts.deliveryRecorded(),
                sendings(people).min(Instant::compareTo),
                sendings(people).max(Instant::compareTo),
                counts.lastRecord(),
                total,
                departments,
                imageLoads(people, measured),
                states(people, measured),
                SpeedOf.people(people, counts.watchedUntil()),
                TimesOf.dates(people, campaign.zone()),
                TimesOf.hours(people, campaign.zone()),
                TimesOf.offHours(people, campaign),
                TimesOf.devices(people),
                counts.waterfall(),
                counts.asksForReview());
    }

    /** Where submissions are recorded, so are the clicks that led to them. */
    static Set<EventKind> measured(RoundOutcomes round) {
        Set<EventKind> measured = EnumSet.noneOf(EventKind.class);
        measured.addAll(round.counts().measured());
        boolean throughLink = round.round().payload() != Payload.ATTACHMENT;
        if (throughLink && measured.contains(EventKind.DATA_SUBMITTED)) {
            measured.add(EventKind.CLICKED);
        }
        return measured;
    }

    private static List<Department> departments(List<Outcome> people, Set<EventKind> measured) {
        Map<String, List<Outcome>> groups = new TreeMap<>();
        for (Outcome one : people) {
            groups.computeIfAbsent(one.department(), key -> new ArrayList<>()).add(one);
        }
        List<Department> departments = new ArrayList<>();
        groups.forEach(
                (name, group) ->
                        departments.add(new Department(name, FigureOf.people(group, measured))));
        return departments;
    }

    private static Stream<Instant> sendings(List<Outcome> people) {
        return people.stream().flatMap(one -> one.sentAt().stream());
    }

    private static Optional<Integer> imageLoads(List<Outcome> people, Set<EventKind> measured) {
        return measured.contains(EventKind.OPENED)
                ? Optional.of((int) people.stream().filter(Outcome::imageLoaded).count())
                : Optional.empty();
    }

    private static FiveStates states(List<Outcome> people, Set<EventKind> measured) {
        if (!FigureOf.isMeasured(Measure.NONE, measured)) {
            return new FiveStates(Optional.empty());
        }
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0);
        }
        people.forEach(one -> counts.merge(state(one), 1, Integer::sum));
        return new FiveStates(Optional.of(counts));
    }

    static State state(Outcome one) {
        boolean reacted = one.likely(Measure.REACTION);
        boolean reported = one.likely(Measure.REPORT);
        if (!reacted) {
            return reported ? State.REPORTED_ONLY : State.NO_REACTION;
        }
        if (!reported) {
            return State.CLICKED_ONLY;
        }
        Instant reaction = one.acts().get(Measure.REACTION).firstAt();
        Instant report = one.acts().get(Measure.REPORT).firstAt();
        boolean isFirst = report.isBefore(reaction) && !one.likely(Measure.REPORT_AFTER_CLICK);
        return isFirst ? State.REPORTED_THEN_CLICKED : State.CLICKED_THEN_REPORTED;
    }
}
