package drillsift.aggregate;

import drillsift.aggregate.CampaignFigures.Coverage;
import drillsift.aggregate.CampaignFigures.RepeatClickers;
import drillsift.aggregate.CampaignFigures.Trend;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.statistics.CochranArmitage;
import drillsift.event.Campaign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** All figures of a campaign: each round by itself, then the rounds beside each other. */
public final class CampaignAggregation {

    private static final List<Measure> COMPARED =
            List.of(
                    Measure.REACTION,
                    Measure.CLICK,
                    Measure.REPORT,
                    Measure.SUBMISSION,
                    Measure.ATTACHMENT_RUN);

    private final Campaign campaign;
    private final List<RoundFigures> rounds;
    private final List<List<Outcome>> people;
    private final List<List<Outcome>> rosters;

    /** Each round by itself, side by side. */
    private CampaignAggregation(Campaign campaign, List<RoundOutcomes> of) {
        this.campaign = campaign;
        List<RoundOutcomes> ascending =
                of.stream().sorted(Comparator.comparingInt(one -> one.round().number())).toList();
        rounds =
                ascending.parallelStream()
                        .map(round -> RoundAggregation.of(round, campaign))
                        .toList();
        rosters = ascending.stream().map(RoundOutcomes::outcomes).toList();
        people = rosters.stream().map(RoundAggregation::delivered).toList();
    }

    /**
     * @param rounds in any order; at least one
     */
    public static CampaignFigures of(Campaign campaign, List<RoundOutcomes> rounds) {
        return new CampaignAggregation(campaign, rounds).figures();
    }

    private CampaignFigures figures() {
        ForkJoinTask<RepeatClickers> repeatClickers = aside(this::repeatClickers);
        ForkJoinTask<Coverage> coverage =
                aside(() -> CoverageOf.people(rounds, rosters, campaign.zone()));
        return new CampaignFigures(
                campaign,
                rounds,
                comparisons(),
                trends(),
                DepartmentTests.ofLast(rounds),
                repeatClickers.join(),
                coverage.join());
    }

    private static <T> ForkJoinTask<T> aside(Callable<T> work) {
        return ForkJoinPool.commonPool().submit(work);
    }

    /** Neighbours, and the first with the last; side by side, for each looks at everybody. */
    private List<RoundComparison> comparisons() {
        List<ComparisonOf> pairs = new ArrayList<>();
        for (int later = 1; later < rounds.size(); later++) {
            pairs.add(pair(later - 1, later));
        }
        if (rounds.size() > 2) {
            pairs.add(pair(0, rounds.size() - 1));
        }
        return pairs.parallelStream().flatMap(pair -> COMPARED.stream().map(pair::in)).toList();
    }

    private ComparisonOf pair(int earlier, int later) {
        return new ComparisonOf(
                rounds.get(earlier), rounds.get(later), people.get(earlier), people.get(later));
    }

    private Map<Measure, Trend> trends() {
        Map<Measure, Trend> trends = new EnumMap<>(Measure.class);
        DepartmentTests.TESTED.forEach(measure -> trends.put(measure, trend(measure)));
        return trends;
    }

    /** Needs three rounds of one payload that all measured it. */
    private Trend trend(Measure measure) {
        List<Figure> shown =
                rounds.stream()
                        .map(round -> round.total(measure))
                        .filter(figure -> figure.rate().filter(rate -> rate.of() > 0).isPresent())
                        .toList();
        boolean onePayload =
                rounds.stream().map(round -> round.round().payload()).distinct().count() == 1;
        if (shown.size() < 3 || shown.size() < rounds.size() || !onePayload) {
            return new Trend(Answer.CANNOT_TELL, Optional.empty(), 0);
        }
        List<Rate> rates = shown.stream().map(figure -> figure.rate().orElseThrow()).toList();
        return new Trend(
                FirmDifference.trend(shown),
                Optional.of(CochranArmitage.pValue(rates)),
                CochranArmitage.z(rates));
    }

    private RepeatClickers repeatClickers() {
        if (rounds.size() < 2) {
            return new RepeatClickers(0, List.of());
        }
        Map<String, int[]> seen = new HashMap<>();
        for (List<Outcome> round : people) {
            for (Outcome one : round) {
                int[] counts = seen.computeIfAbsent(one.personKey(), key -> new int[2]);
                counts[0]++;
                counts[1] += one.likely(Measure.CLICK) ? 1 : 0;
            }
        }
        Integer[] byRounds = new Integer[rounds.size() + 1];
        Arrays.fill(byRounds, 0);
        int panel = 0;
        for (int[] counts : seen.values()) {
            if (counts[0] == rounds.size()) {
                panel++;
                byRounds[counts[1]]++;
            }
        }
        return new RepeatClickers(panel, List.of(byRounds));
    }
}
