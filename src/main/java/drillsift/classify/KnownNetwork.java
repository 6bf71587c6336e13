package drillsift.classify;

import java.util.List;

/**
 * A row about networks.
 *
 * @param cidrs blocks in CIDR notation
 * @param ranges a shipped file with more of them; empty for none
 * @param asns numbers of autonomous systems, for inputs that name them
 */
public record KnownNetwork(KnownMachine about, List<String> cidrs, String ranges, List<Long> asns) {

    /** Begin of a system's name. */
    static final String SYSTEM = "AS";

    /** A row that names all its blocks itself. */
    public KnownNetwork(KnownMachine about, List<String> cidrs) {
        this(about, cidrs, "", List.of());
    }

    static KnownNetwork of(ShippedList.Row row) {
        return new KnownNetwork(
                KnownMachine.network(row),
                row.texts("cidrs"),
                row.text("ranges"),
                row.texts("asns").stream().map(Long::valueOf).toList());
    }

    /**
     * Whether one of the blocks holds the address.
     *
     * @param address or a system as in AS64500; false for what is neither
     */
    public boolean holds(String address) {
        if (address.startsWith(SYSTEM)) {
            return asns.stream().anyMatch(asn -> address.equals(SYSTEM + asn));
        }
        return AddressBlock.parse(address).stream().anyMatch(this::touches);
    }

    /** Whether one of the blocks and that one have addresses in common. */
    boolean touches(AddressBlock block) {
        return cidrs.stream().anyMatch(cidr -> holds(cidr, block))
                || !ranges.isEmpty() && ShippedRanges.of(ranges).overlaps(block);
    }

    private static boolean holds(String cidr, AddressBlock one) {
        return AddressBlock.parse(cidr).stream().anyMatch(block -> block.overlaps(one));
    }
}
