package drillsift.job.file;

import drillsift.pseudonym.Pseudonyms;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network as it is written in a filters file.
 *
 * @param bytes 4 or 16; host bits are zero
 * @param bits length of the prefix
 * @param hostBits whether bits after the prefix were set and have been cleared
 * @param isPseudonym whether it stands for another network
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632">RFC 4632</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5952">RFC 5952</a>
 */
record Cidr(List<Byte> bytes, int bits, boolean hostBits, boolean isPseudonym) {

    private static final String OCTET = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");
    private static final int MAPPED = 96;

    /** Empty when it is no address and no network; no name is ever looked up. */
    static Optional<Cidr> parse(String text) {
        return text.startsWith(Pseudonyms.ADDRESS_MARK)
                ? literal(text.substring(Pseudonyms.ADDRESS_MARK.length())).map(Cidr::pseudonym)
                : literal(text);
    }

    private Cidr pseudonym() {
        return new Cidr(bytes, bits, hostBits, true);
    }

    private static Optional<Cidr> literal(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        Optional<byte[]> bytes = address(address);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        int width = bytes.get().length * 8;
        if (slash < 0) {
            return Optional.of(of(bytes.get(), width));
        }
        String length = text.substring(slash + 1);
        if (!BITS.matcher(length).matches()) {
            return Optional.empty();
        }
        boolean mapped = width == 32 && address.indexOf(':') >= 0;
        int bits = Integer.parseInt(length) - (mapped ? MAPPED : 0);
        return bits < 0 || bits > width ? Optional.empty() : Optional.of(of(bytes.get(), bits));
    }

    /** A mapped IPv6 address comes back as the IPv4 address that it means. */
    private static Optional<byte[]> address(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Cidr of(byte[] address, int bits) {
        List<Byte> network = new ArrayList<>();
        boolean hostBits = false;
        for (int i = 0; i < address.length; i++) {
            int kept = Math.max(0, Math.min(8, bits - i * 8));
            int octet = address[i] & 0xff;
            int masked = octet & (0xff00 >> kept);
            hostBits |= masked != octet;
            network.add((byte) masked);
        }
        return new Cidr(List.copyOf(network), bits, hostBits, false);
    }

    boolean isVersion4() {
        return bytes.size() == 4;
    }

    /** The canonical form, always with its prefix length. */
    String canonical() {
        String mark = isPseudonym ? Pseudonyms.ADDRESS_MARK : "";
        return mark + (isVersion4() ? version4() : version6()) + "/" + bits;
    }

    private String version4() {
        return String.join(".", bytes.stream().map(each -> Integer.toString(each & 0xff)).toList());
    }

    /** Lower case, no leading zeros, the first longest run of zero groups shortened. */
    private String version6() {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (bytes.get(2 * i) & 0xff) << 8 | bytes.get(2 * i + 1) & 0xff;
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int run = zerosFrom(groups, i);
            if (run > length) {
                start = i;
                length = run;
            }
        }
        if (start < 0) {
            return hex(groups, 0, 8);
        }
        return hex(groups, 0, start) + "::" + hex(groups, start + length, 8);
    }

    private static int zerosFrom(int[] groups, int from) {
        int end = from;
        while (end < groups.length && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String hex(int[] groups, int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            texts.add(Integer.toHexString(groups[i]));
        }
        return String.join(":", texts);
    }
}
