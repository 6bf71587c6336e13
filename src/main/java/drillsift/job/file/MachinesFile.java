package drillsift.job.file;

import drillsift.classify.Certainty;
import drillsift.classify.KnownAgent;
import drillsift.classify.KnownMachine;
import drillsift.classify.KnownNetwork;
import drillsift.classify.MachineKind;
import drillsift.classify.MachineList;
import drillsift.classify.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a user's own list of known machines: the format of the shipped lists in one file. */
final class MachinesFile {

    private static final int TEXT = 300;
    private static final int ID = 60;
    private static final List<String> KINDS =
            List.of(
                    MachineKind.SCANNER.name(),
                    MachineKind.IMAGE_PROXY.name(),
                    MachineKind.UNFURLER.name(),
                    MachineKind.CRAWLER.name(),
                    MachineKind.NONE.name());
    private static final List<String> SCOPES =
            Arrays.stream(Scope.values()).map(Scope::key).toList();
    private static final List<String> CERTAINTIES =
            List.of(
                    Certainty.CERTAIN.key(),
                    Certainty.OBSERVED.key(),
                    Certainty.PROBABLE.key(),
                    Certainty.CLOUD.key(),
                    Certainty.HUMAN.key());

    private final String list;
    private final Map<String, String> taken = new TreeMap<>();

    /**
     * @param list the file as it is named in the filters file
     */
    MachinesFile(String list) {
        this.list = list;
        MachineList.shipped().ids().forEach(id -> taken.put(id, "the program"));
    }

    MachineList read(Section file) {
        file.optional("version").ifPresent(FiltersFile::checkVersion);
        List<KnownAgent> agents = new ArrayList<>();
        List<KnownNetwork> networks = new ArrayList<>();
        rows(file, "agents").forEach(row -> agent(row).ifPresent(agents::add));
        rows(file, "networks").forEach(row -> network(row).ifPresent(networks::add));
        file.done();
        return new MachineList(List.copyOf(agents), List.copyOf(networks));
    }

    private static List<Section> rows(Section file, String key) {
        return file.optional(key).map(Value::list).orElse(List.of()).stream()
                .flatMap(value -> value.section().stream())
                .toList();
    }

    /** Empty when something of it is wrong, which is then noted. */
    private Optional<KnownAgent> agent(Section row) {
        Optional<String> kind = row.required("kind", "SCANNER").flatMap(v -> v.choice(KINDS));
        Optional<KnownMachine> about =
                about(
                        row,
                        KnownMachine.Sort.AGENT,
                        kind.filter(MachineKind.NONE.name()::equals).isPresent()
                                ? Certainty.HUMAN
                                : Certainty.CERTAIN,
                        kind.map(MachineKind::valueOf).orElse(MachineKind.NONE));
        AgentMarks marks = AgentMarks.read(row);
        MachineExamples examples =
                MachineExamples.read(
                        row, "[ExampleLinkGuard/2.1]", "[Mozilla/5.0 (X11; Linux x86_64)]");
        row.done();
        Optional<KnownAgent> agent = about.filter(known -> kind.isPresent()).flatMap(marks::row);
        agent.ifPresent(
                known ->
                        examples.check(
                                known.about().id(), known.about().certainty(), known::matches));
        return agent;
    }

    private Optional<KnownNetwork> network(Section row) {
        Optional<Certainty> certainty =
                row.required("certainty", "observed")
                        .flatMap(value -> value.choice(CERTAINTIES))
                        .map(key -> Certainty.valueOf(key.toUpperCase(Locale.ROOT)));
        boolean isEgress = certainty.filter(Certainty.HUMAN::equals).isPresent();
        Optional<KnownMachine> about =
                about(
                        row,
                        isEgress ? KnownMachine.Sort.EGRESS : KnownMachine.Sort.NETWORK,
                        certainty.orElse(Certainty.NONE),
                        MachineKind.NONE);
        List<String> cidrs = MachineNetworks.read(row);
        MachineExamples examples = MachineExamples.read(row, "[192.0.2.1]", "[198.51.100.1]");
        row.done();
        boolean isAddressed = examples.checkAddresses();
        if (about.isEmpty() || certainty.isEmpty() || cidrs.isEmpty()) {
            return Optional.empty();
        }
        KnownNetwork network = new KnownNetwork(about.get(), cidrs);
        if (isAddressed) {
            examples.check(about.get().id(), certainty.get(), network::holds);
        }
        return Optional.of(network);
    }

    private Optional<KnownMachine> about(
            Section row, KnownMachine.Sort sort, Certainty certainty, MachineKind kind) {
        Optional<String> id = row.required("id", "our-link-guard").flatMap(this::id);
        Optional<String> what = text(row, "what", "our mail gateway");
        Optional<String> scope = row.required("scope", "all").flatMap(v -> v.choice(SCOPES));
        Optional<String> source = text(row, "source", "seen in our access log of May");
        Optional<String> date =
                row.required("date", "2026-05-18")
                        .flatMap(value -> value.parsed(Words::date, JobFileCode.NOT_DATE))
                        .map(Object::toString);
        boolean isWhole = id.isPresent() && what.isPresent() && scope.isPresent();
        if (!isWhole || source.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        Scope known = Scope.valueOf(scope.get().toUpperCase(Locale.ROOT));
        return Optional.of(
                new KnownMachine(
                        sort,
                        id.get(),
                        what.get(),
                        certainty,
                        kind,
                        known,
                        source.get(),
                        date.get(),
                        list));
    }

    private static Optional<String> text(Section row, String key, String example) {
        return row.required(key, example).flatMap(value -> value.text(TEXT));
    }

    /** Evidence names rows by it, so it stands once over all lists. */
    private Optional<String> id(Value value) {
        Optional<String> id = value.text(ID);
        String place = Long.toString(value.where().line());
        Optional<String> before = id.map(name -> taken.putIfAbsent(name, place));
        if (before.isPresent()) {
            boolean isShipped = MachineList.shipped().ids().contains(id.get());
            if (isShipped) {
                value.wrong(JobFileCode.SHIPPED_ROW, id.get());
            } else {
                value.wrong(JobFileCode.SAME_ROW, id.get(), before.get());
            }
        }
        return before.isPresent() ? Optional.empty() : id;
    }
}
