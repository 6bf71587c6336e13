package drillsift.classify;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that a filter set says, and the smallest by which two sets can differ.
 *
 * @param name what it speaks of: a network, token, rule or threshold, or the id of a row; empty
 *     where there is only one of its kind
 */
public record FilterPart(Kind kind, String name) implements Comparable<FilterPart> {

    private static final Comparator<FilterPart> ORDER =
            Comparator.comparing(FilterPart::kind).thenComparing(FilterPart::name);

    /** In the order in which causes are told. */
    public enum Kind {
        CORRECTION,
        OWN_NETWORK,
        SHARED_EGRESS,
        HELPDESK_NETWORK,
        TRUSTED_PROXY,
        SCANNER_NETWORK,
        HONEYPOT_TOKEN,
        PREVIEW_TOKEN,
        SWITCHED_OFF,
        THRESHOLD,
        WEIGHT,
        /** A row of the user's own list of machines. */
        AGENT,
        NETWORK,
        /** The first row that fits an agent holds: their order says something as well. */
        AGENT_ORDER;

        /** Small letters and hyphens, as in files and messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public int compareTo(FilterPart other) {
        return ORDER.compare(this, other);
    }
}
