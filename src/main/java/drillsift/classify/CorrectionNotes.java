package drillsift.classify;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the author of corrections must know of what they did. */
final class CorrectionNotes {

    /** Of the people of the roster, in percent; classification sets no other limit for one row. */
    private static final double MANY_PERCENT = 20;

    /** In percent, of the events that have an agent. */
    private static final long MOST_OF_EVENTS = 50;

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

    /**
     * @throws RefusedException naming each pattern that fits more than half of the events with an
     *     agent and is not confirmed
     */
    static void refuseWide(FilterSet filters, int round, EventColumns columns) {
        List<Problem> refusals = new ArrayList<>();
        for (Correction correction : filters.corrections()) {
            boolean isMeant = RoundCorrections.isOfRound(correction, round);
            if (isMeant && !correction.isWide() && isOfAgentsAlone(correction)) {
                long percent = percentOfEvents(correction, columns);
                if (percent > MOST_OF_EVENTS) {
                    refusals.add(
                            Problem.at(
                                    correction.where(),
                                    ClassifyCode.AGENT_PATTERN_WIDE,
                                    correction.id(),
                                    percent));
                }
            }
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    /** A person, an address or a time beside the pattern keeps it from meaning most events. */
    private static boolean isOfAgentsAlone(Correction correction) {
        boolean isOfAgents =
                correction.matches().stream()
                        .allMatch(
                                match ->
                                        match.field() == Correction.Field.UA_GLOB
                                                || match.field() == Correction.Field.ROUND);
        return isOfAgents && pattern(correction).isPresent();
    }

    private static Optional<String> pattern(Correction correction) {
        return correction.matches().stream()
                .filter(match -> match.field() == Correction.Field.UA_GLOB)
                .map(Correction.Match::text)
                .findFirst();
    }

    private static long percentOfEvents(Correction correction, EventColumns columns) {
        AgentGlob glob = new AgentGlob(pattern(correction).orElseThrow());
        boolean[] fits = new boolean[columns.agents.size()];
        for (int agent = 0; agent < fits.length; agent++) {
            fits[agent] = glob.matches(columns.agents.get(agent));
        }
        long all = 0;
        long fitting = 0;
        for (int e = 0; e < columns.size; e++) {
            int agent = columns.agent[e];
            all += agent >= 0 ? 1 : 0;
            fitting += agent >= 0 && fits[agent] ? 1 : 0;
        }
        return all == 0 ? 0 : (100 * fitting + all - 1) / all;
    }
}
