package drillsift.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Addresses of one /24 or /64 as rows that are as narrow as is sensible: the network where several
 * of its addresses were seen, since the next one will come too; otherwise each address alone. What
 * is above doubt goes before what is not.
 */
final class NetworkRows {

    private static final int SEVERAL_V4 = 3;
    private static final int SEVERAL_V6 = 2;

    private final ProtectedNetworks guarded;

    /** Of a network that is wholly like that: the row, or nothing. */
    private final BiFunction<AddressBlock, SeenSource, List<Proposal>> row;

    /**
     * @param row at most one proposal for a block and what came from it
     */
    NetworkRows(
            ProtectedNetworks guarded, BiFunction<AddressBlock, SeenSource, List<Proposal>> row) {
        this.guarded = guarded;
        this.row = row;
    }

    List<Proposal> of(SortedMap<IpAddress, SeenSource> candidates) {
        SortedMap<IpAddress, SortedMap<IpAddress, SeenSource>> networks = new TreeMap<>();
        candidates.forEach(
                (address, seen) ->
                        networks.computeIfAbsent(address.network(), key -> new TreeMap<>())
                                .put(address, seen));
        List<Proposal> proposals = new ArrayList<>();
        networks.forEach((network, members) -> proposals.addAll(ofNetwork(network, members)));
        return proposals;
    }

    private List<Proposal> ofNetwork(IpAddress network, SortedMap<IpAddress, SeenSource> members) {
        List<Proposal> alone = new ArrayList<>();
        for (Map.Entry<IpAddress, SeenSource> member : members.entrySet()) {
            alone.addAll(row.apply(block(member.getKey(), false), member.getValue()));
        }
        AddressBlock wide = block(network, true);
        if (members.size() == 1 || guarded.reason(wide).isPresent()) {
            return alone;
        }
        SeenSource all = RoundSources.union(List.copyOf(members.values())).orElseThrow();
        List<Proposal> together = row.apply(wide, all);
        int several = network.isV4() ? SEVERAL_V4 : SEVERAL_V6;
        boolean isWide =
                members.size() < several
                        ? isClearer(together, alone)
                        : !together.isEmpty() && !isClearer(alone, together);
        return isWide ? together : alone;
    }

    /** Whether something of the one is above doubt, and not all of the other. */
    private static boolean isClearer(List<Proposal> one, List<Proposal> other) {
        boolean isClear = one.stream().anyMatch(each -> !each.isDoubtful());
        return isClear && (other.isEmpty() || other.stream().anyMatch(Proposal::isDoubtful));
    }

    private static AddressBlock block(IpAddress address, boolean isNetwork) {
        int length = address.isV4() ? isNetwork ? 24 : 32 : isNetwork ? 64 : 128;
        return AddressBlock.parse(address + "/" + length).orElseThrow();
    }
}
