package drillsift.store;

import drillsift.classify.RoundReach;
import drillsift.event.Connection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file per round on what its records name, named by what they were read from. */
public final class ReachFiles {

    static final String ENDING = ".reach";

    private static final int MAGIC = 0x48435244; // "DRCH"
    private static final int VERSION = 2;

    private final PackedFiles files;

    ReachFiles(Path folder) {
        files = new PackedFiles(folder, ENDING, MAGIC, VERSION);
    }

    /** Empty when it was not kept, or is not as it was written. */
    public Optional<RoundReach> find(String name) {
        return files.find(
                name,
                from ->
                        new RoundReach(
                                texts(from),
                                texts(from),
                                texts(from),
                                connections(from),
                                from.number(),
                                from.number()));
    }

    private static List<String> texts(Unpacked from) {
        List<String> texts = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            texts.add(from.text());
        }
        return texts;
    }

    private static List<Connection> connections(Unpacked from) {
        List<Connection> connections = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            connections.add(new Connection(from.number(), from.text(), from.text(), from.text()));
        }
        return connections;
    }

    public void keep(String name, RoundReach reach) {
        Packed packed = new Packed();
        for (List<String> texts : List.of(reach.addresses(), reach.agents(), reach.tokens())) {
            packed.number(texts.size());
            texts.forEach(packed::text);
        }
        packed.number(reach.connections().size());
        for (Connection each : reach.connections()) {
            packed.number(each.asn()).text(each.country()).text(each.ja4()).text(each.purpose());
        }
        packed.number(reach.earliest()).number(reach.latest());
        files.keep(name, packed);
    }
}
