package drillsift.classify;

import drillsift.event.EventKind;
import java.util.BitSet;

/** How many of a round's events are what its notes speak of, counted in one go. */
final class NoteCounts {

    private final JudgedRound judged;
    private final Accesses accesses;
    private final BitSet unknownTokens = new BitSet();
    private final BitSet unknownMails = new BitSet();
    private final MailDistances distances;
    private int byUnknownToken;
    private int byUnknownMail;
    private int late;
    private int reports;
    private int reportsOfNobody;
    private int ofPeople;
    private int machine;

    private NoteCounts(JudgedRound judged, Accesses accesses) {
        this.judged = judged;
        this.accesses = accesses;
        distances = new MailDistances(accesses.deliveries);
    }

    /** Counts several parts of the round at a time. */
    static NoteCounts of(JudgedRound judged, Accesses accesses) {
        return EventParts.of(judged, (from, to) -> part(judged, accesses, from, to)).stream()
                .reduce(new NoteCounts(judged, accesses), NoteCounts::plus);
    }

    private static NoteCounts part(JudgedRound judged, Accesses accesses, int from, int to) {
        NoteCounts counts = new NoteCounts(judged, accesses);
        for (int event = from; event < to; event++) {
            counts.count(event);
        }
        return counts;
    }

    private void count(int event) {
        int person = judged.recipient(event);
        boolean isOfPerson = person >= 0;
        boolean isAccess = judged.episode(event) >= 0;
        if (accesses.columns.isAccess(event)) {
            int subject = accesses.columns.subject[event];
            boolean canBeUnknown = accesses.identities.lane(subject) == Lane.UNKNOWN;
            if (canBeUnknown && accesses.lane(event) == Lane.UNKNOWN) {
                unknown(subject);
            }
            boolean isLate = judged.isAfterClose(event) && isOfPerson;
            late += isLate && !judged.isEcho(event) ? 1 : 0;
        } else if (accesses.columns.isKind(event, EventKind.REPORTED)) {
            reports++;
            reportsOfNobody += isOfPerson ? 0 : 1;
        }
        if (isOfPerson && isAccess) {
            ofPeople++;
            machine += judged.verdict(event) == Verdict.MACHINE ? 1 : 0;
        }
        if (isOfPerson && (isAccess || judged.kind(event) == EventKind.REPORTED)) {
            distances.take(person, judged.time(event), isAccess && !judged.isAfterClose(event));
        }
    }

    private void unknown(int subject) {
        if (accesses.columns.subjects.isToken(subject)) {
            byUnknownToken++;
            unknownTokens.set(subject);
        } else {
            byUnknownMail++;
            unknownMails.set(subject);
        }
    }

    private NoteCounts plus(NoteCounts other) {
        NoteCounts sum = new NoteCounts(judged, accesses);
        sum.unknownTokens.or(unknownTokens);
        sum.unknownTokens.or(other.unknownTokens);
        sum.unknownMails.or(unknownMails);
        sum.unknownMails.or(other.unknownMails);
        sum.distances.addAll(distances);
        sum.distances.addAll(other.distances);
        sum.byUnknownToken = byUnknownToken + other.byUnknownToken;
        sum.byUnknownMail = byUnknownMail + other.byUnknownMail;
        sum.late = late + other.late;
        sum.reports = reports + other.reports;
        sum.reportsOfNobody = reportsOfNobody + other.reportsOfNobody;
        sum.ofPeople = ofPeople + other.ofPeople;
        sum.machine = machine + other.machine;
        return sum;
    }

    MailDistances distances() {
        return distances;
    }

    /**
     * @param accesses that name somebody who is not on the roster
     * @param subjects how many different names they have
     */
    record Unknown(int accesses, int subjects) {}

    Unknown ofUnknownTokens() {
        return new Unknown(byUnknownToken, unknownTokens.cardinality());
    }

    Unknown ofUnknownMails() {
        return new Unknown(byUnknownMail, unknownMails.cardinality());
    }

    /** Accesses of people of the roster after the round's end. */
    int late() {
        return late;
    }

    int reports() {
        return reports;
    }

    int reportsOfNobody() {
        return reportsOfNobody;
    }

    /** Accesses of people of the roster. */
    int ofPeople() {
        return ofPeople;
    }

    /** Of {@link #ofPeople}. */
    int machine() {
        return machine;
    }
}
