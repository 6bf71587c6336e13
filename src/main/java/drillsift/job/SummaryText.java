package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.message.Messages;
import drillsift.message.VisibleControls;
import drillsift.normalize.NoteCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The summary as a page of plain text. */
final class SummaryText {

    private final JsonNode summary;
    private final Messages messages;
    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private SummaryText(JsonNode summary, Messages messages) {
        this.summary = summary;
        this.messages = messages;
    }

    static String of(JsonNode summary, Messages messages) {
        return new SummaryText(summary, messages).print();
    }

    private String print() {
        head();
        add("");
        line("summary.headline");
        Headline.lines(summary, messages).forEach(this::add);
        add("");
        verdicts(summary.path("verdicts"));
        corrections(summary.path("corrections"));
        reused();
        add("");
        line("summary.inputs");
        for (JsonNode input : summary.path("inputs")) {
            input(input);
            notes(input);
        }
        add("");
        warnings(summary.path("warnings"));
        return lines.toString();
    }

    private void head() {
        line("summary.title", text("campaign"), text("run_id"), text("exit_code"));
        line("summary.revision", text("revision"), text("started_at"));
        line("summary.state." + RunState.of(summary).key());
        if (summary.has(ModeOfCampaign.KEY_ID)) {
            line("summary.anonymous-only", text(ModeOfCampaign.KEY_ID));
        }
        if (summary.has("replaces")) {
            line("summary.replaces", summary.path("replaces").path("run").asText());
        }
        filterSet(summary.path("filter_set"));
        disclosure(summary.path(DisclosureOfRun.FIELD));
    }

    private void verdicts(JsonNode verdicts) {
        line(
                "summary.verdicts",
                verdicts.path("accesses").asText(),
                verdicts.path("human").asText(),
                verdicts.path("machine").asText(),
                verdicts.path("uncertain").asText());
    }

    private void filterSet(JsonNode set) {
        line(
                set.has("repeated_from") ? "summary.filters-repeated" : "summary.filters",
                set.path("hash").asText(),
                set.path("corrections").asText(),
                set.path("folder").asText(),
                set.path("repeated_from").asText());
    }

    private void disclosure(JsonNode accepted) {
        if (accepted.isMissingNode()) {
            return;
        }
        line("summary.disclosure", accepted.path("reason").asText());
        for (JsonNode each : accepted.path("found")) {
            lines.add("  " + each.path("code").asText());
        }
        lines.add("  " + DisclosureOfRun.FILE);
    }

    /** What stands as an earlier run made it; a first run has nothing to tell. */
    private void reused() {
        List<String> rounds = new ArrayList<>();
        summary.path("rounds").path("reused").forEach(round -> rounds.add(round.asText()));
        if (!rounds.isEmpty()) {
            line("summary.rounds-reused", String.join(", ", rounds));
        }
        JsonNode documents = summary.path("documents");
        if (documents.path("reused").asInt() > 0) {
            line(
                    "summary.documents-reused",
                    documents.path("reused").asText(),
                    documents.path("rendered").asText());
        }
    }

    private void corrections(JsonNode corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        Set<String> rows = new HashSet<>();
        int changed = 0;
        for (JsonNode correction : corrections) {
            rows.add(correction.path("id").asText());
            changed += correction.path("people_changed").asInt();
        }
        line("summary.corrections", Integer.toString(rows.size()), Integer.toString(changed));
    }

    private void warnings(JsonNode warnings) {
        line(warnings.isEmpty() ? "summary.no-warnings" : "summary.warnings");
        for (JsonNode warning : warnings) {
            add("  " + warning.path("code").asText() + "  " + warning.path("message").asText());
        }
    }

    private void input(JsonNode input) {
        line(
                "summary.input",
                input.path("round").asText(),
                input.path("file").asText(),
                input.path("records").asText(),
                input.path("accepted").asText(),
                input.path("rejected").asText(),
                input.path("duplicate").asText(),
                input.path("skipped").asText(),
                input.path("parsed").asText(),
                input.path("reused").asText());
        input.path("reasons")
                .properties()
                .forEach(
                        reason ->
                                line(
                                        "summary.reason",
                                        reason.getValue().asText(),
                                        words("reason." + reason.getKey())));
    }

    private void notes(JsonNode input) {
        String zone = input.path("time_zone").asText();
        input.path("notes")
                .properties()
                .forEach(
                        note ->
                                add(
                                        "      "
                                                + note(
                                                        messages,
                                                        note.getKey(),
                                                        note.getValue().asText(),
                                                        zone)));
    }

    /**
     * A note of an input as a sentence.
     *
     * @param zone of times that name none
     */
    static String note(Messages messages, String key, String count, String zone) {
        return NoteCode.ofKey(key)
                .map(code -> messages.text(code, count, zone))
                .orElseGet(() -> ofRule(messages, key, count));
    }

    private static String ofRule(Messages messages, String key, String count) {
        String rule = key.substring(key.lastIndexOf('-') + 1);
        boolean isRule = rule.matches("[0-9]+") && key.equals("request-rule-" + rule);
        if (key.equals("no-time-" + rule)) {
            return messages.text("normalize", "note.no-time", rule, count);
        }
        return isRule
                ? messages.text("normalize", "note.request-rule", rule, count)
                : key + ": " + count;
    }

    private String words(String key) {
        return messages.text("normalize", key);
    }

    private String text(String field) {
        return summary.path(field).asText();
    }

    /** A line remains one, whatever a file is called. */
    private void add(String line) {
        lines.add(VisibleControls.of(line).replace("\n", "\\u000a").replace("\r", "\\u000d"));
    }

    private void line(String key, Object... arguments) {
        add(messages.text("job", key, arguments));
    }
}
