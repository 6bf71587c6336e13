package drillsift.classify;

import drillsift.pseudonym.Pseudonyms;
import java.util.Optional;

/**
 * A CIDR block (RFC 4632, RFC 4291).
 *
 * @param length of the prefix, 0 to 128; IPv4 prefixes count from 96
 */
record AddressBlock(IpAddress first, IpAddress last, int length) {

    /** A single address is a block of one. Bits behind the prefix are ignored. */
    static Optional<AddressBlock> parse(String text) {
        int slash = text.indexOf('/');
        Optional<IpAddress> address =
                IpAddress.parse(slash < 0 ? text.trim() : text.substring(0, slash).trim());
        return address.flatMap(
                found -> length(text, slash, found.isV4()).map(n -> block(found, n)));
    }

    /** Prefix length as written: 0 to 32 for IPv4. */
    int writtenLength() {
        return first.isV4() ? length - 96 : length;
    }

    /** In CIDR notation. */
    @Override
    public String toString() {
        return first + "/" + writtenLength();
    }

    boolean overlaps(AddressBlock other) {
        return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    private static Optional<Integer> length(String text, int slash, boolean isV4) {
        int most = isV4 ? 32 : 128;
        if (slash < 0) {
            return Optional.of(128);
        }
        try {
            int given = Integer.parseInt(text.substring(slash + 1).trim());
            return given < 0 || given > most ? Optional.empty() : Optional.of(given + 128 - most);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static AddressBlock block(IpAddress address, int length) {
        long highMask = length >= 64 ? -1L : length == 0 ? 0 : -1L << 64 - length;
        long lowMask = length <= 64 ? 0 : length == 128 ? -1L : -1L << 128 - length;
        return new AddressBlock(
                address.with(address.high() & highMask, address.low() & lowMask),
                address.with(address.high() | ~highMask, address.low() | ~lowMask),
                length);
    }

    /** What a block of pseudonyms stands for, as {@link IpAddress#behind}. */
    AddressBlock behind(Pseudonyms pseudonyms) {
        return first.isPseudonym() ? block(first.behind(pseudonyms), length) : this;
    }
}
