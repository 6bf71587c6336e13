package drillsift.classify;

import drillsift.pseudonym.Pseudonyms;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An address as 128 bits; IPv4 stands in its mapped form. Compared as unsigned.
 *
 * @param isPseudonym whether it stands for another address; written with a mark, and never equal to
 *     one that means itself
 */
record IpAddress(long high, long low, boolean isPseudonym) implements Comparable<IpAddress> {

    private static final long MAPPED = 0xffff_0000_0000L;
    private static final int GROUPS = 8;

    /** One that means itself. */
    IpAddress(long high, long low) {
        this(high, low, false);
    }

    /** Empty unless it is a literal in full; no name is ever looked up. */
    static Optional<IpAddress> parse(String text) {
        if (text.startsWith(Pseudonyms.ADDRESS_MARK)) {
            return literal(text.substring(Pseudonyms.ADDRESS_MARK.length()))
                    .map(found -> new IpAddress(found.high, found.low, true));
        }
        return literal(text);
    }

    private static Optional<IpAddress> literal(String text) {
        return text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text).map(IpAddress::mapped);
    }

    /**
     * @param v4 32 bits
     */
    static IpAddress mapped(long v4) {
        return new IpAddress(0, MAPPED | v4);
    }

    boolean isV4() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** The /24 of an IPv4 address, the /64 of an IPv6 address. */
    IpAddress network() {
        return isV4() ? with(0, low & ~0xffL) : with(high, 0);
    }

    /** The /20 of an IPv4 address, the /48 of an IPv6 address. */
    IpAddress range() {
        return isV4() ? with(0, low & ~0xfffL) : with(high & ~0xffffL, 0);
    }

    /** Another address, a pseudonym if this is one. */
    IpAddress with(long otherHigh, long otherLow) {
        return new IpAddress(otherHigh, otherLow, isPseudonym);
    }

    /** What a pseudonym stands for: for looking up in lists, never to be shown or kept. */
    IpAddress behind(Pseudonyms pseudonyms) {
        if (!isPseudonym) {
            return this;
        }
        if (isV4()) {
            byte[] v4 = ByteBuffer.allocate(Integer.BYTES).putInt((int) low).array();
            ByteBuffer found = ByteBuffer.wrap(pseudonyms.reversed(v4));
            return mapped(Integer.toUnsignedLong(found.getInt()));
        }
        byte[] v6 = ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
        ByteBuffer found = ByteBuffer.wrap(pseudonyms.reversed(v6));
        return new IpAddress(found.getLong(), found.getLong());
    }

    @Override
    public int compareTo(IpAddress other) {
        if (isPseudonym != other.isPseudonym) {
            return isPseudonym ? 1 : -1;
        }
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    /** IPv6 as RFC 5952 writes it: the first longest run of zero groups shortened. */
    @Override
    public String toString() {
        return (isPseudonym ? Pseudonyms.ADDRESS_MARK : "") + literal();
    }

    private String literal() {
        if (isV4()) {
            String upper = (low >> 24 & 0xff) + "." + (low >> 16 & 0xff);
            return upper + "." + (low >> 8 & 0xff) + "." + (low & 0xff);
        }
        int start = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosFrom(i);
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        return length < 2
                ? groups(0, GROUPS)
                : groups(0, start) + "::" + groups(start + length, GROUPS);
    }

    private int zerosFrom(int from) {
        int end = from;
        while (end < GROUPS && group(end) == 0) {
            end++;
        }
        return end - from;
    }

    private String groups(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> Long.toHexString(group(at)))
                .collect(Collectors.joining(":"));
    }

    private long group(int at) {
        return (at < 4 ? high : low) >>> 48 - 16 * (at % 4) & 0xffff;
    }

    private static Optional<Long> parseV4(String text) {
        long value = 0;
        int part = -1;
        int parts = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && part >= 0) {
                value = value << 8 | part;
                part = -1;
                parts++;
            } else if (c >= '0' && c <= '9' && part != 0) {
                part = Math.max(part, 0) * 10 + c - '0';
                if (part > 255) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        return parts == 4 && part >= 0 ? Optional.of(value << 8 | part) : Optional.empty();
    }

    private static Optional<IpAddress> parseV6(String given) {
        String text = given;
        int lastColon = text.lastIndexOf(':');
        if (text.indexOf('.') > lastColon) {
            Optional<Long> tail = parseV4(text.substring(lastColon + 1));
            if (tail.isEmpty()) {
                return Optional.empty();
            }
            text =
                    text.substring(0, lastColon + 1)
                            + Long.toHexString(tail.get() >>> 16)
                            + ':'
                            + Long.toHexString(tail.get() & 0xffff);
        }
        int gap = text.indexOf("::");
        String[] left = groups(gap < 0 ? text : text.substring(0, gap));
        String[] right = groups(gap < 0 ? "" : text.substring(gap + 2));
        int count = left.length + right.length;
        if (gap < 0 ? count != 8 : count > 7) {
            return Optional.empty();
        }
        return assemble(left, right);
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static Optional<IpAddress> assemble(String[] left, String[] right) {
        long[] halves = new long[2];
        for (int i = 0; i < left.length + right.length; i++) {
            boolean isLeft = i < left.length;
            int position = isLeft ? i : 8 - right.length + i - left.length;
            String group = isLeft ? left[i] : right[i - left.length];
            int value = hex(group);
            if (value < 0) {
                return Optional.empty();
            }
            halves[position / 4] |= (long) value << 48 - 16 * (position % 4);
        }
        return Optional.of(new IpAddress(halves[0], halves[1]));
    }

    private static int hex(String group) {
        if (group.isEmpty() || group.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < group.length(); i++) {
            int digit = Character.digit(group.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
