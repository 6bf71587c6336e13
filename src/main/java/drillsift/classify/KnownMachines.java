package drillsift.classify;

import drillsift.event.EventKind;
import drillsift.pseudonym.Pseudonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that is known of machines: the shipped lists, the user's own and the filters file. What a row
 * does to a verdict is found by asking the rules themselves.
 */
public final class KnownMachines {

    /** The kinds of access that rows tell apart. */
    public static final List<EventKind> KINDS =
            List.of(
                    EventKind.OPENED,
                    EventKind.CLICKED,
                    EventKind.DATA_SUBMITTED,
                    EventKind.PROGRAM_EXECUTED);

    private static final Pattern SYSTEM = Pattern.compile("AS[1-9][0-9]{0,9}");

    /** An address that no list names. */
    private static final IpAddress NOWHERE = new IpAddress(0, 0);

    private final FilterSet filters;
    private final List<KnownAgent> agents;
    private final List<KnownNetwork> networks;

    public KnownMachines(FilterSet filters) {
        this.filters = filters;
        MachineList shipped = MachineList.shipped();
        MachineList own = filters.machines();
        agents = Stream.concat(own.agents().stream(), shipped.agents().stream()).toList();
        networks =
                Stream.of(declared(filters), own.networks(), shipped.networks())
                        .flatMap(List::stream)
                        .toList();
    }

    /** Every row: agents in the order in which they are tried, networks, shared exits. */
    public List<KnownMachine> all() {
        List<KnownMachine> all = new ArrayList<>();
        agents.forEach(row -> all.add(row.about()));
        for (KnownMachine.Sort sort :
                List.of(KnownMachine.Sort.NETWORK, KnownMachine.Sort.EGRESS)) {
            networks.stream()
                    .map(KnownNetwork::about)
                    .filter(row -> row.sort() == sort)
                    .forEach(all::add);
        }
        return all;
    }

    /** The row of that id; empty for evidence that rests on no list. */
    public Optional<KnownMachine> row(String id) {
        return all().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public static boolean isAddress(String text) {
        return IpAddress.parse(text).isPresent();
    }

    /** What is known of that agent; blank is one that was sent empty. */
    public MachineLookup ofAgent(String agent) {
        AgentFacts facts = new KnownAgents(filters.machines()).facts(agent);
        List<MachineLookup.Fit> fits = new ArrayList<>();
        for (KnownAgent row : agents) {
            boolean isEmpty = facts.sort() == AgentFacts.Sort.EMPTY;
            if (!isEmpty && row.matches(agent)) {
                fits.add(new MachineLookup.Fit(row.about(), fits.isEmpty()));
            }
        }
        MachineEffects effects = new MachineEffects(filters, facts, AddressFacts.NONE);
        return effects.lookup(agent, false, fits);
    }

    /**
     * What is known of that address.
     *
     * @param address a literal; nothing is ever looked up
     */
    public MachineLookup ofAddress(String address) {
        Optional<Pseudonyms> names = filters.pseudonyms();
        String kept = names.map(each -> each.address(address)).orElse(address);
        IpAddress parsed = IpAddress.parse(kept).orElseThrow();
        String listed = names.map(parsed::behind).map(IpAddress::toString).orElse(address);
        return ofNetwork(kept, listed, new KnownNetworks(filters).facts(parsed));
    }

    /** Whether the text names an autonomous system, as in AS64500. */
    public static boolean isSystem(String text) {
        return SYSTEM.matcher(text).matches();
    }

    /**
     * What is known of that autonomous system, for inputs that name it.
     *
     * @param system as in AS64500
     */
    public MachineLookup ofSystem(String system) {
        long asn = Long.parseLong(system.substring(KnownNetwork.SYSTEM.length()));
        return ofNetwork(system, system, new KnownNetworks(filters).facts(NOWHERE, asn));
    }

    /**
     * @param listed the same address as shipped lists have it
     */
    private MachineLookup ofNetwork(String address, String listed, AddressFacts facts) {
        List<MachineLookup.Fit> counting = new ArrayList<>();
        List<MachineLookup.Fit> others = new ArrayList<>();
        for (KnownNetwork row : networks) {
            if (row.holds(address) || row.holds(listed)) {
                boolean counts = counts(row.about(), facts);
                (counts ? counting : others).add(new MachineLookup.Fit(row.about(), counts));
            }
        }
        counting.addAll(others);
        MachineEffects effects = new MachineEffects(filters, AgentFacts.NOT_RECORDED, facts);
        return effects.lookup(address, true, counting);
    }

    private static boolean counts(KnownMachine row, AddressFacts facts) {
        AddressFacts opens = facts.opens() == null ? facts : facts.opens();
        boolean isDeclared = facts.certainty() == Certainty.DECLARED;
        boolean isOfFilters = row.list().isEmpty() && row.source().isEmpty();
        if (isOfFilters) {
            return row.certainty() == Certainty.DECLARED
                    ? isDeclared
                    : !isDeclared && facts.isShared();
        }
        return facts.row().equals(row.id()) || opens.row().equals(row.id());
    }

    /** What the filters file says itself, as rows without source and day. */
    private static List<KnownNetwork> declared(FilterSet filters) {
        List<KnownNetwork> rows = new ArrayList<>();
        filters.scannerNetworks()
                .forEach(
                        (cidr, note) ->
                                rows.add(row("scanner-networks", cidr, note, Certainty.DECLARED)));
        filters.ownNetworks()
                .forEach(cidr -> rows.add(row("own-networks", cidr, "", Certainty.HUMAN)));
        filters.sharedEgress()
                .forEach(cidr -> rows.add(row("shared-egress", cidr, "", Certainty.HUMAN)));
        return rows;
    }

    private static KnownNetwork row(String id, String cidr, String note, Certainty certainty) {
        boolean isShared = certainty == Certainty.HUMAN;
        KnownMachine about =
                new KnownMachine(
                        isShared ? KnownMachine.Sort.EGRESS : KnownMachine.Sort.NETWORK,
                        id,
                        note.isEmpty() ? cidr : cidr + " " + note,
                        certainty,
                        MachineKind.NONE,
                        Scope.ALL,
                        "",
                        "",
                        "");
        return new KnownNetwork(about, List.of(cidr));
    }
}
