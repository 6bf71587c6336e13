package drillsift.pseudonym;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses as bytes and as text. */
final class AddressText {

    private AddressText() {}

    /**
     * 4 or 16 bytes; nothing is ever looked up.
     *
     * @param literal an address in full
     */
    static byte[] bytes(String literal) {
        boolean isLiteral =
                literal.indexOf(':') >= 0
                        || literal.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
        if (!isLiteral) {
            throw new IllegalArgumentException("not an address");
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("not an address", notAnAddress);
        }
    }

    /** With the mark of pseudonyms; an IPv6 address has all its groups. */
    static String of(byte[] address) {
        try {
            return Pseudonyms.ADDRESS_MARK + InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("neither 4 nor 16 bytes", impossible);
        }
    }
}
