package drillsift.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.classify.PassedOver;
import drillsift.classify.Proposal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A calibration for programs. Keys are only ever added, and keep their order. */
final class CalibrateJson {

    private static final int VERSION = 1;

    private CalibrateJson() {}

    static ObjectNode of(
            Calibration found, CalibrateWords words, Optional<CalibrateTarget> written) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("version", VERSION);
        learned(document.putObject("learned"), found.learned());
        ArrayNode rows = document.putArray("proposals");
        found.rows().forEach(row -> row(rows.addObject(), row, words));
        document.put("left_off", found.leftOff());
        effects(document.putArray("together"), found.together());
        ArrayNode passed = document.putArray("passed_over");
        for (PassedOver each : found.passedOver()) {
            ObjectNode node = passed.addObject();
            node.put("what", each.what());
            node.put("reason", lower(each.reason()));
            node.put("accesses", each.accesses());
        }
        written.ifPresent(target -> document.put("written", target.filters().toString()));
        return document;
    }

    private static void learned(ObjectNode node, Calibration.Learned learned) {
        node.put("from", learned.name());
        node.put("round", learned.round());
        node.put("unopened", learned.unopened());
        node.put("people", learned.people());
        node.put("accesses", learned.accesses());
        node.put("machine_accesses", learned.machines());
        node.put("accesses_without_address", learned.unplaced());
        node.put("rejected", learned.rejected());
    }

    private static void row(ObjectNode node, ProposedRow row, CalibrateWords words) {
        Proposal proposal = row.proposal();
        node.put("sort", lower(proposal.sort()));
        node.put("value", proposal.value());
        node.put("active", row.isActive());
        seen(node.putObject("seen"), proposal.seen());
        ArrayNode doubts = node.putArray("doubts");
        for (Proposal.Doubt doubt : proposal.doubts()) {
            ObjectNode each = doubts.addObject();
            each.put("reason", lower(doubt.reason()));
            each.put("round", doubt.round());
            each.put("people", doubt.people());
        }
        effects(node.putArray("effects"), row.effects());
        ArrayNode sentences = node.putArray("sentences");
        words.about(row).forEach(sentences::add);
    }

    private static void seen(ObjectNode node, Proposal.Seen seen) {
        node.put("people", seen.people());
        node.put("accesses", seen.accesses());
        node.put("addresses", seen.addresses());
        ArrayNode agents = node.putArray("agents");
        seen.agents().forEach(agents::add);
        node.put("last", seen.last().toString());
        seen.first().ifPresent(value -> node.put("first_delay_seconds", value));
        seen.median().ifPresent(value -> node.put("median_delay_seconds", value));
        seen.latest().ifPresent(value -> node.put("latest_delay_seconds", value));
        node.put("machine_people", seen.machine());
        node.put("human_people", seen.persons());
        node.put("undecided_people", seen.undecided());
        ArrayNode groups = node.putArray("groups");
        seen.groups().forEach(group -> groups.add(lower(group)));
    }

    private static void effects(ArrayNode nodes, List<RoundEffect> effects) {
        for (RoundEffect effect : effects) {
            ObjectNode node = nodes.addObject();
            node.put("round", effect.round());
            node.put("accesses", effect.accesses());
            node.put("people", effect.people());
            counts(node.putObject("before"), effect.before());
            counts(node.putObject("after"), effect.after());
        }
    }

    private static void counts(ObjectNode node, RoundEffect.Counts counts) {
        node.put("strict", counts.strict());
        node.put("likely", counts.likely());
        node.put("lenient", counts.lenient());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
