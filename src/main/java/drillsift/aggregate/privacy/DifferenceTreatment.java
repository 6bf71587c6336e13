package drillsift.aggregate.privacy;

import drillsift.aggregate.AggregateCode;
import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.difference.Cause;
import drillsift.aggregate.difference.FigureKey;
import drillsift.aggregate.difference.FigureSteps;
import drillsift.aggregate.difference.Level;
import drillsift.aggregate.privacy.PublishedDifference.Decided;
import drillsift.aggregate.privacy.PublishedDifference.Move;
import drillsift.aggregate.privacy.PublishedDifference.Origin;
import drillsift.aggregate.privacy.PublishedDifference.Standing;
import drillsift.aggregate.privacy.PublishedDifference.Step;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.pseudonym.Pseudonyms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes of the difference of two runs what may be shown without names. Each of the two figures has
 * the treatment of the report that published it; a change of one or two people has no cause.
 */
public final class DifferenceTreatment {

    private static final List<Measure> ORDER =
            List.of(
                    Measure.REACTION,
                    Measure.CLICK,
                    Measure.ATTACHMENT_RUN,
                    Measure.SUBMISSION,
                    Measure.PAGE_VIEW,
                    Measure.BUTTON,
                    Measure.REPORT);

    private final int k;
    private final Round round;
    private final boolean isReleased;

    /**
     * A round in both runs.
     *
     * @param main the measure to speak of
     * @param measured what is measured in both
     */
    public record Round(
            int number,
            Measure main,
            Set<Measure> measured,
            SortedMap<FigureKey, FigureSteps> figures) {

        private FigureSteps figure(Measure measure, Level level) {
            return figures.get(FigureKey.total(number, measure, level));
        }

        private FigureSteps reached() {
            return figures.get(FigureKey.reached(number));
        }
    }

    private DifferenceTreatment(Round round, PrivacySettings settings, boolean isReleased) {
        this.round = round;
        this.isReleased = isReleased;
        k = Math.max(PrivacySettings.FLOOR, settings.minimumGroup());
    }

    /**
     * @param isReleased whether both runs are, so that both figures are known to everybody
     * @param changes all that differs in what the runs were made from
     * @param asOf the last record of all rounds
     * @throws RefusedException DS-4001 when the round reached fewer people than a group needs
     */
    public static PublishedDifference publish(
            Round round,
            boolean isReleased,
            Collection<Cause> changes,
            PrivacySettings settings,
            Optional<Instant> asOf,
            ZoneId zone) {
        return new DifferenceTreatment(round, settings, isReleased)
                .publish(changes, asOf.map(last -> TimeRules.upToHour(last, zone)));
    }

    private PublishedDifference publish(Collection<Cause> changes, Optional<Instant> asOf) {
        int fewest = Math.min(round.reached().before(), round.reached().after());
        if (fewest < k) {
            throw new RefusedException(
                    Problem.of(
                            AggregateCode.TOO_FEW_PEOPLE,
                            Integer.toString(round.number()),
                            Integer.toString(fewest),
                            Integer.toString(k)));
        }
        List<Move> moves = moves();
        List<Step> steps = new ArrayList<>();
        Standing standing = standing(moves, steps);
        boolean isSilent = standing == Standing.FEW || standing == Standing.ROSTER;
        return new PublishedDifference(
                k,
                round.number(),
                round.main(),
                shown(moves, standing),
                steps,
                standing,
                isSilent ? new TreeMap<>() : decided(changes),
                asOf);
    }

    /**
     * Beside each other, changes of one or two people would tell what these did: only the main
     * measure may stand there with so few, and only where both reports show it.
     */
    private List<Move> shown(List<Move> moves, Standing standing) {
        return switch (standing) {
            case ROSTER -> List.of();
            case FEW -> isReleased ? moves.stream().filter(this::isMain).toList() : List.of();
            case SAME, SHOWN, HIDDEN ->
                    moves.stream().filter(move -> isMain(move) || !isOfFew(move)).toList();
        };
    }

    private boolean isMain(Move move) {
        return move.before().measure() == round.main();
    }

    private boolean isOfFew(Move move) {
        FigureSteps figure = round.figure(move.before().measure(), Level.LIKELY);
        return HiddenNumbers.isFew(sum(figure.moved().values()));
    }

    private List<Move> moves() {
        List<Figure> before = TopCoding.group(figures(true));
        List<Figure> after = TopCoding.group(figures(false));
        List<Measure> order = new ArrayList<>(List.of(round.main()));
        ORDER.stream().filter(measure -> measure != round.main()).forEach(order::add);
        return order.stream()
                .filter(round.measured()::contains)
                .map(
                        measure ->
                                new Move(
                                        before.get(measure.ordinal()),
                                        after.get(measure.ordinal())))
                .toList();
    }

