package drillsift.classify;

import java.util.ArrayList;
import java.util.List;

/** Tells episodes what the round says of their sources, found out once each; one per thread. */
final class SourceViews {

    private final Sources sources;
    private final double tokensNeeded;
    private final LongNumbers numbers = new LongNumbers();
    private final List<SourceView> views = new ArrayList<>();

    /**
     * @param tokensNeeded people whom a source must have met to be judged by them
     */
    SourceViews(Sources sources, double tokensNeeded) {
        this.sources = sources;
        this.tokensNeeded = tokensNeeded;
    }

    void describe(Episode episode) {
        sources.describeRound(episode);
        if (episode.address >= 0) {
            view(episode).tell(episode, VisitOrder.FOLLOW_TO);
            sources.describeTraps(episode);
        }
    }

    private SourceView view(Episode episode) {
        if (episode.connection.asn() > 0) { // may differ from visit to visit
            return sources.view(episode, tokensNeeded);
        }
        int number = numbers.number(Sources.place(episode));
        if (number == views.size()) {
            views.add(sources.view(episode, tokensNeeded));
        }
        return views.get(number);
    }
}
