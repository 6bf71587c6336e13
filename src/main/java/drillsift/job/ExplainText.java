package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.classify.Correction;
import drillsift.message.Messages;
import drillsift.report.ReportTexts;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation for people. */
final class ExplainText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Messages messages;
    private final ReportTexts texts;
    private final List<String> lines = new ArrayList<>();

    ExplainText(Messages messages) {
        this.messages = messages;
        texts = new ReportTexts(messages.language());
    }

    List<String> of(JsonNode document) {
        for (JsonNode round : document.path("rounds")) {
            line("round", round.path("round").asText());
            JsonNode person = round.path("person");
            if (!person.isMissingNode()) {
                line(
                        "person",
                        person.path("email").asText(),
                        person.path("department").asText(),
                        person.has("sent_at") ? time(person.path("sent_at")) : "-");
            }
            line("answer", answer(round));
            inquiries(round);
            round.path("records").forEach(this::record);
        }
        return lines;
    }

    private void inquiries(JsonNode round) {
        if (round.has("inquiry")) {
            line("inquiry", round.path("inquiry").asText());
        }
        for (JsonNode objection : round.path("objections")) {
            line(
                    "objection",
                    objection.path("date").asText(),
                    objection.path("objection").asText(),
                    messages.text("job", "decision." + objection.path("decision").asText()),
                    objection.path("author").asText(),
                    objection.path("where").asText());
        }
    }

    /** The same sentence as on the sheet. */
    private String answer(JsonNode round) {
        String act = texts.text("sheet.act." + round.path("payload").asText());
        return texts.text("sheet.answer." + round.path("standing").asText(), act);
    }

    private void record(JsonNode record) {
        String time = time(record.path("time"));
        String kind = record.path("kind").asText().toUpperCase(Locale.ROOT);
        String place = record.path("file").asText() + ":" + record.path("line").asText();
        JsonNode access = record.path("access");
        if (access.isMissingNode()) {
            line("record", time, kind, place);
            note(record);
            return;
        }
        line(
                "access",
                time,
                kind,
                verdict(access.path("verdict")),
                number("%.2f", access.path("machine_probability")),
                place,
                orDash(record.path("address")),
                record.path("event_id").asText());
        line("agent", orDash(record.path("agent")));
        note(record);
        access.path("corrections").forEach(this::correction);
        contradiction(access);
        access.path("evidence").forEach(this::evidence);
        whatIf(access);
    }

    private void note(JsonNode record) {
        JsonNode connection = record.path("connection");
        if (!connection.isMissingNode()) {
            List<String> parts = new ArrayList<>();
            connection
                    .properties()
                    .forEach(each -> parts.add(each.getKey() + " " + each.getValue().asText()));
            line("connection", String.join(", ", parts));
        }
        if (record.has("note")) {
            line("note", record.path("note").asText());
        }
    }

    private void correction(JsonNode correction) {
        line(
                "correction",
                correction.path("id").asText(),
                action(correction),
                correction.path("reason").asText(),
                correction.path("author").asText(),
                correction.path("where").asText());
    }

    /** With the rule that it silences, or with the decibans that it adds. */
    private static String action(JsonNode correction) {
        String action = correction.path("action").asText();
        if (correction.has("decibans")) {
            double decibans = correction.path("decibans").asDouble();
            return action + ":" + new BigDecimal(decibans).stripTrailingZeros().toPlainString();
        }
        return correction.has("rule") ? action + " " + correction.path("rule").asText() : action;
    }

    /** Those that decide all stand there; where they say different things, none of them decides. */
    private void contradiction(JsonNode access) {
        long verdicts =
                access.path("corrections").findValuesAsText("action").stream()
                        .filter(action -> Correction.Action.valueOf(action).isForced())
                        .distinct()
                        .count();
        if (verdicts > 1) {
            line("contradict");
        }
    }

    private void evidence(JsonNode evidence) {
        line(
                evidence.path("used").asBoolean() ? "used" : "unused",
                number("%+.0f", evidence.path("weight_decibans")),
                evidence.path("rule").asText(),
                evidence.path("sentence").asText());
        JsonNode row = evidence.path("row");
        if (!row.isMissingNode()) {
            line(
                    "row",
                    row.path("id").asText(),
                    row.path("source").asText(),
                    row.path("date").asText());
        }
    }

    private void whatIf(JsonNode access) {
        JsonNode whatIf = access.path("what_if");
        line("what-if");
        whatIf.path("changes").forEach(this::change);
        if (whatIf.has("decibans_to_machine")) {
            line("to-machine", number("%.1f", whatIf.path("decibans_to_machine")));
        }
        if (whatIf.has("decibans_to_human")) {
            line("to-human", number("%.1f", whatIf.path("decibans_to_human")));
        }
        JsonNode missing = whatIf.path("missing_sign");
        if (!missing.isMissingNode()) {
            line(
                    "missing-" + missing.path("sign").asText(),
                    number("%.0f", missing.path("observed")),
                    number("%.0f", missing.path("threshold")));
        }
        if (access.path("decided_by").asText().equals("default")) {
            line("word-of-tool");
        } else if (whatIf.path("changes").isEmpty()) {
            line("no-change");
        }
    }

    private void change(JsonNode change) {
        List<String> values = new ArrayList<>();
        change.path("values").forEach(value -> values.add(value.asText()));
        boolean isCorrection = change.path("key").asText().equals("corrections");
        line(
                isCorrection ? "withdraw" : "change",
                change.path("key").asText(),
                String.join(", ", values),
                result(change));
    }

    /** With whose act it would be, where that is told. */
    private String result(JsonNode change) {
        String verdict = verdict(change.path("verdict"));
        return change.has("actor")
                ? messages.text("job", "verdict.of." + change.path("actor").asText(), verdict)
                : verdict;
    }

    private String verdict(JsonNode verdict) {
        return messages.text("job", "verdict." + verdict.asText());
    }

    private static String orDash(JsonNode text) {
        return text.asText().isEmpty() ? "-" : text.asText();
    }

    private static String time(JsonNode time) {
        return TIME.format(OffsetDateTime.parse(time.asText()));
    }

    private static String number(String format, JsonNode number) {
        return String.format(Locale.ROOT, format, number.asDouble());
    }

    private void line(String key, Object... arguments) {
        lines.add(messages.text("job", "explain." + key, arguments));
    }
}
