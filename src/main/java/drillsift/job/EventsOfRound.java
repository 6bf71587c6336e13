package drillsift.job;

import drillsift.classify.Correction;
import drillsift.classify.EventIndex;
import drillsift.store.Store;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a round may hold an event that a correction names. That is kept from the first judging
 * with such a correction on, and found out from the segments where it is all that is missing.
 */
final class EventsOfRound {

    private final Judgements judgements;
    private final Store store;
    private final PlannedRound round;
    private final String name;
    private final boolean isAsked;
    private final Optional<EventIndex> kept;

    EventsOfRound(
            RunPlan plan,
            Judgements judgements,
            Store store,
            RoundNames names,
            PlannedRound round) {
        this.judgements = judgements;
        this.store = store;
        this.round = round;
        name = names.events(round);
        isAsked =
                plan.jobFile().filters().correctionsOf(round.round().number()).stream()
                        .flatMap(each -> each.matches().stream())
                        .anyMatch(match -> match.field() == Correction.Field.EVENT);
        kept = isAsked ? store.eventIndexFiles().find(name) : Optional.empty();
    }

    /** Whether corrections name events, of which nothing is kept. */
    boolean areUnknown() {
        return isAsked && kept.isEmpty();
    }

    /** Any may be there where nothing is kept. */
    Predicate<String> known() {
        return id -> kept.map(index -> index.mayHold(id)).orElse(true);
    }

    Predicate<String> foundOut() {
        EventIndex index = judgements.events(round);
        store.eventIndexFiles().keep(name, index);
        return index::mayHold;
    }
}
