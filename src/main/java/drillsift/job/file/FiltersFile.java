package drillsift.job.file;

import drillsift.classify.FilterSet;
import drillsift.classify.MachineList;
import drillsift.message.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the keys of a filters file. */
final class FiltersFile {

    private static final int TOKEN = 200;
    private static final String VERSION = "1";

    private final FilterNames names;
    private final Paths paths;
    private final Problems problems;
    private final FilterFiles files;
    private Optional<Path> machinesFile = Optional.empty();

    /**
     * @param paths from where this file lies
     */
    FiltersFile(FilterNames names, Paths paths, Problems problems, FilterFiles files) {
        this.names = names;
        this.paths = paths;
        this.problems = problems;
        this.files = files;
    }

    /** The list of machines that the file names, once it has been read. */
    Optional<Path> machinesFile() {
        return machinesFile;
    }

    FilterSet read(Section file) {
        file.optional("version").ifPresent(FiltersFile::checkVersion);
        List<String> own = networks(file, "own-networks");
        List<String> shared = networks(file, "shared-egress");
        List<String> helpdesk = networks(file, "helpdesk-networks");
        List<String> proxies = networks(file, "trusted-proxies");
        SortedMap<String, String> scanners = new TreeMap<>();
        file.optional("scanner-networks")
                .ifPresent(value -> value.list().forEach(each -> scanner(each, scanners, own)));
        FilterSet filters =
                new FilterSet(
                        own,
                        shared,
                        helpdesk,
                        proxies,
                        scanners,
                        tokens(file, "honeypot-tokens"),
                        tokens(file, "preview-tokens"),
                        numbers(file, "thresholds", names.thresholds()),
                        numbers(file, "weights", names.rules()),
                        switchedOff(file),
                        machines(file),
                        List.of());
        file.done();
        return filters;
    }

    static void checkVersion(Value value) {
        Optional<String> version = value.text();
        if (version.isPresent() && !version.get().equals(VERSION)) {
            value.wrong(JobFileCode.NEWER_VERSION, version.get(), VERSION);
        }
    }

    private static List<String> networks(Section file, String key) {
        List<String> networks = new ArrayList<>();
        file.optional(key)
                .ifPresent(
                        value ->
                                value.list()
                                        .forEach(each -> network(each).ifPresent(networks::add)));
        return networks.stream().distinct().toList();
    }

    static Optional<String> network(Value value) {
        Optional<Cidr> network = value.parsed(Cidr::parse, JobFileCode.NOT_NETWORK);
        network.filter(Cidr::hostBits)
                .ifPresent(
                        cidr ->
                                value.wrong(
                                        JobFileCode.HOST_BITS,
                                        value.text().orElseThrow(),
                                        cidr.canonical()));
        return network.map(Cidr::canonical);
    }

    private MachineList machines(Section file) {
        Optional<Value> value = file.optional("machines");
        machinesFile = value.flatMap(paths::file);
        if (machinesFile.isEmpty()) {
            return MachineList.NONE;
        }
        String named = Shown.of(value.get().text().orElseThrow());
        String shown = beside(file.where().file(), named);
        YamlFile machines = new YamlFile(shown, problems);
        return files.reading(
                        FilterFile.Role.MACHINES,
                        machinesFile.get(),
                        shown,
                        () -> machines.load(machinesFile.get()))
                .map(new MachinesFile(named)::read)
                .orElse(MachineList.NONE);
    }

    private static String beside(String file, String named) {
        return Shown.of(Path.of(file).resolveSibling(named).normalize().toString());
    }

    /** A network alone, or with a note that says how it is known. */
    private static void scanner(Value value, SortedMap<String, String> scanners, List<String> own) {
        Optional<Value> place = Optional.of(value);
        String note = "";
        if (!value.isText()) {
            Optional<Section> keys = value.section();
            place = keys.flatMap(each -> each.required("network", "192.0.2.0/24"));
            note =
                    keys.flatMap(each -> each.optional("note"))
                            .flatMap(each -> each.text(TOKEN))
                            .orElse("");
            keys.ifPresent(Section::done);
        }
        Optional<String> network = place.flatMap(FiltersFile::network);
        if (network.isPresent()) {
            checkWidth(place.get(), network.get());
            scanners.put(network.get(), note);
            if (own.contains(network.get())) {
                place.get().wrong(JobFileCode.OWN_AND_SCANNER, network.get());
            }
        }
    }

    /** Wider ones hold whole providers: calling them scanners would drop their people. */
    private static void checkWidth(Value value, String network) {
        Cidr cidr = Cidr.parse(network).orElseThrow();
        int narrowest = cidr.isVersion4() ? 8 : 20;
        if (cidr.bits() < narrowest) {
            value.wrong(JobFileCode.NETWORK_TOO_WIDE, network, "/" + narrowest);
        }
    }

    private static List<String> tokens(Section file, String key) {
        List<String> tokens = new ArrayList<>();
        file.optional(key)
                .ifPresent(
                        value ->
                                value.list()
                                        .forEach(each -> each.text(TOKEN).ifPresent(tokens::add)));
        return tokens.stream().distinct().toList();
    }

    private static SortedMap<String, Double> numbers(Section file, String key, Set<String> known) {
        SortedMap<String, Double> numbers = new TreeMap<>();
        Optional<Section> section = file.optional(key).flatMap(Value::section);
        for (Value value : section.map(Section::all).orElse(List.of())) {
            if (isKnown(value, value.key(), known)) {
                value.parsed(Words::number, JobFileCode.NOT_NUMBER)
                        .ifPresent(number -> numbers.put(value.key(), number));
            }
        }
        return numbers;
    }

    private SortedSet<String> switchedOff(Section file) {
        SortedSet<String> rules = new TreeSet<>();
        Optional<Value> list = file.optional("switched-off");
        for (Value value : list.map(Value::list).orElse(List.of())) {
            value.text().filter(rule -> isKnown(value, rule, names.rules())).ifPresent(rules::add);
        }
        return rules;
    }

    private static boolean isKnown(Value value, String name, Set<String> known) {
        if (known.contains(name)) {
            return true;
        }
        Optional<String> near = Nearest.of(name, known);
        if (near.isPresent()) {
            value.wrong(JobFileCode.UNKNOWN_NAME_NEAR, name, near.get());
        } else {
            value.wrong(JobFileCode.UNKNOWN_NAME, name, String.join(", ", known));
        }
        return false;
    }
}
