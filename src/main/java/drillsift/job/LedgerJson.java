package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.release.People;
import drillsift.aggregate.release.Release;
import drillsift.aggregate.release.ReleasedRound;
import drillsift.aggregate.release.ReleasedSet;
import drillsift.aggregate.release.ReleasedSet.Cell;
import drillsift.aggregate.release.ReleasedSet.Kind;
import drillsift.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The release ledger as it is written: every release with its rounds, sets and cells, and each
 * group of people once, under the hash of its members. Its fields are a contract, see
 * docs/outputs.md.
 */
final class LedgerJson {

    private static final int SCHEMA_VERSION = 1;

    private final ObjectNode root = RunSummary.newObject();
    private final SortedMap<String, String> members = new TreeMap<>();

    private LedgerJson() {}

    /**
     * @param releases in the order of their publication
     * @param uncompared revisions of releases without a ledger that somebody accepted
     */
    static byte[] write(Collection<Release> releases, Collection<String> uncompared) {
        LedgerJson json = new LedgerJson();
        json.root.put("schema_version", SCHEMA_VERSION);
        ArrayNode nodes = json.root.putArray("releases");
        releases.forEach(release -> json.release(nodes.addObject(), release));
        uncompared.forEach(json.root.putArray("uncompared")::add);
        ObjectNode people = json.root.putObject("people");
        json.members.forEach(people::put);
        return RunSummary.print(json.root).getBytes(StandardCharsets.UTF_8);
    }

    private void release(ObjectNode node, Release release) {
        node.put("revision", release.revision());
        node.put("minimum_group", release.minimumGroup());
        ArrayNode rounds = node.putArray("rounds");
        for (ReleasedRound round : release.rounds()) {
            ObjectNode each = rounds.addObject();
            each.put("round", round.number());
            ObjectNode departments = each.putObject("departments");
            round.groupOf().forEach(departments::put);
            if (!round.breakdowns().isEmpty()) {
                each.put("breakdowns", round.breakdowns());
            }
            ArrayNode sets = each.putArray("sets");
            round.sets().forEach(set -> set(sets.addObject(), set, round));
        }
    }

    private void set(ObjectNode node, ReleasedSet set, ReleasedRound round) {
        node.put("kind", set.kind().name().toLowerCase(Locale.ROOT));
        node.put("name", set.name()).put("n", set.people().size());
        switch (set.kind()) {
            case PANEL, ATTRIBUTE -> node.put("among", set.people().among(round.all()));
            case GROUP -> node.put("people", entered(set.people()));
            case ALL -> {
                if (!round.isGrouped()) { // else they are the people of the groups
                    node.put("people", entered(set.people()));
                }
            }
        }
        ObjectNode cells = node.putObject("cells");
        set.cells().forEach((measure, cell) -> cell(cells.putObject(measure.key()), cell));
    }

    private String entered(People people) {
        String text = people.text();
        String name = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        members.put(name, text);
        return name;
    }

    private static void cell(ObjectNode node, Cell cell) {
        if (cell.counts().isEmpty()) {
            node.put("rounding", cell.note().key());
        } else {
            cell.counts().forEach(node.putArray("c")::add);
        }
    }

    /** What a ledger holds. */
    record Content(List<Release> releases, List<String> uncompared) {}

    /**
     * @throws IllegalArgumentException when it is no ledger that this version can read
     */
    static Content read(JsonNode root) {
        if (root.path("schema_version").asInt() != SCHEMA_VERSION) {
            throw new IllegalArgumentException("ledger version " + root.path("schema_version"));
        }
        Map<String, People> people = new LinkedHashMap<>();
        root.path("people")
                .properties()
                .forEach(set -> people.put(set.getKey(), People.ofText(set.getValue().asText())));
        List<Release> releases = new ArrayList<>();
        root.path("releases").forEach(node -> releases.add(release(node, people)));
        List<String> uncompared = new ArrayList<>();
        root.path("uncompared").forEach(node -> uncompared.add(node.asText()));
        return new Content(releases, uncompared);
    }

    private static Release release(JsonNode node, Map<String, People> people) {
        List<ReleasedRound> rounds = new ArrayList<>();
        for (JsonNode round : node.path("rounds")) {
            SortedMap<String, String> groups = new TreeMap<>();
            round.path("departments")
                    .properties()
                    .forEach(one -> groups.put(one.getKey(), one.getValue().asText()));
            People all = all(round.path("sets"), people);
            List<ReleasedSet> sets = new ArrayList<>();
            round.path("sets").forEach(set -> sets.add(set(set, all, people)));
            rounds.add(
                    new ReleasedRound(
                            round.path("round").asInt(),
                            groups,
                            List.copyOf(sets),
                            round.path("breakdowns").asText()));
        }
        return new Release(
                node.path("revision").asText(), node.path("minimum_group").asInt(), rounds);
    }

    private static People all(JsonNode sets, Map<String, People> people) {
        List<People> named = new ArrayList<>();
        for (JsonNode set : sets) {
            if (set.has("people")) {
                named.add(people(set, people));
            }
        }
        return People.union(named.stream());
    }

    private static People people(JsonNode set, Map<String, People> people) {
        People those = people.get(set.path("people").asText());
        if (those == null) {
            throw new IllegalArgumentException("people of no set");
        }
        return those;
    }

    private static ReleasedSet set(JsonNode node, People all, Map<String, People> people) {
        Kind kind = Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT));
        SortedMap<Measure, Cell> cells = new TreeMap<>();
        node.path("cells")
                .properties()
                .forEach(cell -> cells.put(measure(cell.getKey()), cell(cell.getValue())));
        People those =
                switch (kind) {
                    case ALL -> all;
                    case GROUP -> people(node, people);
                    case PANEL, ATTRIBUTE -> all.chosen(node.path("among").asText());
                };
        if (those.size() != node.path("n").asInt()) {
            throw new IllegalArgumentException("not as many people as it says");
        }
        return new ReleasedSet(kind, node.path("name").asText(), those, cells);
    }

    private static Measure measure(String key) {
        return Measure.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static Cell cell(JsonNode node) {
        List<Integer> counts = new ArrayList<>();
        node.path("c").forEach(count -> counts.add(count.asInt()));
        for (Note note : Note.values()) {
            if (note.key().equals(node.path("rounding").asText())) {
                return new Cell(List.copyOf(counts), note);
            }
        }
        throw new IllegalArgumentException("rounding " + node.path("rounding"));
    }
}
