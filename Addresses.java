package drillsift.normalize;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/**
 * Brings address texts into the one form in which they are compared: dotted decimal, or IPv6 as RFC
 * 5952 writes it. Ports and zone ids are taken off, IPv4-mapped addresses unwrapped. Names are never
 * looked up.
 */
final class Addresses {

    private static final int LONGEST = 100;
    private static final int PORT_DIGITS = 5;
    private static final int LAST_PORT = 65_535;

    private Addresses() {}

    /** The canonical address, empty when the text is none. Octal and short forms are none. */
    static Optional<String> canonical(String text) {
        String address = text.trim();
        if (address.length() < 2 || address.length() > LONGEST) {
            return Optional.empty();
        }
        if (address.charAt(0) == '[') {
            int bracket = address.indexOf(']');
            return bracket > 0 && isPort(address, bracket + 1)
                    ? ipv6(address.substring(1, bracket))
                    : Optional.empty();
        }
        int colon = address.indexOf(':');
        if (colon < 0) {
            return ipv4(address);
        }
        return colon == address.lastIndexOf(':') && address.indexOf('.') > 0
                ? isPort(address, colon) ? ipv4(address.substring(0, colon)) : Optional.empty()
                : ipv6(address);
    }

    /** The same for bytes: a plain IPv4 address is recognised without making a text first. */
    static Optional<String> canonical(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return Optional.empty();
        }
        String text = new String(bytes, from, to - from, ISO_8859_1);
        return isIpv4(bytes, from, to) ? Optional.of(text) : canonical(text);
    }

    /** Whether four decimal numbers up to 255, without leading zeros, stand at [from, to). */
    static boolean isIpv4(byte[] bytes, int from, int to) {
        int part = 0;
        int value = -1;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (value == 0) {
                    return false;
                }
                value = value < 0 ? digit : value * 10 + digit;
                if (value > 255) {
                    return false;
                }
            } else if (bytes[at] == '.' && value >= 0 && part < 3) {
                part++;
                value = -1;
            } else {
                return false;
            }
        }
        return part == 3 && value >= 0;
    }

    private static Optional<String> ipv4(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1); // what is not Latin becomes '?', which is no digit
        return isIpv4(bytes, 0, bytes.length) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> ipv6(String text) {
        int zone = text.indexOf('%');
        return Ipv6Text.parse(zone < 0 ? text : text.substring(0, zone)).map(Ipv6Text::canonical);
    }

    /** Whether nothing or {@code :port} stands at that place. */
    private static boolean isPort(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        int digits = text.length() - at - 1;
        if (text.charAt(at) != ':' || digits < 1 || digits > PORT_DIGITS) {
            return false;
        }
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return Integer.parseInt(text.substring(at + 1)) <= LAST_PORT;
    }
}
