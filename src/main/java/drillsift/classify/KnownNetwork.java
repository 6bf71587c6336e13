package drillsift.classify;

import java.util.List;

/**
 * A row about networks.
 *
 * @param cidrs blocks in CIDR notation
 */
public record KnownNetwork(KnownMachine about, List<String> cidrs) {

    static KnownNetwork of(ShippedList.Row row) {
        return new KnownNetwork(KnownMachine.network(row), row.texts("cidrs"));
    }

    /** Whether one of the blocks holds the address; false for what is no address. */
    public boolean holds(String address) {
        return AddressBlock.parse(address).stream()
                .anyMatch(one -> cidrs.stream().anyMatch(cidr -> holds(cidr, one)));
    }

    private static boolean holds(String cidr, AddressBlock one) {
        return AddressBlock.parse(cidr).stream().anyMatch(block -> block.overlaps(one));
    }
}
