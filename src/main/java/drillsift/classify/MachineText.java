package drillsift.classify;

import java.util.List;

/** A row of a list of machines as text and back. */
final class MachineText {

    private MachineText() {}

    static List<String> of(KnownAgent row) {
        return about(row.about())
                .withAll("word", row.words())
                .withAll("ends", row.ends())
                .withAll("starts", row.starts())
                .withAll("except", row.except())
                .with("pattern", row.pattern())
                .withAll("product", row.products())
                .lines();
    }

    static List<String> of(KnownNetwork row) {
        return about(row.about())
                .withAll("cidr", row.cidrs())
                .with("ranges", row.ranges())
                .withAll("asn", row.asns().stream().map(String::valueOf).toList())
                .lines();
    }

    static KnownAgent agent(String id, List<String> lines) {
        Said said = new Said(lines);
        return new KnownAgent(
                about(id, said),
                said.all("word"),
                said.all("ends"),
                said.all("starts"),
                said.all("except"),
                said.text("pattern"),
                said.all("product"));
    }

    static KnownNetwork network(String id, List<String> lines) {
        Said said = new Said(lines);
        return new KnownNetwork(
                about(id, said),
                said.all("cidr"),
                said.text("ranges"),
                said.all("asn").stream().map(Long::valueOf).toList());
    }

    private static Said about(KnownMachine about) {
        return new Said()
                .with("sort", about.sort().name())
                .with("what", about.what())
                .with("certainty", about.certainty().name())
                .with("kind", about.kind().name())
                .with("scope", about.scope().name())
                .with("source", about.source())
                .with("date", about.date())
                .with("list", about.list());
    }

    private static KnownMachine about(String id, Said said) {
        return new KnownMachine(
                KnownMachine.Sort.valueOf(said.text("sort")),
                id,
                said.text("what"),
                Certainty.valueOf(said.text("certainty")),
                MachineKind.valueOf(said.text("kind")),
                Scope.valueOf(said.text("scope")),
                said.text("source"),
                said.text("date"),
                said.text("list"));
    }
}
