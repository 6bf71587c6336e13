package drillsift.classify;

/**
 * A source that was seen and is not proposed.
 *
 * @param what a network or an agent
 * @param accesses that came from it
 */
public record PassedOver(String what, Reason reason, int accesses) {

    /** Why it is not. */
    public enum Reason {
        /** The filters file calls it one of the organisation's own exits, or its helpdesk's. */
        OWN,
        /** Many people share it, by the filters file, a correction or a list. */
        SHARED,
        /** No address of the Internet: a proxy stands before the server. */
        PRIVATE,
        /** A big access network, where people live. */
        ACCESS_NETWORK,
        /** The filters file or a list decides it already. */
        KNOWN,
        /** Only agents came from it that say themselves what they are. */
        KNOWN_AGENT;

        /** Whether verdicts need no row for it. */
        public boolean isKnown() {
            return this == KNOWN || this == KNOWN_AGENT;
        }

        /** Whether it is a place of people, where in a drill people are expected. */
        boolean isPeoples() {
            return this == OWN || this == SHARED || this == ACCESS_NETWORK;
        }
    }
}
