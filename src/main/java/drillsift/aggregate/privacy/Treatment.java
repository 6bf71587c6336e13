package drillsift.aggregate.privacy;

import drillsift.aggregate.AggregateCode;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.CampaignFigures.Coverage;
import drillsift.aggregate.CampaignFigures.RepeatClickers;
import drillsift.aggregate.DepartmentTests;
import drillsift.aggregate.Figure;
import drillsift.aggregate.FirmDifference;
import drillsift.aggregate.Interval;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundComparison;
import drillsift.aggregate.RoundComparison.Method;
import drillsift.aggregate.RoundComparison.Panel;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.FiveStates;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.aggregate.statistics.Newcombe;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes of figures what may be shown without names; the only maker of {@link PublishedFigures}. */
public final class Treatment {

    private static final int FEW = 3;

    private final int k;
    private final FrozenGroups frozen;

    private Treatment(PrivacySettings settings, FrozenGroups frozen) {
        this.k = Math.max(PrivacySettings.FLOOR, settings.minimumGroup());
        this.frozen = frozen;
    }

    /**
     * @throws RefusedException DS-4001 when a round reached fewer people than a group needs,
     *     DS-4002 when the proof fails
     */
    public static PublishedFigures publish(CampaignFigures figures, PrivacySettings settings) {
        return publish(figures, settings, FrozenGroups.none());
    }

    /**
     * As the other, in a series that something was released of.
     *
     * @throws RefusedException as the other
     */
    public static PublishedFigures publish(
            CampaignFigures figures, PrivacySettings settings, FrozenGroups frozen) {
        return new Treatment(settings, frozen).publish(figures);
    }

    private PublishedFigures publish(CampaignFigures figures) {
        List<Problem> tooFew =
                figures.rounds().stream()
                        .filter(round -> round.delivered() < k)
                        .map(this::tooFew)
                        .toList();
        if (!tooFew.isEmpty()) {
            throw new RefusedException(tooFew);
        }
        List<RoundFigures> rounds =
                figures.rounds().stream()
                        .map(round -> round(round, figures.campaign().zone()))
                        .toList();
        RoundFigures last = figures.last();
        CampaignFigures treated =
                new CampaignFigures(
                        figures.campaign(),
                        rounds,
                        figures.comparisons().stream().map(one -> comparison(one, rounds)).toList(),
                        figures.trends(),
                        DepartmentTests.ofLast(rounds),
                        repeatClickers(figures),
                        coverage(figures.coverage()));
        SortedMap<Integer, SortedMap<String, String>> groups = new TreeMap<>();
        figures.rounds().forEach(round -> groups.put(round.round().number(), groupOf(round)));
        List<Partition.Group> shown = partition(last);
        PublishedFigures published =
                new PublishedFigures(treated, k, merged(shown), groups)
                        .undivided(frozen.whyWhole(last, shown, k));
        DisclosureCheck.verify(published);
        return published;
    }

    private Problem tooFew(RoundFigures round) {
        return Problem.of(
                AggregateCode.TOO_FEW_PEOPLE,
                Integer.toString(round.round().number()),
                Integer.toString(round.delivered()),
                Integer.toString(k));
    }

    private RoundFigures round(RoundFigures round, ZoneId zone) {
        List<Figure> total = TopCoding.group(round.total());
        boolean hidden = isHidden(total.get(Measure.REACTION.ordinal()));
        TimeRules.Times times =
                TimeRules.times(round.dates(), round.hours(), round.offHours(), total, k);
        return new RoundFigures(
                round.round(),
                round.targeted(),
                round.excluded(),
                round.delivered(),
                round.deliveryRecorded(),
                round.firstSent(),
                round.lastSent(),
                round.lastRecord().map(last -> TimeRules.upToHour(last, zone)),
                total,
                departments(round),
                round.imageLoads(),
                states(round, total),
                speed(round),
                times.dates(),
                times.cells(),
                times.off(),
                hidden ? List.of() : TimeRules.devices(round.devices(), k),
                hidden ? round.waterfall().hidden() : round.waterfall(),
                round.filterReviewNeeded());
    }

    private Speed speed(RoundFigures round) {
        Speed treated = SpeedRules.treat(round.speed(), k);
        boolean isSafe =
                round.speed()
                        .incidence()
                        .filter(curve -> CensoredCurve.isSafe(curve, groupOf(round), k))
                        .isPresent();
        return isSafe ? treated : treated.plain();
    }

    private List<Partition.Group> partition(RoundFigures round) {
        int number = round.round().number();
        return frozen.isWhole(number)
                ? List.of()
                : Partition.of(round.departments(), frozen.of(number), k);
    }

    private SortedMap<String, String> groupOf(RoundFigures round) {
        SortedMap<String, String> groups = new TreeMap<>();
        for (Partition.Group group : partition(round)) {
            group.members().forEach(one -> groups.put(one.name(), group.department()));
        }
        return groups;
    }

    private List<Department> departments(RoundFigures round) {
        List<Department> groups = partition(round).stream().map(Partition.Group::sum).toList();
        List<Department> treated =
                groups.stream()
                        .map(one -> new Department(one.name(), TopCoding.group(one.figures())))
                        .toList();
        return TopCoding.guarded(groups, treated);
    }

