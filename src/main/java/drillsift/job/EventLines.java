package drillsift.job;

import drillsift.classify.JudgedRound;
import drillsift.event.EventBlock;
import drillsift.report.review.LineOfEvent;

/** Lines of judged events from their segments; keeps the block that was asked for last. */
final class EventLines implements LineOfEvent {

    private final PlannedRound round;
    private final JudgedRound judged;
    private final Judgements judgements;
    private int source = -1;
    private int number = -1;
    private EventBlock block;

    EventLines(PlannedRound round, JudgedRound judged, Judgements judgements) {
        this.round = round;
        this.judged = judged;
        this.judgements = judgements;
    }

    @Override
    public long line(int event) {
        if (judged.source(event) != source || judged.block(event) != number) {
            source = judged.source(event);
            number = judged.block(event);
            block = judgements.segments(round.sources().get(source)).block(number);
        }
        return block.firstLine() + block.lineInBlock()[judged.row(event)];
    }
}
