package drillsift.job.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blocks of a row about networks. */
final class MachineNetworks {

    private static final int NARROW_V4 = 13;
    private static final int NARROW_V6 = 32;
    private static final int WIDEST_V4 = 8;
    private static final int WIDEST_V6 = 20;

    private MachineNetworks() {}

    /** In canonical form; what is wrong with one has been noted. */
    static List<String> read(Section row) {
        boolean isConfirmed =
                row.optional("confirm").flatMap(value -> value.choice(List.of("wide"))).isPresent();
        List<String> cidrs = new ArrayList<>();
        Optional<Value> blocks = row.required("cidrs", "[192.0.2.0/24]");
        List<Value> values = blocks.map(Value::list).orElse(List.of());
        if (blocks.isPresent() && blocks.get().isList() && values.isEmpty()) {
            blocks.get().note(JobFileCode.EMPTY_LIST);
        }
        for (Value value : values) {
            Optional<String> network = FiltersFile.network(value);
            if (network.isPresent() && isNarrow(value, network.get(), isConfirmed)) {
                cidrs.add(network.get());
            }
        }
        return List.copyOf(cidrs);
    }

    /** Wide ones hold whole providers: their people would be taken for machines. */
    private static boolean isNarrow(Value value, String network, boolean isConfirmed) {
        Cidr cidr = Cidr.parse(network).orElseThrow();
        int widest = cidr.isVersion4() ? WIDEST_V4 : WIDEST_V6;
        int narrow = cidr.isVersion4() ? NARROW_V4 : NARROW_V6;
        if (cidr.bits() < widest) {
            value.wrong(JobFileCode.NETWORK_TOO_WIDE, network, "/" + widest);
            return false;
        }
        if (cidr.bits() < narrow && !isConfirmed) {
            value.wrong(JobFileCode.NOT_CONFIRMED_WIDE, network, "/" + narrow);
            return false;
        }
        return true;
    }
}
