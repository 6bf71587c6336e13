package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.classify.JudgedRound;
import drillsift.event.EventBlock;
import java.util.List;
import java.util.Optional;

/** The verdicts of a round and what became of its people, to compare with another judging. */
final class RoundSnapshot {

    private static final byte STRICT = 3;
    private static final byte LIKELY = 2;
    private static final byte LENIENT = 1;

    private final int round;
    private final byte[] verdicts;
    private final byte[] levels;

    private RoundSnapshot(int round, byte[] verdicts, byte[] levels) {
        this.round = round;
        this.verdicts = verdicts;
        this.levels = levels;
    }

    static RoundSnapshot of(JudgedRound judged) {
        byte[] verdicts = new byte[judged.size()];
        for (int event = 0; event < verdicts.length; event++) {
            boolean isCounted =
                    judged.recipient(event) >= 0 && judged.episode(event) != EventBlock.NONE;
            verdicts[event] =
                    isCounted && !judged.isEcho(event)
                            ? (byte) judged.verdict(event).ordinal()
                            : -1;
        }
        byte[] levels = new byte[judged.roster().size()];
        List<Outcome> outcomes = Outcomes.of(judged);
        for (Outcome outcome : outcomes) {
            Optional<Outcome.Act> act = outcome.act(Measure.REACTION);
            if (outcome.delivered() && act.isPresent()) {
                levels[outcome.recipient()] = level(act.get());
            }
        }
        return new RoundSnapshot(judged.round().number(), verdicts, levels);
    }

    private static byte level(Outcome.Act act) {
        if (act.strict()) {
            return STRICT;
        }
        return act.likely() ? LIKELY : act.lenient() ? LENIENT : 0;
    }

    /** What is different in the other judging of the same round. */
    RoundEffect comparedWith(RoundSnapshot after) {
        int accesses = 0;
        for (int event = 0; event < verdicts.length; event++) {
            accesses += verdicts[event] == after.verdicts[event] ? 0 : 1;
        }
        int people = 0;
        for (int person = 0; person < levels.length; person++) {
            people += levels[person] == after.levels[person] ? 0 : 1;
        }
        return new RoundEffect(round, accesses, people, counts(), after.counts());
    }

    /** Nothing is different. */
    RoundEffect unchanged() {
        return new RoundEffect(round, 0, 0, counts(), counts());
    }

    private RoundEffect.Counts counts() {
        return new RoundEffect.Counts(atLeast(STRICT), atLeast(LIKELY), atLeast(LENIENT));
    }

    private int atLeast(byte level) {
        int people = 0;
        for (byte each : levels) {
            people += each >= level ? 1 : 0;
        }
        return people;
    }
}
