package drillsift.event;

/**
 * What a proxy or web server may tell of a client beside its address and agent. All of it is
 * optional, and most sources have none.
 *
 * @param asn number of the autonomous system that the address belongs to; 0 for none
 * @param country of the address in capitals, such as {@code JP}; empty for none
 * @param ja4 fingerprint of the client's TLS hello; empty for none
 * @param purpose value of the header Purpose or Sec-Purpose in small letters; empty for none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6793">RFC 6793, numbers of autonomous systems</a>
 * @see <a href="https://fetch.spec.whatwg.org/#sec-purpose-header">Fetch, Sec-Purpose</a>
 */
public record Connection(long asn, String country, String ja4, String purpose) {

    public static final Connection NONE = new Connection(0, "", "", "");

    /** Whether a program fetched it in case somebody might click. */
    public boolean isAhead() {
        return purpose.contains("prefetch")
                || purpose.contains("prerender")
                || purpose.contains("preview");
    }
}
