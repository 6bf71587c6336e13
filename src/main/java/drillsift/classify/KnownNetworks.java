package drillsift.classify;

import drillsift.classify.AddressFacts.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Networks of the shipped list and of the filters file, looked up once per distinct address. */
final class KnownNetworks {

    private static final List<ShippedList.Row> SHIPPED =
            new ShippedList("known-networks.yaml").rows("networks");

    private final AddressRanges<ShippedList.Row> clicks = ranges(Scope.CLICKS);
    private final AddressRanges<ShippedList.Row> opens = ranges(Scope.OPENS);
    private final AddressRanges<String> scanners;
    private final AddressRanges<Boolean> own;
    private final AddressRanges<Boolean> shared;

    KnownNetworks(FilterSet filters) {
        List<Map.Entry<AddressBlock, String>> notes = new ArrayList<>();
        filters.scannerNetworks()
                .forEach((cidr, note) -> block(cidr).ifPresent(b -> notes.add(Map.entry(b, note))));
        scanners = new AddressRanges<>(notes);
        own = marked(filters.ownNetworks());
        shared = marked(filters.sharedEgress());
    }

    static List<ShippedList.Row> rows() {
        return SHIPPED;
    }

    /** Blocks that hold an address or not. */
    static AddressRanges<Boolean> marked(List<String> cidrs) {
        List<Map.Entry<AddressBlock, Boolean>> entries = new ArrayList<>();
        cidrs.forEach(cidr -> block(cidr).ifPresent(b -> entries.add(Map.entry(b, true))));
        return new AddressRanges<>(entries);
    }

    AddressFacts facts(IpAddress address) {
        AddressFacts forOpens = facts(address, opens, null);
        AddressFacts forClicks = facts(address, clicks, null);
        return forOpens.equals(forClicks) ? forClicks : facts(address, clicks, forOpens);
    }

    private AddressFacts facts(
            IpAddress address, AddressRanges<ShippedList.Row> list, AddressFacts forOpens) {
        boolean isOwn = own.find(address).isPresent();
        boolean isShared = isOwn || shared.find(address).isPresent();
        Optional<String> note = scanners.find(address);
        if (note.isPresent()) {
            return new AddressFacts(
                    Certainty.DECLARED, false, isOwn, "filters", note.get(), forOpens);
        }
        Optional<ShippedList.Row> row = list.find(address);
        if (isShared || row.isEmpty()) {
            return new AddressFacts(Certainty.NONE, isShared, isOwn, "", "", forOpens);
        }
        Certainty certainty =
                Certainty.valueOf(row.get().text("certainty").toUpperCase(Locale.ROOT));
        return new AddressFacts(
                certainty,
                certainty == Certainty.HUMAN,
                false,
                row.get().text("id"),
                row.get().text("what"),
                forOpens);
    }

    private static AddressRanges<ShippedList.Row> ranges(Scope scope) {
        List<Map.Entry<AddressBlock, ShippedList.Row>> entries = new ArrayList<>();
        for (ShippedList.Row row : SHIPPED) {
            Scope rowScope = Scope.of(row.text("scope"));
            if (rowScope == scope || rowScope == Scope.ALL) {
                row.texts("cidrs")
                        .forEach(c -> block(c).ifPresent(b -> entries.add(Map.entry(b, row))));
            }
        }
        return new AddressRanges<>(entries);
    }

    private static Optional<AddressBlock> block(String cidr) {
        return AddressBlock.parse(cidr);
    }
}
