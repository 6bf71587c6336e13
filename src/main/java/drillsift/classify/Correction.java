package drillsift.classify;

import drillsift.event.SourceRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody decided about some accesses, and why: one row of a corrections file.
 *
 * @param where its line
 * @param rule what {@link Action#DISABLE_RULE} silences; empty for all other actions
 * @param decibans what {@link Action#ADD_DB} adds; 0 for all other actions
 * @param matches all have to hold; none only where a rule is silenced everywhere
 * @param from earlier accesses are not meant; empty when open
 * @param to accesses from then on are not meant; empty when open
 * @param isWide whether its author confirmed that it may hit very many
 */
public record Correction(
        SourceRef where,
        String id,
        Action action,
        String rule,
        double decibans,
        List<Match> matches,
        Optional<Instant> from,
        Optional<Instant> to,
        String reason,
        String author,
        boolean isWide) {

    /** What happens to the accesses that a correction means. */
    public enum Action {
        FORCE_MACHINE,
        FORCE_HUMAN,
        /** A person, but not the one to whom the mail was sent. */
        FORCE_OTHER_PERSON,
        FORCE_UNCERTAIN,
        /** Many people stand behind the address: what it is known for says less. */
        SHARED_EGRESS,
        DISABLE_RULE,
        /** Adds decibans: above 0 towards a machine. */
        ADD_DB,
        /** Somebody looked and lets it stand; changes nothing. */
        KEEP,
        /** Takes back an earlier row and puts nothing in its place; never acts. */
        WITHDRAW;

        /** Whether it gives the verdict itself. */
        public boolean isForced() {
            return switch (this) {
                case FORCE_MACHINE, FORCE_HUMAN, FORCE_OTHER_PERSON, FORCE_UNCERTAIN -> true;
                case SHARED_EGRESS, DISABLE_RULE, ADD_DB, KEEP, WITHDRAW -> false;
            };
        }

        /** Whether it changes what speaks, and by that perhaps the verdict. */
        public boolean isAdjusting() {
            return this == DISABLE_RULE || this == ADD_DB;
        }
    }

    /** What an access is recognised by. */
    public enum Field {
        EVENT,
        TOKEN,
        RECIPIENT,
        IP,
        CIDR,
        UA_EXACT,
        UA_GLOB,
        /** Fingerprint of the TLS hello, where inputs name it. */
        JA4,
        /** Number of the autonomous system, where inputs name it. */
        ASN,
        /** Country of the address, where inputs name it. */
        COUNTRY,
        TIME_WINDOW,
        /** All rules that counted, and no other; {@link VisitPattern} writes them. */
        PATTERN,
        RULE,
        ROUND
    }

    /**
     * One thing that has to hold.
     *
     * @param text the value; of a network in canonical form, of times empty
     * @param from begin of a time window, inclusive; empty for other fields
     * @param to end of a time window, exclusive; empty for other fields
     */
    public record Match(Field field, String text, Optional<Instant> from, Optional<Instant> to) {

        public static Match of(Field field, String text) {
            return new Match(field, text, Optional.empty(), Optional.empty());
        }

        public static Match between(Instant from, Instant to) {
            return new Match(Field.TIME_WINDOW, "", Optional.of(from), Optional.of(to));
        }
    }

    /** The action as a corrections file writes it, such as {@code ADD_DB:-4.5}. */
    public String writtenAction() {
        return action == Action.ADD_DB
                ? "ADD_DB:" + new BigDecimal(decibans).stripTrailingZeros().toPlainString()
                : action.name();
    }

    /** Without what only readers need. */
    Correction bare() {
        return new Correction(where, id, action, rule, decibans, matches, from, to, "", "", isWide);
    }

    /**
     * The higher goes before: an event, then the more fields, then person, address, network by its
     * length, agent, fingerprint, system, country, time. Equals that contradict each other leave
     * the access undecided.
     */
    int rank() {
        boolean isOfEvent = matches.stream().anyMatch(match -> match.field() == Field.EVENT);
        if (isOfEvent) {
            return 10_000;
        }
        if (matches.isEmpty()) {
            return 0;
        }
        return matches.size() > 1 ? 1_000 + matches.size() : rank(matches.get(0));
    }

    private static int rank(Match match) {
        return switch (match.field()) {
            case EVENT -> 10_000;
            case RECIPIENT, TOKEN -> 900;
            case IP -> 800;
            case CIDR -> 600 + AddressBlock.parse(match.text()).map(AddressBlock::length).orElse(0);
            case UA_EXACT -> 500;
            case UA_GLOB -> 400;
            case JA4 -> 380;
            case ASN -> 360;
            case COUNTRY -> 340;
            case TIME_WINDOW -> 300;
            case PATTERN -> 250;
            case RULE -> 200;
            case ROUND -> 100;
        };
    }
}