    private static SortedMap<String, Integer> merged(List<Partition.Group> groups) {
        SortedMap<String, Integer> merged = new TreeMap<>();
        groups.stream()
                .filter(group -> group.members().size() > 1)
                .forEach(group -> merged.put(group.department(), group.members().size()));
        return merged;
    }

    private static boolean isHidden(Figure figure) {
        return figure.note() == Note.TOP_CODED || figure.note() == Note.SUPPRESSED;
    }

    /** The bar adds up to everybody: it is hidden where one of its parts is. */
    private static FiveStates states(RoundFigures round, List<Figure> total) {
        boolean hidden = total.stream().anyMatch(Treatment::isHidden);
        return hidden ? new FiveStates(Optional.empty()) : round.states();
    }

    private RoundComparison comparison(RoundComparison one, List<RoundFigures> rounds) {
        Figure before = total(one.earlier(), one.measure(), rounds);
        Figure after = total(one.later(), one.measure(), rounds);
        Optional<Rate> earlier = before.rate();
        Optional<Rate> later = after.rate();
        if (earlier.isEmpty() || later.isEmpty()) {
            return withAnswer(one, earlier, later, Optional.empty(), Answer.CANNOT_TELL);
        }
        boolean isClosed = frozen.isClosed(one.earlier(), one.later());
        if (one.panel().isEmpty() || !isClosed && isSafe(one, earlier.get(), later.get())) {
            return one;
        }
        if (earlier.get().of() == 0 || later.get().of() == 0) {
            return withAnswer(one, earlier, later, Optional.empty(), Answer.CANNOT_TELL);
        }
        Interval interval = Newcombe.unpaired(earlier.get(), later.get());
        Answer answer = FirmDifference.unpaired(before, after);
        return withAnswer(one, earlier, later, Optional.of(interval), answer);
    }

    /**
     * Compared as if the people were different ones, since who was there both times stays hidden.
     */
    private static RoundComparison withAnswer(
            RoundComparison one,
            Optional<Rate> earlier,
            Optional<Rate> later,
            Optional<Interval> interval,
            Answer answer) {
        Optional<Double> difference =
                interval.map(
                        any ->
                                later.orElseThrow().percent().orElseThrow()
                                        - earlier.orElseThrow().percent().orElseThrow());
        return new RoundComparison(
                one.earlier(),
                one.later(),
                one.measure(),
                one.comparable(),
                earlier,
                later,
                difference,
                interval,
                Optional.empty(),
                Optional.empty(),
                Method.UNPAIRED,
                answer);
    }

    private static Figure total(int number, Measure measure, List<RoundFigures> rounds) {
        return rounds.stream()
                .filter(round -> round.round().number() == number)
                .findFirst()
                .orElseThrow()
                .total(measure);
    }

    /**
     * Those who were in both rounds, and those in only one, are nobody or a group, of whom neither
     * all nor all but one did it: in one round, or in any.
     */
    private boolean isSafe(RoundComparison one, Rate earlier, Rate later) {
        Panel panel = one.panel().orElseThrow();
        boolean isLarge =
                List.of(panel.size(), panel.joined(), panel.left()).stream()
                        .allMatch(this::isEmptyOrGroup);
        if (!isLarge || !TopCoding.isProtected(one.measure())) {
            return isLarge;
        }
        int then = panel.both() + panel.earlierOnly();
        int now = panel.both() + panel.laterOnly();
        return List.of(
                        new Rate(then, panel.size()),
                        new Rate(now, panel.size()),
                        new Rate(panel.size() - panel.neither(), panel.size()),
                        new Rate(earlier.count() - then, panel.left()),
                        new Rate(later.count() - now, panel.joined()))
                .stream()
                .noneMatch(TopCoding::isNearlyAll);
    }

    /**
     * Hidden as well where those who were not in every round are few, or too few were, and where
     * all but one clicked at least once.
     */
    private RepeatClickers repeatClickers(CampaignFigures figures) {
        RepeatClickers clickers = figures.repeatClickers();
        List<Integer> numbers =
                figures.rounds().stream().map(round -> round.round().number()).toList();
        boolean isPanelShown =
                isEmptyOrGroup(clickers.panel())
                        && !frozen.closedPairs().contains(numbers)
                        && figures.rounds().stream()
                                .allMatch(
                                        round ->
                                                isEmptyOrGroup(
                                                        round.delivered() - clickers.panel()));
        List<Integer> byRounds = clickers.byRounds();
        boolean few = byRounds.stream().anyMatch(people -> people > 0 && people < FEW);
        boolean all = !byRounds.isEmpty() && byRounds.get(0) < 2;
        return isPanelShown
                ? few || all ? new RepeatClickers(clickers.panel(), List.of()) : clickers
                : new RepeatClickers(0, List.of());
    }

    /** Few who got one, or few who got none, are not counted out. */
    private Coverage coverage(Coverage coverage) {
        Rate rate = coverage.rate().orElse(new Rate(0, 0));
        if (!isEmptyOrGroup(rate.of() - rate.count())) {
            return Coverage.hidden(Note.TOP_CODED);
        }
        return isEmptyOrGroup(rate.count()) ? coverage : Coverage.hidden(Note.SUPPRESSED);
    }

    private boolean isEmptyOrGroup(int people) {
        return people == 0 || people >= k;
    }
}
