package drillsift.aggregate;

import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;

/**
 * Counts accesses from what was recorded down to what people did. Image loads are left out: they
 * are a reference value. A machine is certain from a probability of 0.99 on.
 */
final class WaterfallOf {

    private static final double CERTAIN = 0.99;

    private long echoes;
    private long afterClose;
    private long machineCertain;
    private long machineLikely;
    private long uncertain;
    private long human;

    private WaterfallOf() {}

    static RoundFigures.Waterfall round(JudgedRound judged) {
        WaterfallOf counts = new WaterfallOf();
        for (int event = 0; event < judged.size(); event++) {
            boolean access = judged.episode(event) != EventBlock.NONE;
            if (access && judged.kind(event) != EventKind.OPENED) {
                counts.add(judged, event);
            }
        }
        return counts.sum(
                judged.duplicates().stream()
                        .mapToLong(JudgedRound.SourceDuplicates::duplicate)
                        .sum());
    }

    private void add(JudgedRound judged, int event) {
        if (judged.isEcho(event)) {
            echoes++;
        } else if (judged.isAfterClose(event)) {
            afterClose++;
        } else {
            Verdict verdict = judged.verdict(event);
            switch (verdict) {
                case HUMAN -> human++;
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

    private RoundFigures.Waterfall sum(long duplicateRecords) {
        long duplicates = echoes + duplicateRecords;
        return new RoundFigures.Waterfall(
                duplicates + afterClose + machineCertain + machineLikely + uncertain + human,
                duplicates,
                afterClose,
                machineCertain,
                machineLikely,
                uncertain,
                human);
    }

    /** Share of judged accesses that stayed undecided, 0 to 1. */
    static double uncertainShare(RoundFigures.Waterfall waterfall) {
        long judged = waterfall.raw() - waterfall.duplicates() - waterfall.afterClose();
        return judged == 0 ? 0 : (double) waterfall.uncertain() / judged;
    }
}
