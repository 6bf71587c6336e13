package drillsift.report.preview;

import drillsift.aggregate.CampaignFigures.Trend;
import drillsift.aggregate.Figure;
import drillsift.aggregate.FirmDifference;
import drillsift.aggregate.Interval;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundComparison;
import drillsift.aggregate.RoundComparison.Method;
import drillsift.aggregate.RoundComparison.Panel;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.statistics.CochranArmitage;
import drillsift.aggregate.statistics.McNemar;
import drillsift.aggregate.statistics.Newcombe;
import drillsift.aggregate.statistics.Significance;
import java.util.List;
import java.util.Optional;

/** Sets rounds of the made-up company side by side; all follows from their counts. */
final class SampleComparison {

    /** Of the smaller round: who stays in the company until the next one. */
    private static final double STAYING = 0.85;

    /** How much likelier somebody does it again than others do it. */
    private static final double AGAIN = 1.5;

    private SampleComparison() {}

    /**
     * @param answer empty: what the counts say
     */
    static RoundComparison of(
            RoundFigures earlier,
            RoundFigures later,
            Measure measure,
            boolean isPanelShown,
            Optional<Answer> answer) {
        Figure before = earlier.total(measure);
        Figure after = later.total(measure);
        boolean isPossible =
                List.of(before, after).stream()
                        .allMatch(one -> one.rate().filter(rate -> rate.of() > 0).isPresent());
        Optional<Panel> panel =
                isPossible && isPanelShown ? Optional.of(panel(before, after)) : Optional.empty();
        boolean isTold = isPossible && answer.filter(Answer.CANNOT_TELL::equals).isEmpty();
        return new RoundComparison(
                earlier.round().number(),
                later.round().number(),
                measure,
                earlier.round().payload() == later.round().payload()
                        && earlier.round().difficulty().equals(later.round().difficulty()),
                before.rate(),
                after.rate(),
                isTold ? Optional.of(points(panel, before, after)) : Optional.empty(),
                isTold ? Optional.of(interval(panel, before, after)) : Optional.empty(),
                isTold ? panel.map(SampleComparison::pValue) : Optional.empty(),
                panel,
                panel.isPresent() ? Method.PAIRED : Method.UNPAIRED,
                answer.orElseGet(() -> isPossible ? found(before, after) : Answer.CANNOT_TELL));
    }

    private static double points(Optional<Panel> panel, Figure before, Figure after) {
        return panel.map(SampleComparison::points)
                .orElseGet(() -> percent(after) - percent(before));
    }

    private static Interval interval(Optional<Panel> panel, Figure before, Figure after) {
        return panel.map(SampleComparison::paired).orElseGet(() -> unpaired(before, after));
    }

    private static Answer found(Figure before, Figure after) {
        boolean isFound = Significance.isShown(pValue(panel(before, after)));
        return isFound ? FirmDifference.unpaired(before, after) : Answer.NO_DIFFERENCE_SHOWN;
    }

    private static Panel panel(Figure before, Figure after) {
        int size = (int) (STAYING * Math.min(before.of(), after.of()));
        int then = Math.round((float) before.rate().orElseThrow().count() * size / before.of());
        int now = Math.round((float) after.rate().orElseThrow().count() * size / after.of());
        int usual = size == 0 ? 0 : (int) Math.round(AGAIN * then * now / size);
        int both = Math.max(then + now - size, Math.min(usual, Math.min(then, now)));
        return new Panel(
                both,
                then - both,
                now - both,
                size - then - now + both,
                after.of() - size,
                before.of() - size);
    }

    private static double points(Panel panel) {
        return 100.0 * (panel.laterOnly() - panel.earlierOnly()) / panel.size();
    }

    private static Interval paired(Panel panel) {
        return Newcombe.paired(
                panel.both(), panel.earlierOnly(), panel.laterOnly(), panel.neither());
    }

    private static double pValue(Panel panel) {
        return McNemar.midP(panel.earlierOnly(), panel.laterOnly());
    }

    private static Interval unpaired(Figure before, Figure after) {
        return Newcombe.unpaired(before.rate().orElseThrow(), after.rate().orElseThrow());
    }

    private static double percent(Figure figure) {
        return figure.rate().orElseThrow().percent().orElseThrow();
    }

    /**
     * @param answer empty: what the counts say
     */
    static Trend trend(List<RoundFigures> rounds, Measure measure, Optional<Answer> answer) {
        List<Figure> shown =
                rounds.stream()
                        .map(round -> round.total(measure))
                        .filter(one -> one.rate().filter(rate -> rate.of() > 0).isPresent())
                        .toList();
        boolean isTold = answer.filter(Answer.CANNOT_TELL::equals).isEmpty();
        if (shown.size() < 3 || shown.size() < rounds.size() || !isTold) {
            return new Trend(Answer.CANNOT_TELL, Optional.empty(), 0);
        }
        List<Rate> rates = shown.stream().map(one -> one.rate().orElseThrow()).toList();
        return new Trend(
                answer.orElseGet(() -> FirmDifference.trend(shown)),
                Optional.of(CochranArmitage.pValue(rates)),
                CochranArmitage.z(rates));
    }
}
