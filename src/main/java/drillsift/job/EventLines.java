package drillsift.job;

import drillsift.classify.JudgedRound;
import drillsift.event.Connection;
import drillsift.event.EventBlock;
import drillsift.event.SourceId;
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
        EventBlock in = block(event);
        return in.firstLine() + in.lineInBlock()[judged.row(event)];
    }

    /** What somebody remarked on the record; empty for nothing. */
    String note(int event) {
        EventBlock in = block(event);
        return in.contexts().get(in.context()[judged.row(event)]).note();
    }

    /** What else its source tells of the client. */
    Connection connection(int event) {
        EventBlock in = block(event);
        return in.contexts().get(in.context()[judged.row(event)]).connection();
    }

    /** Whether the source itself gives the event that id. */
    boolean isCalled(int event, String id) {
        EventBlock in = block(event);
        long number = SourceId.number(id);
        long kept =
                round.sources()
                        .get(source)
                        .settings()
                        .pseudonyms()
                        .map(names -> names.number(number))
                        .orElse(number);
        return !id.isEmpty() && in.sourceIdOf(judged.row(event)) == kept;
    }

    private EventBlock block(int event) {
        if (judged.source(event) != source || judged.block(event) != number) {
            source = judged.source(event);
            number = judged.block(event);
            block = judgements.segments(round.sources().get(source)).block(number);
        }
        return block;
    }
}
