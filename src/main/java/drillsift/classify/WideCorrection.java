package drillsift.classify;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A row that means more than half of the events by the client alone and is not confirmed.
 *
 * @param round in which it does
 * @param percent of the events with an agent where one is named, else of all; rounded up
 */
record WideCorrection(Correction correction, int round, long percent) {

    /** What tells of the program that asked, not of who, where or when. */
    private static final Set<Correction.Field> CLIENTS =
            EnumSet.of(
                    Correction.Field.UA_EXACT,
                    Correction.Field.UA_GLOB,
                    Correction.Field.JA4,
                    Correction.Field.ASN,
                    Correction.Field.COUNTRY);

    private static final Set<Correction.Field> AGENTS =
            EnumSet.of(Correction.Field.UA_EXACT, Correction.Field.UA_GLOB);

    private static final long MOST_PERCENT = 50;

    /** Whenever they hold; records that are repeated count as often as they stand there. */
    static List<WideCorrection> find(FilterSet filters, int round, EventColumns columns) {
        List<WideCorrection> found = new ArrayList<>();
        for (Correction correction : filters.corrections()) {
            boolean isMeant = RoundCorrections.isOfRound(correction, round);
            if (isMeant && !correction.isWide() && isOfClientsAlone(correction)) {
                long percent = percentOfEvents(correction, columns);
                if (percent > MOST_PERCENT) {
                    found.add(new WideCorrection(correction, round, percent));
                }
            }
        }
        return found;
    }

    /**
     * A row that holds at another time than the round's does nothing, and a rerun that takes the
     * round from an earlier one does not look at it.
     *
     * @param columns once their times are corrected
     * @throws RefusedException DS-2420 naming each row that can mean anything
     */
    static void refuse(List<WideCorrection> found, EventColumns columns) {
        if (found.isEmpty()) {
            return;
        }
        RoundReach reach = RoundReach.of(columns);
        List<Problem> refusals =
                found.stream()
                        .filter(wide -> reach.isInTime(wide.correction()))
                        .map(WideCorrection::problem)
                        .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    private Problem problem() {
        return Problem.at(
                correction.where(),
                ClassifyCode.AGENT_PATTERN_WIDE,
                correction.id(),
                percent,
                round);
    }

    /** A person, an address or a time beside it keeps it from meaning most events. */
    private static boolean isOfClientsAlone(Correction correction) {
        List<Correction.Field> fields =
                correction.matches().stream().map(Correction.Match::field).toList();
        return fields.stream().anyMatch(CLIENTS::contains)
                && fields.stream()
                        .allMatch(
                                field ->
                                        CLIENTS.contains(field) || field == Correction.Field.ROUND);
    }

    private static long percentOfEvents(Correction correction, EventColumns columns) {
        List<IntPredicate> tests =
                correction.matches().stream()
                        .filter(match -> match.field() != Correction.Field.ROUND)
                        .map(match -> test(match, columns))
                        .toList();
        boolean needsAgent =
                correction.matches().stream().anyMatch(match -> AGENTS.contains(match.field()));
        long all = 0;
        long fitting = 0;
        for (int e = 0; e < columns.size; e++) {
            if (!needsAgent || columns.agent[e] >= 0) {
                int event = e;
                all++;
                fitting += tests.stream().allMatch(test -> test.test(event)) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (100 * fitting + all - 1) / all;
    }

    private static IntPredicate test(Correction.Match match, EventColumns columns) {
        if (!AGENTS.contains(match.field())) {
            return event -> CorrectionNotes.fits(match, columns.connectionOf(event));
        }
        boolean isExact = match.field() == Correction.Field.UA_EXACT;
        Predicate<String> meant =
                isExact ? match.text()::equals : new AgentGlob(match.text())::matches;
        boolean[] fits = new boolean[columns.agents.size()];
        for (int agent = 0; agent < fits.length; agent++) {
            fits[agent] = meant.test(columns.agents.get(agent));
        }
        return event -> fits[columns.agent[event]];
    }
}
