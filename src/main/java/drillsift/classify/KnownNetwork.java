package drillsift.classify;

import java.util.List;

/**
 * A row about networks.
 *
 * @param cidrs blocks in CIDR notation
 * @param ranges a shipped file with more of them; empty for none
 */
public record KnownNetwork(KnownMachine about, List<String> cidrs, String ranges) {

    /** A row that names all its blocks itself. */
    public KnownNetwork(KnownMachine about, List<String> cidrs) {
        this(about, cidrs, "");
    }

    static KnownNetwork of(ShippedList.Row row) {
        return new KnownNetwork(KnownMachine.network(row), row.texts("cidrs"), row.text("ranges"));
    }

    /** Whether one of the blocks holds the address; false for what is no address. */
    public boolean holds(String address) {
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
