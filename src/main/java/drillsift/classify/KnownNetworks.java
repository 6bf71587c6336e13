package drillsift.classify;

import drillsift.pseudonym.Pseudonyms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Networks of the filters file, of the user's list and of the shipped one, looked up once per
 * distinct address. A user's row goes before any shipped one; within a list the narrowest holds.
 */
final class KnownNetworks {

    private static final List<KnownNetwork> SHIPPED = MachineList.shipped().networks();

    /** Rows whose addresses are too many to be written in the list; they judge all events. */
    private static final List<KnownNetwork> LONG =
            SHIPPED.stream().filter(row -> !row.ranges().isEmpty()).toList();

    private static final AddressRanges<KnownMachine> CLICKS = ranges(SHIPPED, Scope.CLICKS);
    private static final AddressRanges<KnownMachine> OPENS = ranges(SHIPPED, Scope.OPENS);

    private final AddressRanges<KnownMachine> ownClicks;
    private final AddressRanges<KnownMachine> ownOpens;
    private final AddressRanges<String> scanners;
    private final AddressRanges<Boolean> own;
    private final AddressRanges<Boolean> shared;
    private final AddressRanges<Boolean> helpdesk;
    private final Optional<Pseudonyms> pseudonyms;

    KnownNetworks(FilterSet filters) {
        List<Map.Entry<AddressBlock, String>> notes = new ArrayList<>();
        filters.scannerNetworks()
                .forEach((cidr, note) -> block(cidr).ifPresent(b -> notes.add(Map.entry(b, note))));
        scanners = new AddressRanges<>(notes);
        own = marked(filters.ownNetworks());
        shared = marked(filters.sharedEgress());
        helpdesk = marked(filters.helpdeskNetworks());
        ownClicks = ranges(filters.machines().networks(), Scope.CLICKS);
        ownOpens = ranges(filters.machines().networks(), Scope.OPENS);
        pseudonyms = filters.pseudonyms();
    }

    /** Blocks that hold an address or not. */
    static AddressRanges<Boolean> marked(List<String> cidrs) {
        List<Map.Entry<AddressBlock, Boolean>> entries = new ArrayList<>();
        cidrs.forEach(cidr -> block(cidr).ifPresent(b -> entries.add(Map.entry(b, true))));
        return new AddressRanges<>(entries);
    }

    AddressFacts facts(IpAddress address) {
        return facts(address, 0);
    }

    /**
     * @param asn number of the autonomous system that an input names; 0 for none. Rows about
     *     addresses go before rows about systems
     */
    AddressFacts facts(IpAddress address, long asn) {
        IpAddress listed = pseudonyms.map(address::behind).orElse(address); // as shipped lists say
        Optional<KnownMachine> forOpens =
                ownOpens.find(address)
                        .or(() -> OPENS.find(listed))
                        .or(() -> ofLong(listed))
                        .or(() -> ofSystem(asn, Scope.OPENS));
        Optional<KnownMachine> forClicks =
                ownClicks
                        .find(address)
                        .or(() -> CLICKS.find(listed))
                        .or(() -> ofLong(listed))
                        .or(() -> ofSystem(asn, Scope.CLICKS));
        AddressFacts opens = facts(address, forOpens, null);
        AddressFacts clicks = facts(address, forClicks, null);
        return opens.equals(clicks) ? clicks : facts(address, forClicks, opens);
    }

    private static Optional<KnownMachine> ofLong(IpAddress address) {
        return LONG.stream()
                .filter(row -> ShippedRanges.of(row.ranges()).holds(address))
                .map(KnownNetwork::about)
                .findFirst();
    }

    private static Optional<KnownMachine> ofSystem(long asn, Scope scope) {
        return SHIPPED.stream()
                .filter(row -> row.asns().contains(asn))
                .map(KnownNetwork::about)
                .filter(row -> row.scope() == Scope.ALL || row.scope() == scope)
                .findFirst();
    }

    private AddressFacts facts(
            IpAddress address, Optional<KnownMachine> row, AddressFacts forOpens) {
        boolean isOwn = own.find(address).isPresent();
        boolean isHelpdesk = helpdesk.find(address).isPresent();
        boolean isShared = isOwn || isHelpdesk || shared.find(address).isPresent();
        Optional<String> note = scanners.find(address);
        if (note.isPresent()) {
            return new AddressFacts(
                    Certainty.DECLARED, false, isOwn, isHelpdesk, "filters", note.get(), forOpens);
        }
        if (isShared || row.isEmpty()) {
            return new AddressFacts(Certainty.NONE, isShared, isOwn, isHelpdesk, "", "", forOpens);
        }
        Certainty certainty = row.get().certainty();
        return new AddressFacts(
                certainty,
                certainty == Certainty.HUMAN,
                false,
                false,
                row.get().id(),
                row.get().what(),
                forOpens);
    }

    private static AddressRanges<KnownMachine> ranges(List<KnownNetwork> rows, Scope scope) {
        List<Map.Entry<AddressBlock, KnownMachine>> entries = new ArrayList<>();
        List<KnownNetwork> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(row -> row.about().id())); // their order means nothing
        for (KnownNetwork row : sorted) {
            Scope rowScope = row.about().scope();
            if (rowScope == scope || rowScope == Scope.ALL) {
                row.cidrs()
                        .forEach(
                                c ->
                                        block(c).ifPresent(
                                                        b ->
                                                                entries.add(
                                                                        Map.entry(
                                                                                b, row.about()))));
            }
        }
        return new AddressRanges<>(entries);
    }

    private static Optional<AddressBlock> block(String cidr) {
        return AddressBlock.parse(cidr);
    }
}
