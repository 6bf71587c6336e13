package drillsift.classify;

import java.util.Optional;

/** Network and list facts of each distinct address of a round. */
final class AddressTable {

    private final AddressFacts[] facts;
    private final int[] network;
    private final int[] range;
    private final Interner<IpAddress> networks;

    AddressTable(EventColumns columns, KnownNetworks known) {
        TextTable addresses = columns.addresses;
        networks = new Interner<>();
        Interner<IpAddress> ranges = new Interner<>();
        facts = new AddressFacts[addresses.size()];
        network = new int[addresses.size()];
        for (int i = 0; i < facts.length; i++) {
            Optional<IpAddress> parsed = IpAddress.parse(addresses.get(i));
            long asn = columns.asnOf(i);
            facts[i] = parsed.map(address -> known.facts(address, asn)).orElse(AddressFacts.NONE);
            // Whatever is no address stands for itself, outside all real networks.
            int stranger = i;
            network[i] =
                    networks.id(
                            parsed.map(IpAddress::network)
                                    .orElseGet(() -> new IpAddress(-1, stranger)));
        }
        range = new int[networks.size()];
        for (int i = 0; i < range.length; i++) {
            IpAddress ofNetwork = networks.get(i);
            range[i] = ranges.id(ofNetwork.high() == -1 ? ofNetwork : ofNetwork.range());
        }
    }

    private AddressTable(AddressTable other) {
        facts = other.facts.clone();
        network = other.network;
        range = other.range;
        networks = other.networks;
    }

    /**
     * The same with other facts about the addresses of one network.
     *
     * @param columns those that this table was made of
     */
    AddressTable with(EventColumns columns, int chosen, KnownNetworks known) {
        AddressTable changed = new AddressTable(this);
        for (int i = 0; i < network.length; i++) {
            if (network[i] == chosen) {
                Optional<IpAddress> parsed = IpAddress.parse(columns.addresses.get(i));
                long asn = columns.asnOf(i);
                changed.facts[i] =
                        parsed.map(address -> known.facts(address, asn)).orElse(AddressFacts.NONE);
            }
        }
        return changed;
    }

    /** The /24 or /64 of the address, numbered from 0; -1 for no address. */
    int network(int address) {
        return address < 0 ? -1 : network[address];
    }

    /**
     * What is around that network, numbered from 0: the /20 of an IPv4 address, the /48 of an IPv6
     * address.
     */
    int range(int network) {
        return range[network];
    }

    int networks() {
        return networks.size();
    }

    AddressFacts facts(int address) {
        return address < 0 ? AddressFacts.NONE : facts[address];
    }
}
