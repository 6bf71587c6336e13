package drillsift.classify;

import drillsift.event.EventKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the lists say of one agent or address, and what that does to a verdict.
 *
 * @param asked as it was given
 * @param rows every row that fits, those first that count
 * @param effects what the rules make of it
 * @param untouched the kinds of access, of {@link KnownMachines#KINDS}, on which nothing is said
 * @param isShared whether many people are taken to stand behind the address
 * @param isOwn whether the filters file calls it one of the organisation's own exits
 */
public record MachineLookup(
        String asked,
        boolean isAddress,
        List<Fit> rows,
        List<Effect> effects,
        List<EventKind> untouched,
        boolean isShared,
        boolean isOwn) {

    /**
     * @param counts false where another row goes before it
     */
    public record Fit(KnownMachine row, boolean counts) {}

    /**
     * What one rule makes of it.
     *
     * @param weightDecibans above 0 for a machine
     * @param decides whether it alone decides
     * @param weak whether it counts only beside other marks
     * @param kinds the kinds of access on which it speaks
     * @param condition what else must hold
     * @param row id of the row it rests on; empty if none
     */
    public record Effect(
            String rule,
            EvidenceGroup group,
            double weightDecibans,
            boolean decides,
            boolean weak,
            List<EventKind> kinds,
            Condition condition,
            String row) {}

    /**
     * When a rule speaks.
     *
     * @param soonerThanSeconds after this person's own sending
     * @param laterThanSeconds after it, where nothing at all speaks for a machine
     * @param from first day of accesses that it concerns
     */
    public record Condition(
            Optional<Double> soonerThanSeconds,
            Optional<Double> laterThanSeconds,
            Optional<LocalDate> from) {

        static final Condition NONE =
                new Condition(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
