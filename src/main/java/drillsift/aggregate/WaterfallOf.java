package drillsift.aggregate;

import drillsift.classify.DecidedBy;
import drillsift.classify.EventParts;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;

/**
 * Counts accesses from what was recorded down to what people did: those that could be a reaction or
 * an act on a page. Images of the mail and parts of a page are left out, duplicates of them as
 * well. A machine is certain from a probability of 0.99 on.
 */
final class WaterfallOf {

    private static final double CERTAIN = 0.99;

    private long echoes;
    private long afterClose;
    private long machineCertain;
    private long machineLikely;
    private long uncertain;
    private long human;
    private long unjudged;

    private WaterfallOf() {}

    static RoundFigures.Waterfall round(JudgedRound judged) {
        return EventParts.of(judged, (from, to) -> part(judged, from, to)).stream()
                .reduce(new WaterfallOf(), WaterfallOf::plus)
                .sum(
                        judged.duplicates().stream()
                                .mapToLong(JudgedRound.SourceDuplicates::acts)
                                .sum());
    }

    private static WaterfallOf part(JudgedRound judged, int from, int to) {
        WaterfallOf counts = new WaterfallOf();
        for (int event = from; event < to; event++) {
            boolean access = judged.episode(event) != EventBlock.NONE;
            if (access && judged.kind(event).isAct()) {
                counts.add(judged, event);
            }
        }
        return counts;
    }

    private WaterfallOf plus(WaterfallOf other) {
        echoes += other.echoes;
        afterClose += other.afterClose;
        machineCertain += other.machineCertain;
        machineLikely += other.machineLikely;
        uncertain += other.uncertain;
        human += other.human;
        unjudged += other.unjudged;
        return this;
    }

    private void add(JudgedRound judged, int event) {
        if (judged.isEcho(event)) {
            echoes++;
        } else if (judged.isAfterClose(event)) {
            afterClose++;
        } else {
            Verdict verdict = judged.verdict(event);
            switch (verdict) {
                case HUMAN -> {
                    human++;
                    unjudged += judged.decidedBy(event) == DecidedBy.DEFAULT ? 1 : 0;
                }
                case UNCERTAIN -> uncertain++;
                case MACHINE -> {
                    if (judged.probability(event) >= CERTAIN) {
                        machineCertain++;
                    } else {
                        machineLikely++;
                    }
                }
            }
        }
    }

    private RoundFigures.Waterfall sum(long duplicateActs) {
        long duplicates = echoes + duplicateActs;
        return new RoundFigures.Waterfall(
                duplicates + afterClose + machineCertain + machineLikely + uncertain + human,
                duplicates,
                afterClose,
                machineCertain,
                machineLikely,
                uncertain,
                human,
                unjudged);
    }
}
