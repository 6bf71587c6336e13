package drillsift.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Network addresses in one canonical form; nothing is ever looked up by name. */
public final class Addresses {

    private Addresses() {}

    /**
     * Dotted decimal, or RFC 5952: ports, brackets and zone ids are taken off, mapped addresses
     * unwrapped.
     *
     * @return empty for anything that is no address: host names, octal or short forms
     */
    public static Optional<String> canonical(String text) {
        String plain = withoutPort(text.strip());
        if (isIpv4(plain)) {
            return Optional.of(plain);
        }
        return plain.indexOf(':') >= 0 ? ipv6(plain) : Optional.empty();
    }

    /**
     * The hops of a forwarded-for field, each in its canonical form; what is no address, such as
     * {@code unknown}, stays as found.
     */
    static String forwarded(String field) {
        if (field.isEmpty()) {
            return field;
        }
        return Arrays.stream(field.split(","))
                .map(String::strip)
                .map(hop -> canonical(hop).orElse(hop))
                .collect(Collectors.joining(", "));
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            return close > 0 ? text.substring(1, close) : text;
        }
        int colon = text.indexOf(':');
        boolean port = colon > 0 && colon == text.lastIndexOf(':');
        return port ? text.substring(0, colon) : text;
    }

    static boolean isIpv4(String text) {
        int parts = 0;
        int digits = 0;
        int value = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '.' : text.charAt(i);
            if (c == '.') {
                if (digits == 0 || value > 255) {
                    return false;
                }
                parts++;
                digits = 0;
                value = 0;
            } else if (c >= '0' && c <= '9' && !(digits > 0 && value == 0)) {
                value = value * 10 + c - '0';
                if (++digits > 3) {
                    return false;
                }
            } else {
                return false; // a letter, or a leading zero that some read as octal
            }
        }
        return parts == 4;
    }

    private static Optional<String> ipv6(String text) {
        int zone = text.indexOf('%');
        String plain = zone >= 0 ? text.substring(0, zone) : text;
        int[] groups = groups(plain);
        if (groups == null) {
            return Optional.empty();
        }
        boolean mapped = groups[5] == 0xFFFF;
        for (int i = 0; i < 5; i++) {
            mapped &= groups[i] == 0;
        }
        if (mapped) {
            return Optional.of(
                    (groups[6] >> 8)
                            + "."
                            + (groups[6] & 255)
                            + "."
                            + (groups[7] >> 8)
                            + "."
                            + (groups[7] & 255));
        }
        return Optional.of(compressed(groups));
    }

    /** Eight groups of 16 bits; null when the text is no address. */
    private static int[] groups(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        List<Integer> head = parts(gap < 0 ? text : text.substring(0, gap));
        List<Integer> tail = gap < 0 ? List.of() : parts(text.substring(gap + 2));
        if (head == null || tail == null) {
            return null;
        }
        int found = head.size() + tail.size();
        if (gap < 0 ? found != 8 : found > 7) {
            return null;
        }
        int[] groups = new int[8];
        for (int i = 0; i < head.size(); i++) {
            groups[i] = head.get(i);
        }
        for (int i = 0; i < tail.size(); i++) {
            groups[8 - tail.size() + i] = tail.get(i);
        }
        return groups;
    }

    private static List<Integer> parts(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (i == parts.length - 1 && isIpv4(part)) {
                String[] bytes = part.split("\\.");
                groups.add(Integer.parseInt(bytes[0]) << 8 | Integer.parseInt(bytes[1]));
                groups.add(Integer.parseInt(bytes[2]) << 8 | Integer.parseInt(bytes[3]));
            } else if (part.matches("[0-9a-fA-F]{1,4}")) {
                groups.add(Integer.parseInt(part, 16));
            } else {
                return null;
            }
        }
        return groups;
    }

    /** RFC 5952: lower case, the first longest run of two or more zero groups as {@code ::}. */
    private static String compressed(int[] groups) {
        int best = -1;
        int bestLength = 1;
        for (int i = 0; i < 8; i++) {
            int length = 0;
            while (i + length < 8 && groups[i + length] == 0) {
                length++;
            }
            if (length > bestLength) {
                best = i;
                bestLength = length;
            }
            i += Math.max(0, length - 1);
        }
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                text.append("::");
                i += bestLength - 1;
            } else {
                if (i > 0 && i != best + bestLength) {
                    text.append(':');
                }
                text.append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
