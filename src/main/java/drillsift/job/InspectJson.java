package drillsift.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.event.DrillEvent;
import drillsift.event.Roster;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.read.SourceFile;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Tells programs what looking at files found. */
final class InspectJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Messages ENGLISH = new Messages(Language.EN);

    private InspectJson() {}

    static ObjectNode of(List<Inspection> files, ZoneId zone, Optional<Roster> roster) {
        ObjectNode all = MAPPER.createObjectNode().put("version", 1).put("time_zone", zone.getId());
        ArrayNode list = all.putArray("files");
        files.forEach(file -> list.add(file(file, roster)));
        return all;
    }

    private static ObjectNode file(Inspection file, Optional<Roster> roster) {
        ObjectNode node = MAPPER.createObjectNode().put("file", file.name());
        file.source().ifPresent(source -> source(node, source));
        file.roster().ifPresent(people -> node.put("people", people.roster().size()));
        ObjectNode columns = node.putObject("columns");
        file.mapping().forEach(columns::put);
        file.logFormat().ifPresent(format -> node.put("log_format", format));
        problems(node.putArray("refusals"), file.refusals());
        if (!file.peopleFaults().isEmpty()) {
            problems(node.putArray("people_faults"), file.peopleFaults());
        }
        if (file.isInput()) {
            content(node, file.content());
            roster.ifPresent(people -> fit(node, RosterFit.of(file.content(), people)));
        }
        return node;
    }

    private static void problems(ArrayNode list, List<Problem> problems) {
        problems.forEach(
                problem ->
                        list.addObject()
                                .put("code", problem.code().id())
                                .put("message", ENGLISH.text(problem)));
    }

    private static void source(ObjectNode node, SourceFile source) {
        node.put("format", source.format().key())
                .put("reason", InspectWords.reason(ENGLISH, source))
                .put("encoding", source.encoding().name())
                .put("packing", source.packing().kind().key());
        if (!source.packing().part().isEmpty()) {
            node.put("part", source.packing().part());
        }
        if (!source.header().isEmpty()) {
            node.put("delimiter", String.valueOf(source.delimiter()));
        }
    }

    private static void content(ObjectNode node, Inspection.Content content) {
        node.put("records", content.records)
                .put("accepted", content.accepted)
                .put("rejected", content.rejected)
                .put("skipped", content.skipped);
        if (content.hasTimes()) {
            node.put("first", content.first.toString()).put("last", content.last.toString());
            node.put("time_as_written", content.timeAsWritten);
        }
        ObjectNode kinds = node.putObject("kinds");
        content.kinds.forEach((kind, count) -> kinds.put(kind.name(), count));
        if (!content.subjects.isEmpty()) {
            ObjectNode subjects = node.putObject("subjects");
            content.subjects.forEach(subjects::put);
        }
        ObjectNode notes = node.putObject("notes");
        content.notes.forEach(notes::put);
        ArrayNode events = node.putArray("first_events");
        content.events.forEach(event -> events.add(event(event)));
        ArrayNode rejects = node.putArray("rejects");
        content.examples.forEach(
                (reason, example) ->
                        rejects.addObject()
                                .put("reason", reason)
                                .put("count", content.reasons.get(reason))
                                .put("line", example.line())
                                .put("found", example.found()));
    }

    private static ObjectNode event(DrillEvent event) {
        return MAPPER.createObjectNode()
                .put("line", event.line())
                .put("time", event.occurredAt().toString())
                .put("kind", event.kind().name())
                .put("recipient", event.recipient())
                .put("token", event.token())
                .put("address", event.peer())
                .put("user_agent", event.agent());
    }

    private static void fit(ObjectNode node, RosterFit fit) {
        node.putObject("roster_fit")
                .put("tokens_known", fit.tokensKnown())
                .put("tokens", fit.tokens())
                .put("addresses_known", fit.addressesKnown())
                .put("addresses", fit.addresses());
    }
}
