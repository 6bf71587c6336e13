package drillsift.aggregate;

import drillsift.aggregate.Outcome.Act;
import drillsift.aggregate.RoundComparison.Method;
import drillsift.aggregate.RoundComparison.Panel;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.statistics.McNemar;
import drillsift.aggregate.statistics.Newcombe;
import drillsift.aggregate.statistics.Significance;
import drillsift.event.Round;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares two rounds, by the same people where they are most of both. Not for several threads. */
final class ComparisonOf {

    private static final double MOST = 0.8;

    private final RoundFigures earlier;
    private final RoundFigures later;
    private final List<Outcome> earlierPeople;
    private final List<Outcome> laterPeople;
    private List<Met> met;

    /**
     * @param earlierPeople only those whom the mail reached; likewise laterPeople
     */
    ComparisonOf(
            RoundFigures earlier,
            RoundFigures later,
            List<Outcome> earlierPeople,
            List<Outcome> laterPeople) {
        this.earlier = earlier;
        this.later = later;
        this.earlierPeople = earlierPeople;
        this.laterPeople = laterPeople;
    }

    RoundComparison in(Measure measure) {
        Optional<Rate> before = earlier.total(measure).rate();
        Optional<Rate> after = later.total(measure).rate();
        boolean possible =
                before.filter(rate -> rate.of() > 0).isPresent()
                        && after.filter(rate -> rate.of() > 0).isPresent();
        if (!possible) {
            return comparison(
                    measure, before, after, Optional.empty(), Method.UNPAIRED, Answer.CANNOT_TELL);
        }
        Panel panel = panel(one -> one.likely(measure), one -> one.likely(measure));
        boolean paired =
                panel.size() >= MOST * earlierPeople.size()
                        && panel.size() >= MOST * laterPeople.size();
        return paired
                ? paired(measure, before, after, panel)
                : unpaired(measure, before, after, panel);
    }

    private RoundComparison paired(
            Measure measure, Optional<Rate> before, Optional<Rate> after, Panel panel) {
        Interval interval =
                Newcombe.paired(
                        panel.both(), panel.earlierOnly(), panel.laterOnly(), panel.neither());
        double pValue = McNemar.midP(panel.earlierOnly(), panel.laterOnly());
        double difference = 100.0 * (panel.laterOnly() - panel.earlierOnly()) / panel.size();
        Answer answer =
                Significance.isShown(pValue)
                        ? firm(measure, difference > 0)
                        : Answer.NO_DIFFERENCE_SHOWN;
        return new RoundComparison(
                earlier.round().number(),
                later.round().number(),
                measure,
                isComparable(),
                before,
                after,
                Optional.of(difference),
                Optional.of(interval),
                Optional.of(pValue),
                Optional.of(panel),
                Method.PAIRED,
                answer);
    }

    /** The same test with every undecided access judged against the change. */
    private Answer firm(Measure measure, boolean rises) {
        Panel least =
                panel(
                        one -> one.did(measure, rises ? Act::lenient : Act::strict),
                        one -> one.did(measure, rises ? Act::strict : Act::lenient));
        boolean isFirm =
                Significance.isShown(McNemar.midP(least.earlierOnly(), least.laterOnly()))
                        && least.laterOnly() > least.earlierOnly() == rises;
        return isFirm ? Answer.DIFFERS : Answer.CANNOT_TELL;
    }

    private RoundComparison unpaired(
            Measure measure, Optional<Rate> before, Optional<Rate> after, Panel panel) {
        Rate from = before.orElseThrow();
        Rate to = after.orElseThrow();
        Interval interval = Newcombe.unpaired(from, to);
        double difference = to.percent().orElseThrow() - from.percent().orElseThrow();
        return new RoundComparison(
                earlier.round().number(),
                later.round().number(),
                measure,
                isComparable(),
                before,
                after,
                Optional.of(difference),
                Optional.of(interval),
                Optional.empty(),
                Optional.of(panel),
                Method.UNPAIRED,
                FirmDifference.unpaired(earlier.total(measure), later.total(measure)));
    }

    private RoundComparison comparison(
            Measure measure,
            Optional<Rate> before,
            Optional<Rate> after,
            Optional<Panel> panel,
            Method method,
            Answer answer) {
        return new RoundComparison(
                earlier.round().number(),
                later.round().number(),
                measure,
                isComparable(),
                before,
                after,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                panel,
                method,
                answer);
    }

    /** Only a mail of the same kind and stated difficulty can show that people got better. */
    private boolean isComparable() {
        Round a = earlier.round();
        Round b = later.round();
        return a.payload() == b.payload()
                && a.difficulty().isPresent()
                && a.difficulty().equals(b.difficulty());
    }

    private Panel panel(Predicate<Outcome> didBefore, Predicate<Outcome> didAfter) {
        int[] cells = new int[4];
        for (Met one : met()) {
            cells[(didBefore.test(one.before()) ? 2 : 0) + (didAfter.test(one.after()) ? 1 : 0)]++;
        }
        return new Panel(
                cells[3],
                cells[2],
                cells[1],
                cells[0],
                laterPeople.size() - met().size(),
                earlierPeople.size() - met().size());
    }

    /** Somebody whom both mails reached. */
    private record Met(Outcome before, Outcome after) {}

    /** Looked up once: all measures are of the same people. */
    private List<Met> met() {
        if (met == null) {
            Map<String, Outcome> before = new HashMap<>();
            earlierPeople.forEach(one -> before.put(one.personKey(), one));
            met = new ArrayList<>();
            for (Outcome one : laterPeople) {
                Outcome then = before.get(one.personKey());
                if (then != null) {
                    met.add(new Met(then, one));
                }
            }
        }
        return met;
    }
}
