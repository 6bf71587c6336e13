package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.message.Messages;
import drillsift.report.ReportTexts;
import drillsift.report.sheet.AccessSheet;
import drillsift.report.sheet.Opinion;
import drillsift.report.sheet.SheetRound;
import drillsift.report.sheet.Standing;
import drillsift.report.sheet.Visit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An explanation as one page shows it: accesses of one episode together, each once. */
final class ExplainSheet {

    private static final Set<String> OF_FILTERS =
            Set.of("own-networks", "shared-egress", "scanner-networks");

    private final ReportTexts texts;

    ExplainSheet(ReportTexts texts) {
        this.texts = texts;
    }

    /**
     * @param isPseudonymous whether the campaign names nobody
     */
    AccessSheet of(JsonNode document, boolean isPseudonymous) {
        return new AccessSheet(
                document.path("asked").asText(),
                document.path("value").asText(),
                stream(document.path("rounds")).map(this::round).toList(),
                isPseudonymous);
    }

    private SheetRound round(JsonNode round) {
        Map<Integer, List<JsonNode>> episodes = new LinkedHashMap<>();
        List<SheetRound.Told> told = new ArrayList<>();
        for (JsonNode record : round.path("records")) {
            JsonNode access = record.path("access");
            if (access.isMissingNode()) {
                told.add(new SheetRound.Told(record.path("kind").asText(), time(record)));
            } else {
                int episode = access.path("episode").asInt();
                episodes.computeIfAbsent(episode, key -> new ArrayList<>()).add(record);
            }
        }
        JsonNode person = round.path("person");
        return new SheetRound(
                round.path("round").asInt(),
                round.path("payload").asText(),
                person.isMissingNode() ? Optional.empty() : Optional.of(person(person)),
                person.has("sent_at")
                        ? Optional.of(instant(person.path("sent_at")))
                        : Optional.empty(),
                Standing.valueOf(round.path("standing").asText().toUpperCase(Locale.ROOT)),
                episodes.values().stream().map(this::visit).toList(),
                told);
    }

    private static SheetRound.Person person(JsonNode person) {
        return new SheetRound.Person(
                person.path("name").asText(),
                person.path("email").asText(),
                person.path("department").asText());
    }

    /**
     * @param records of one episode in order of time; of an access that two sources recorded, one
     *     counts
     */
    private Visit visit(List<JsonNode> records) {
        List<JsonNode> once = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        records.stream()
                .filter(record -> known.add(record.path("event_id").asText()))
                .forEach(once::add);
        JsonNode shown = most(records);
        JsonNode access = shown.path("access");
        Opinion opinion = Opinion.valueOf(access.path("verdict").asText());
        String kind = access.path("machine_kind").asText();
        JsonNode whatIf = access.path("what_if");
        boolean isRecipient = access.path("actor").asText().equals("recipient");
        return new Visit(
                once.stream().map(ExplainSheet::access).toList(),
                shown.path("address").asText(),
                network(shown.path("network")),
                shown.path("agent").asText(),
                opinion,
                kind.equals("none") ? "" : kind,
                opinion != Opinion.MACHINE && !isRecipient,
                access.path("decided_by").asText().equals("default"),
                access.path("machine_probability").asDouble() * 100,
                reasons(access),
                stream(whatIf.path("changes")).map(change -> change(change, access)).toList(),
                missing(whatIf.path("missing_sign")),
                act(once).path("event_id").asText());
    }

    /** The record that says most of where it came from. */
    private static JsonNode most(List<JsonNode> records) {
        return records.stream()
                .filter(record -> !record.path("address").asText().isEmpty())
                .findFirst()
                .orElse(records.get(0));
    }

    private static JsonNode act(List<JsonNode> records) {
        Set<String> others = Set.of("opened", "raw_request");
        return records.stream()
                .filter(record -> !others.contains(record.path("kind").asText()))
                .findFirst()
                .orElse(records.get(0));
    }

    private static Visit.Access access(JsonNode record) {
        return new Visit.Access(
                record.path("kind").asText(), time(record), record.path("after_close").asBoolean());
    }

    private String network(JsonNode network) {
        String row = network.path("row").asText();
        String what = network.path("what").asText();
        return OF_FILTERS.contains(row)
                ? texts.text("sheet.network." + row, what)
                : new Messages(texts.language()).find("machine", row).orElse(what);
    }

    private List<Visit.Reason> reasons(JsonNode access) {
        List<Visit.Reason> reasons = new ArrayList<>();
        for (JsonNode correction : access.path("corrections")) {
            String sentence = texts.text("sheet.correction", correction.path("reason").asText());
            reasons.add(new Visit.Reason(Visit.Reason.Speaks.DECIDES, sentence));
        }
        stream(access.path("evidence"))
                .filter(evidence -> evidence.path("used").asBoolean())
                .sorted(Comparator.comparingDouble(ExplainSheet::lightness))
                .map(one -> new Visit.Reason(speaks(one), one.path("sentence").asText()))
                .forEach(reasons::add);
        return reasons;
    }

    private static double lightness(JsonNode evidence) {
        return evidence.path("decides").asBoolean()
                ? Double.NEGATIVE_INFINITY
                : -Math.abs(evidence.path("weight_decibans").asDouble());
    }

    private static Visit.Reason.Speaks speaks(JsonNode evidence) {
        double weight = evidence.path("weight_decibans").asDouble();
        if (evidence.path("decides").asBoolean()) {
            return weight > 0 ? Visit.Reason.Speaks.DECIDES : Visit.Reason.Speaks.DOUBT;
        }
        return weight < 0 ? Visit.Reason.Speaks.PERSON : Visit.Reason.Speaks.MACHINE;
    }

    /** A rule that would be switched off is told by what it found, several by their number. */
    private static Visit.Change change(JsonNode change, JsonNode access) {
        String key = change.path("key").asText();
        JsonNode values = change.path("values");
        boolean isMany = values.size() > 1;
        String value = values.path(0).asText();
        String found =
                stream(access.path("evidence"))
                        .filter(one -> one.path("rule").asText().equals(value))
                        .map(one -> one.path("sentence").asText())
                        .findFirst()
                        .orElse(value);
        return new Visit.Change(
                isMany ? key + ".many" : key,
                isMany ? Integer.toString(values.size()) : found,
                Opinion.valueOf(change.path("verdict").asText()),
                change.path("actor").asText());
    }

    private static Optional<Visit.Missing> missing(JsonNode missing) {
        return missing.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        new Visit.Missing(
                                missing.path("sign").asText(),
                                Math.round(missing.path("observed").asDouble()),
                                Math.round(missing.path("threshold").asDouble())));
    }

    private static Instant time(JsonNode record) {
        return instant(record.path("time"));
    }

    private static Instant instant(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
