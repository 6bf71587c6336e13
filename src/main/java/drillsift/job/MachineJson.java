package drillsift.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.classify.KnownMachine;
import drillsift.classify.MachineLookup;
import java.util.List;
import java.util.Locale;

/** Known machines for programs. Keys are only ever added, and keep their order. */
final class MachineJson {

    private static final int VERSION = 1;

    private MachineJson() {}

    static ObjectNode of(List<KnownMachine> rows, List<MachineLookup> lookups) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("version", VERSION);
        ArrayNode listed = document.putArray("rows");
        rows.forEach(row -> row(listed.addObject(), row));
        ArrayNode tests = document.putArray("tests");
        lookups.forEach(lookup -> lookup(tests.addObject(), lookup));
        return document;
    }

    static void row(ObjectNode node, KnownMachine row) {
        node.put("sort", lower(row.sort()));
        node.put("id", row.id());
        node.put("what", row.what());
        node.put("certainty", row.certainty().key());
        node.put("kind", lower(row.kind()));
        node.put("scope", row.scope().key());
        node.put("source", row.source());
        node.put("date", row.date());
        node.put("list", row.list());
    }

    private static void lookup(ObjectNode node, MachineLookup lookup) {
        node.put("asked", lookup.asked());
        node.put("address", lookup.isAddress());
        node.put("shared", lookup.isShared());
        node.put("own", lookup.isOwn());
        ArrayNode rows = node.putArray("rows");
        for (MachineLookup.Fit fit : lookup.rows()) {
            ObjectNode row = rows.addObject();
            row(row, fit.row());
            row.put("counts", fit.counts());
        }
        ArrayNode effects = node.putArray("effects");
        lookup.effects().forEach(effect -> effect(effects.addObject(), effect));
        ArrayNode untouched = node.putArray("nothing_for");
        lookup.untouched().forEach(kind -> untouched.add(lower(kind)));
    }

    private static void effect(ObjectNode node, MachineLookup.Effect effect) {
        node.put("rule", effect.rule());
        node.put("group", lower(effect.group()));
        node.put("weight_decibans", effect.weightDecibans());
        node.put("decides", effect.decides());
        node.put("weak", effect.weak());
        ArrayNode kinds = node.putArray("kinds");
        effect.kinds().forEach(kind -> kinds.add(lower(kind)));
        MachineLookup.Condition condition = effect.condition();
        condition.soonerThanSeconds().ifPresent(s -> node.put("sooner_than_seconds", s));
        condition.laterThanSeconds().ifPresent(s -> node.put("later_than_seconds", s));
        condition.from().ifPresent(day -> node.put("from", day.toString()));
        node.put("row", effect.row());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
