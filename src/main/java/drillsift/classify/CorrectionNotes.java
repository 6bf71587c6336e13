package drillsift.classify;

import drillsift.event.Connection;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** What the author of corrections must know of what they did. */
final class CorrectionNotes {

    /** What tells of the program that asked, not of who, where or when. */
    private static final Set<Correction.Field> CLIENTS =
            EnumSet.of(
                    Correction.Field.UA_GLOB,
                    Correction.Field.JA4,
                    Correction.Field.ASN,
                    Correction.Field.COUNTRY);

    /** Of the people of the roster, in percent; classification sets no other limit for one row. */
    private static final double MANY_PERCENT = 20;

    /** In percent: of the events with an agent where one is named, else of all. */
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
     * @throws RefusedException naming each row that means more than half of the events by the
     *     client alone and is not confirmed
     */
    static void refuseWide(FilterSet filters, int round, EventColumns columns) {
        List<Problem> refusals = new ArrayList<>();
        for (Correction correction : filters.corrections()) {
            boolean isMeant = RoundCorrections.isOfRound(correction, round);
            if (isMeant && !correction.isWide() && isOfClientsAlone(correction)) {
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

    /** Of the events with an agent where one is named, else of all; rounded up. */
    private static long percentOfEvents(Correction correction, EventColumns columns) {
        List<IntPredicate> tests =
                correction.matches().stream()
                        .filter(match -> match.field() != Correction.Field.ROUND)
                        .map(match -> test(match, columns))
                        .toList();
        boolean needsAgent =
                correction.matches().stream()
                        .anyMatch(match -> match.field() == Correction.Field.UA_GLOB);
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
        if (match.field() != Correction.Field.UA_GLOB) {
            return event -> fits(match, columns.connectionOf(event));
        }
        AgentGlob glob = new AgentGlob(match.text());
        boolean[] fits = new boolean[columns.agents.size()];
        for (int agent = 0; agent < fits.length; agent++) {
            fits[agent] = glob.matches(columns.agents.get(agent));
        }
        return event -> fits[columns.agent[event]];
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
