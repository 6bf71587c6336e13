package drillsift.normalize;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** Reads the text forms of IPv6 addresses (RFC 4291, 2.2) and writes the one of RFC 5952. */
final class Ipv6Text {

    private static final int GROUPS = 8;

    private Ipv6Text() {}

    /** Eight groups of 16 bits; empty when the text is no IPv6 address. */
    static Optional<int[]> parse(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text).filter(all -> all.length == GROUPS);
        }
        Optional<int[]> left = gap == 0 ? Optional.of(new int[0]) : groups(text.substring(0, gap));
        String after = text.substring(gap + 2);
        Optional<int[]> right = after.isEmpty() ? Optional.of(new int[0]) : groups(after);
        if (left.isEmpty() || right.isEmpty() || text.substring(0, gap).indexOf('.') >= 0) {
            return Optional.empty();
        }
        int length = right.get().length;
        if (left.get().length + length >= GROUPS) {
            return Optional.empty();
        }
        int[] all = Arrays.copyOf(left.get(), GROUPS);
        System.arraycopy(right.get(), 0, all, GROUPS - length, length);
        return Optional.of(all);
    }

    /** The text of RFC 5952, or dotted decimal for an IPv4-mapped address. */
    static String canonical(int[] groups) {
        if (isMapped(groups)) {
            return dotted(groups[6]) + "." + dotted(groups[7]);
        }
        int gap = longestZeros(groups);
        int gapEnd = gap < 0 ? gap : gap + zeros(groups, gap);
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group == gap) {
                text.append("::");
                group = gapEnd - 1;
                continue;
            }
            if (group > 0 && group != gapEnd) {
                text.append(':');
            }
            text.append(Integer.toHexString(groups[group]));
        }
        return text.toString();
    }

    private static boolean isMapped(int[] groups) {
        return zeros(groups, 0) == 5 && groups[5] == 0xFFFF;
    }

    private static String dotted(int group) {
        return (group >> 8) + "." + (group & 0xFF);
    }

    /** Start of the first longest run of at least two zero groups, or -1. */
    private static int longestZeros(int[] groups) {
        int best = -1;
        for (int group = 0; group < GROUPS; group++) {
            int length = zeros(groups, group);
            if (length > 1 && (best < 0 || length > zeros(groups, best))) {
                best = group;
            }
        }
        return best;
    }

    private static int zeros(int[] groups, int from) {
        int end = from;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static Optional<int[]> groups(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > GROUPS) {
            return Optional.empty();
        }
        boolean dotted = parts[parts.length - 1].indexOf('.') >= 0;
        int[] groups = new int[parts.length + (dotted ? 1 : 0)];
        for (int i = 0; i < parts.length; i++) {
            if (dotted && i == parts.length - 1) {
                return putDotted(parts[i], groups) ? Optional.of(groups) : Optional.empty();
            }
            groups[i] = group(parts[i]);
            if (groups[i] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private static boolean putDotted(String part, int[] groups) {
        byte[] bytes = part.getBytes(ISO_8859_1);
        if (!Addresses.isIpv4(bytes, 0, bytes.length)) {
            return false;
        }
        String[] numbers = part.split("\\.");
        int last = groups.length - 1;
        groups[last - 1] = Integer.parseInt(numbers[0]) << 8 | Integer.parseInt(numbers[1]);
        groups[last] = Integer.parseInt(numbers[2]) << 8 | Integer.parseInt(numbers[3]);
        return true;
    }

    /** The value of one to four hexadecimal digits, or -1. */
    private static int group(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int digit = letter < 128 ? Character.digit(letter, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
