package drillsift.classify;

import java.util.List;
import java.util.TreeSet;

/** Known machines, in the order in which rows are tried. */
public record MachineList(List<KnownAgent> agents, List<KnownNetwork> networks) {

    public static final MachineList NONE = new MachineList(List.of(), List.of());

    private static final MachineList SHIPPED =
            new MachineList(
                    new ShippedList("known-agents.yaml")
                            .rows("agents").stream().map(KnownAgent::of).toList(),
                    new ShippedList("known-networks.yaml")
                            .rows("networks").stream().map(KnownNetwork::of).toList());

    /** The lists that come with the program. */
    public static MachineList shipped() {
        return SHIPPED;
    }

    /** Ids of all rows. */
    public TreeSet<String> ids() {
        TreeSet<String> ids = new TreeSet<>();
        agents.forEach(row -> ids.add(row.about().id()));
        networks.forEach(row -> ids.add(row.about().id()));
        return ids;
    }
}
