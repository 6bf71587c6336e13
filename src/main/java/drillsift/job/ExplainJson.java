package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.classify.Correction;
import drillsift.classify.Evidence;
import drillsift.classify.ExplainedAccess;
import drillsift.classify.JudgedRound;
import drillsift.classify.KnownMachine;
import drillsift.classify.KnownMachines;
import drillsift.classify.MachineLookup;
import drillsift.classify.WhatIf;
import drillsift.event.Connection;
import drillsift.event.EventBlock;
import drillsift.event.Recipient;
import drillsift.job.file.Inquiry;
import drillsift.message.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Collects an explanation. Keys are only ever added, and keep their order. */
final class ExplainJson {

    private static final int VERSION = 1;

    private final Messages messages;
    private final ZoneId zone;
    private final KnownMachines known;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ArrayNode rounds;
    private final Map<String, Optional<KnownMachine>> networks = new HashMap<>();
    private final List<Inquiry> inquiries;
    private ObjectNode round;
    private ArrayNode records;

    ExplainJson(
            ExplainQuery query,
            Messages messages,
            ZoneId zone,
            KnownMachines known,
            List<Inquiry> inquiries) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.zone = zone;
        this.known = known;
        document.put("version", VERSION);
        document.put("asked", lower(query.kind()));
        document.put("value", query.value());
        rounds = document.putArray("rounds");
    }

    boolean isEmpty() {
        return rounds.isEmpty();
    }

    JsonNode document() {
        return document;
    }

    /**
     * @param person whose the records to come are; {@link EventBlock#NONE} when nobody's of the
     *     roster
     */
    void round(JudgedRound judged, int person) {
        round = rounds.addObject();
        round.put("round", judged.round().number());
        round.put("payload", judged.round().payload().key());
        round.put("standing", StandingOf.of(judged, person).key());
        if (person >= 0) {
            Recipient recipient = judged.roster().get(person);
            ObjectNode node = round.putObject("person");
            node.put("email", recipient.originalEmail());
            node.put("name", recipient.name());
            node.put("department", recipient.department());
            judged.deliveries().get(person).sentAt().ifPresent(at -> node.put("sent_at", time(at)));
        }
        records = round.putArray("records");
    }

    /** The person's inquiry number in the round, and what was said under it. */
    void inquiries(InquiryNumbers numbers, int person) {
        round.put("inquiry", numbers.of(person));
        for (Inquiry inquiry : inquiries) {
            if (numbers.person(inquiry.number()).orElse(EventBlock.NONE) == person) {
                ObjectNode node = round.withArrayProperty("objections").addObject();
                node.put("objection", inquiry.objection());
                node.put("decision", inquiry.decision().key());
                node.put("date", inquiry.date().toString());
                node.put("author", inquiry.author());
                node.put("correction", inquiry.correction());
                node.put("where", inquiry.where().toString());
            }
        }
    }

    void record(
            JudgedRound judged,
            int event,
            String file,
            long line,
            String note,
            Connection connection) {
        ObjectNode node = records.addObject();
        node.put("time", time(EventBlock.instant(judged.time(event))));
        node.put("kind", lower(judged.kind(event)));
        node.put("file", file);
        node.put("line", line);
        node.put("event_id", judged.eventId(event));
        if (!note.isEmpty()) {
            node.put("note", note);
        }
        if (!connection.equals(Connection.NONE)) {
            connection(node.putObject("connection"), connection);
        }
        boolean isAccess = judged.episode(event) != EventBlock.NONE;
        if (isAccess) {
            node.put("echo", judged.isEcho(event));
            node.put("after_close", judged.isAfterClose(event));
            node.put("address", judged.address(event));
            network(judged.address(event)).ifPresent(row -> network(node, row));
            node.put("agent", judged.agent(event));
            judged.explanation()
                    .orElseThrow()
                    .ofEvent(event)
                    .forEach(access -> access(node.putObject("access"), access));
        }
    }

    private static void connection(ObjectNode node, Connection connection) {
        if (connection.asn() > 0) {
            node.put("asn", connection.asn());
        }
        if (!connection.country().isEmpty()) {
            node.put("country", connection.country());
        }
        if (!connection.ja4().isEmpty()) {
            node.put("ja4", connection.ja4());
        }
        if (!connection.purpose().isEmpty()) {
            node.put("purpose", connection.purpose());
        }
    }

    /** The row of a list that names the network of that address. */
    private Optional<KnownMachine> network(String address) {
        return networks.computeIfAbsent(
                address,
                key ->
                        KnownMachines.isAddress(key)
                                ? known.ofAddress(key).rows().stream()
                                        .filter(MachineLookup.Fit::counts)
                                        .map(MachineLookup.Fit::row)
                                        .findFirst()
                                : Optional.empty());
    }

    private static void network(ObjectNode node, KnownMachine row) {
        ObjectNode network = node.putObject("network");
        network.put("row", row.id());
        network.put("what", row.what());
    }

    private void access(ObjectNode node, ExplainedAccess access) {
        node.put("episode", access.episode());
        node.put("verdict", access.verdict().name());
        node.put("machine_kind", lower(access.machineKind()));
        node.put("actor", lower(access.actor()));
        node.put("decided_by", lower(access.decidedBy()));
        node.put("score_decibans", access.scoreDecibans());
        node.put("machine_probability", access.probability());
        ArrayNode evidence = node.putArray("evidence");
        access.evidence().forEach(finding -> evidence(evidence.addObject(), finding));
        if (!access.corrections().isEmpty()) {
            ArrayNode corrections = node.putArray("corrections");
            access.corrections().forEach(each -> correction(corrections.addObject(), each));
        }
        whatIf(node.putObject("what_if"), access.whatIf());
    }

    private static void correction(ObjectNode node, Correction correction) {
        node.put("id", correction.id());
        node.put("action", correction.action().name());
        if (!correction.rule().isEmpty()) {
            node.put("rule", correction.rule());
        }
        if (correction.action() == Correction.Action.ADD_DB) {
            node.put("decibans", correction.decibans());
        }
        node.put("where", correction.where().toString());
        node.put("reason", correction.reason());
        node.put("author", correction.author());
    }

    private void evidence(ObjectNode node, ExplainedAccess.Finding finding) {
        Evidence evidence = finding.evidence();
        node.put("rule", evidence.rule());
        node.put("group", lower(evidence.group()));
        node.put("weight_decibans", evidence.weight());
        node.put("used", finding.used());
        node.put("decides", finding.decides());
        put(node, "observed", evidence.observed());
        put(node, "threshold", evidence.threshold());
        node.put("sentence", finding.sentence(messages));
        known.row(evidence.row()).ifPresent(row -> MachineJson.row(node.putObject("row"), row));
    }

    private static void put(ObjectNode node, String key, Object value) {
        if (value instanceof Integer || value instanceof Long) {
            node.put(key, ((Number) value).longValue());
        } else if (value instanceof Number number) {
            node.put(key, number.doubleValue());
        } else {
            node.put(key, value.toString());
        }
    }

    private static void whatIf(ObjectNode node, WhatIf whatIf) {
        ArrayNode changes = node.putArray("changes");
        for (WhatIf.Change change : whatIf.changes()) {
            ObjectNode each = changes.addObject();
            each.put("key", change.sort().key());
            ArrayNode what = each.putArray("values");
            change.what().forEach(what::add);
            each.put("verdict", change.verdict().name());
            change.actor().ifPresent(actor -> each.put("actor", lower(actor)));
        }
        whatIf.decibansToMachine().ifPresent(db -> node.put("decibans_to_machine", db));
        whatIf.decibansToHuman().ifPresent(db -> node.put("decibans_to_human", db));
        node.put("lacks_sign_of_person", whatIf.lacksSignOfPerson());
        WhatIf.Missing missing = whatIf.missing();
        if (missing.sign() != WhatIf.Missing.Sign.NONE) {
            ObjectNode sign = node.putObject("missing_sign");
            sign.put("sign", lower(missing.sign()));
            put(sign, "observed", missing.observed());
            put(sign, "threshold", missing.threshold());
        }
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
