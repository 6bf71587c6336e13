package drillsift.aggregate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of the mail at one person. People who are excluded have none.
 *
 * @param recipient position in the round's roster
 * @param personKey what the person is recognised by over rounds
 * @param department full path; empty when none was given
 * @param sentAt this person's own sending time, else the round's
 * @param imageLoaded an image of the mail was loaded by something not judged a machine
 * @param reactedAfterClose reacted only after disclosure or completion; in no rate
 * @param device class and system of the first likely reaction; empty without one
 * @param acts by measure; a measure that nothing points to is absent; NONE never stands here
 */
public record Outcome(
        int recipient,
        String personKey,
        String department,
        boolean delivered,
        Optional<Instant> sentAt,
        boolean imageLoaded,
        boolean reactedAfterClose,
        Optional<Device> device,
        Map<Measure, Act> acts) {

    /** The act as far as there is one. */
    public Optional<Act> act(Measure measure) {
        return Optional.ofNullable(acts.get(measure));
    }

    /** Whether there is an act at that level; figures ask it of everybody many times. */
    boolean did(Measure measure, Predicate<Act> level) {
        Act act = acts.get(measure);
        return act != null && level.test(act);
    }

    /** Whether it counts in the headline. */
    public boolean likely(Measure measure) {
        return did(measure, Act::likely);
    }

    /**
     * How surely a person did it, from strict to raw, each implying the next.
     *
     * @param strict a HUMAN episode of the recipient's own holds it
     * @param likely an episode of the recipient's own that is not MACHINE and more likely human
     * @param lenient a HUMAN or UNCERTAIN episode holds it
     * @param raw any access holds it
     * @param firstAt of the surest level reached
     */
    public record Act(
            boolean strict, boolean likely, boolean lenient, boolean raw, Instant firstAt) {}
}
