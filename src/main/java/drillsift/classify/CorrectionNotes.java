package drillsift.classify;

import drillsift.event.Connection;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the author of corrections must know of what they did. */
final class CorrectionNotes {

    /** Of the people of the roster, in percent; classification sets no other limit for one row. */
    private static final double MANY_PERCENT = 20;

    private CorrectionNotes() {}

    static List<Problem> of(CorrectionTally tally, int round, int people) {
        List<Problem> notes = new ArrayList<>();
        tally.conflicts()
                .forEach(
                        (pair, accesses) ->
                                notes.add(
                                        Problem.at(
                                                pair.where(),
                                                ClassifyCode.CORRECTIONS_CONTRADICT,
                                                pair.first(),
                                                pair.second(),
                                                accesses)));
        for (CorrectionEffect effect : tally.effects()) {
            Correction correction = effect.correction();
            double percent = people == 0 ? 0 : 100.0 * effect.changed() / people;
            if (percent > MANY_PERCENT) {
                notes.add(
                        Problem.at(
                                correction.where(),
                                ClassifyCode.CORRECTION_MOVES_MANY,
                                correction.id(),
                                effect.changed(),
                                String.format(Locale.ROOT, "%.1f", percent),
                                round));
            }
        }
        return notes;
    }

    /** Whether a client's connection is the one that a match names. */
    static boolean fits(Correction.Match match, Connection connection) {
        return switch (match.field()) {
            case JA4 -> connection.ja4().equals(match.text());
            case ASN -> connection.asn() == Long.parseLong(match.text());
            case COUNTRY -> connection.country().equals(match.text());
            case EVENT, TOKEN, RECIPIENT, IP, CIDR, UA_EXACT -> false;
            case UA_GLOB, TIME_WINDOW, PATTERN, RULE, ROUND -> false;
        };
    }
}