    private List<Figure> figures(boolean isBefore) {
        List<Figure> figures = new ArrayList<>();
        int of = of(round.reached(), isBefore);
        for (Measure measure : Measure.values()) {
            figures.add(
                    round.measured().contains(measure)
                            ? FigureOf.of(
                                    measure,
                                    of,
                                    of(round.figure(measure, Level.LIKELY), isBefore),
                                    of(round.figure(measure, Level.STRICT), isBefore),
                                    of(round.figure(measure, Level.LENIENT), isBefore),
                                    of(round.figure(measure, Level.RAW), isBefore))
                            : FigureOf.notMeasured(measure, of));
        }
        return figures;
    }

    private static int of(FigureSteps figure, boolean isBefore) {
        return isBefore ? figure.before() : figure.after();
    }

    /** Fills the steps where they may be shown. */
    private Standing standing(List<Move> moves, List<Step> steps) {
        int roster = sum(round.reached().moved().values());
        if (roster > 0 && roster < k) {
            return Standing.ROSTER;
        }
        boolean isHidden =
                moves.stream()
                        .filter(move -> move.before().measure() == round.main())
                        .anyMatch(
                                move ->
                                        move.before().note() != Note.NONE
                                                || move.after().note() != Note.NONE);
        if (isHidden || !round.measured().contains(round.main())) {
            return Standing.HIDDEN;
        }
        FigureSteps main = round.figure(round.main(), Level.LIKELY);
        if (main.steps().isEmpty()) {
            return Standing.SAME;
        }
        return merge(main, steps) ? Standing.SHOWN : Standing.FEW;
    }

    /** By kind, those of few people as one; false where even that would tell of them. */
    private static boolean merge(FigureSteps main, List<Step> steps) {
        Map<Origin, Integer> moved = byOrigin(main.moved());
        Map<Origin, Integer> net = byOrigin(main.steps());
        List<Origin> origins = List.copyOf(moved.keySet());
        List<Integer> numbers = origins.stream().map(moved::get).toList();
        BitSet hidden = HiddenNumbers.of(numbers);
        if (HiddenNumbers.followsFromSum(numbers, hidden)) {
            return false;
        }
        int merged = 0;
        for (int i = 0; i < origins.size(); i++) {
            if (hidden.get(i)) {
                merged += net.get(origins.get(i));
            } else {
                steps.add(new Step(origins.get(i), net.get(origins.get(i))));
            }
        }
        if (!hidden.isEmpty()) {
            steps.add(new Step(Origin.MERGED, merged));
        }
        return true;
    }

    private static Map<Origin, Integer> byOrigin(Map<Cause, Integer> byCause) {
        Map<Origin, Integer> sums = new EnumMap<>(Origin.class);
        byCause.forEach((cause, number) -> sums.merge(origin(cause), number, Integer::sum));
        return sums;
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    /** Corrections that let verdicts stand are told apart from those that act. */
    static SortedMap<Origin, Decided> decided(Collection<Cause> changes) {
        SortedMap<Origin, List<Cause>> byOrigin = new TreeMap<>();
        for (Cause change : changes) {
            Origin origin = change.isIdle() ? Origin.KEPT : origin(change);
            byOrigin.computeIfAbsent(origin, key -> new ArrayList<>()).add(change);
        }
        SortedMap<Origin, Decided> decided = new TreeMap<>();
        byOrigin.forEach((origin, alike) -> decided.put(origin, decided(alike)));
        return decided;
    }

    /**
     * Who decides says so by name, and has done nothing in the drill by that. The author of a row
     * that is gone did not take it away, or nobody knows.
     */
    private static Decided decided(List<Cause> alike) {
        int takenBack = 0;
        Set<String> deciders = new TreeSet<>();
        for (Cause change : alike) {
            if (change.isTakenBack()) {
                takenBack += change.changes();
            } else if (!change.author().isEmpty()) {
                deciders.add(change.author());
            }
        }
        List<String> named = deciders.stream().filter(one -> !Pseudonyms.isAddress(one)).toList();
        int changes = alike.stream().mapToInt(Cause::changes).sum();
        return new Decided(changes, takenBack, named, deciders.size() - named.size());
    }

    private static Origin origin(Cause cause) {
        return switch (cause.kind()) {
            case CORRECTION -> Origin.HAND;
            case OWN_NETWORK,
                    SHARED_EGRESS,
                    HELPDESK_NETWORK,
                    TRUSTED_PROXY,
                    SCANNER_NETWORK,
                    HONEYPOT_TOKEN,
                    PREVIEW_TOKEN ->
                    Origin.NETWORKS;
            case SWITCHED_OFF, THRESHOLD, WEIGHT -> Origin.RULES;
            case AGENT, NETWORK, AGENT_ORDER -> Origin.LISTS;
            case SETTINGS -> Origin.SETTINGS;
            case ROSTER -> Origin.ROSTER;
            case INPUT -> Origin.INPUT;
            case TOGETHER -> Origin.TOGETHER;
            case PROGRAM -> Origin.PROGRAM;
        };
    }
}
