package drillsift.aggregate;

import drillsift.classify.DecidedBy;
import drillsift.classify.JudgedRound;
import drillsift.classify.UncountedActs;
import drillsift.classify.Verdict;

/**
 * Counts accesses from what was recorded down to what people did: those that could be a reaction or
 * an act on a page. Images of the mail and parts of a page are left out, duplicates of them as
 * well. A machine is certain from a probability of 0.99 on.
 */
final class WaterfallOf {

    private static final double CERTAIN = 0.99;

    private long machineCertain;
    private long machineLikely;
    private long uncertain;
    private long human;
    private long unjudged;

    private WaterfallOf() {}

    static RoundFigures.Waterfall round(JudgedRound judged) {
        WaterfallOf counts = new WaterfallOf();
        judged.forEachHeap(
                (verdict, decidedBy, probability, accesses, acts) ->
                        counts.add(verdict, decidedBy, probability, acts));
        long duplicateActs =
                judged.duplicates().stream().mapToLong(JudgedRound.SourceDuplicates::acts).sum();
        return counts.with(judged.uncountedActs(), duplicateActs);
    }

    private void add(Verdict verdict, DecidedBy decidedBy, double probability, int acts) {
        switch (verdict) {
            case HUMAN -> {
                human += acts;
                unjudged += decidedBy == DecidedBy.DEFAULT ? acts : 0;
            }
            case UNCERTAIN -> uncertain += acts;
            case MACHINE -> {
                if (probability >= CERTAIN) {
                    machineCertain += acts;
                } else {
                    machineLikely += acts;
                }
            }
        }
    }

    private RoundFigures.Waterfall with(UncountedActs uncounted, long duplicateActs) {
        long duplicates = uncounted.echoes() + duplicateActs;
        long afterClose = uncounted.late();
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
