package drillsift.job;

import drillsift.classify.JudgedRound;
import drillsift.event.Connection;
import drillsift.event.EventBlock;
import drillsift.event.SourceId;
import drillsift.report.review.LineOfEvent;
import java.util.HashMap;
import java.util.Map;

/** Lines of judged events from their segments; keeps what was asked for last. */
final class EventLines implements LineOfEvent {

    private final PlannedRound round;
    private final JudgedRound judged;
    private final Judgements judgements;
    private final Map<Integer, SegmentSource> sources = new HashMap<>();
    private Place placeOfBlock = Place.NONE;
    private EventBlock block;
    private Place placeOfLines = Place.NONE;
    private long[] lines;

    /** Where a block stands: the source among the round's, and the number in it. */
    private record Place(int source, int block) {

        static final Place NONE = new Place(EventBlock.NONE, EventBlock.NONE);
    }

    EventLines(PlannedRound round, JudgedRound judged, Judgements judgements) {
        this.round = round;
        this.judged = judged;
        this.judgements = judgements;
    }

    @Override
    public long line(int event) {
        Place place = place(event);
        if (!place.equals(placeOfLines)) {
            placeOfLines = place;
            lines = segments(place).lines(place.block());
        }
        return lines[judged.row(event)];
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
                        .get(judged.source(event))
                        .settings()
                        .pseudonyms()
                        .map(names -> names.number(number))
                        .orElse(number);
        return !id.isEmpty() && in.sourceIdOf(judged.row(event)) == kept;
    }

    private EventBlock block(int event) {
        Place place = place(event);
        if (!place.equals(placeOfBlock)) {
            placeOfBlock = place;
            block = segments(place).block(place.block());
        }
        return block;
    }

    private Place place(int event) {
        return new Place(judged.source(event), judged.block(event));
    }

    private SegmentSource segments(Place place) {
        return sources.computeIfAbsent(
                place.source(), source -> judgements.segments(round.sources().get(source)));
    }
}
