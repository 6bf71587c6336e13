package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.message.Messages;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The audit trail for people: a paragraph per line of the file. */
final class TrailText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int INDENT = 6;
    private static final int SHORT = 8;
    private static final int LONGEST_CUT = 60;

    private final AuditLines trail;
    private final ZoneId zone;
    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    TrailText(AuditLines trail, ZoneId zone, Messages messages) {
        this.trail = trail;
        this.zone = zone;
        this.messages = messages;
    }

    List<String> lines() {
        trail.whole().forEach(this::line);
        if (trail.isCut()) {
            lines.add(text("cut-now", trail.whole().size() + 1));
        }
        lines.add("");
        lines.add(text("head"));
        lines.add("  " + trail.head());
        return lines;
    }

    private void line(AuditLine line) {
        JsonNode entry = line.entry();
        String number = String.format(Locale.ROOT, "%4d  ", line.number());
        if (!line.isIntact()) {
            lines.add(number + text("changed"));
            return;
        }
        List<String> first = Columns.wrapped(time(entry) + "  " + what(entry), INDENT);
        lines.add(number + first.get(0).substring(INDENT));
        lines.addAll(first.subList(1, first.size()));
        detail(
                "who",
                entry.path("user").asText(),
                entry.path("host").asText(),
                entry.path("version").asText());
        if (entry.has("by")) {
            detail("by", entry.path("by").asText());
        }
        if (entry.has("reason")) {
            detail("reason", entry.path("reason").asText());
        }
        madeFrom(entry);
        outcome(entry);
    }

    private String time(JsonNode entry) {
        String time = entry.path("time").asText();
        try {
            return TIME.format(Instant.parse(time).atZone(zone));
        } catch (DateTimeParseException e) {
            return time; // as another program wrote it
        }
    }

    private String what(JsonNode entry) {
        String outcome = entry.path("outcome").asText();
        String key = "outcome." + outcome + (entry.has("recovered") ? ".recovered" : "");
        String run = entry.path("run").asText();
        return entry.path("command").asText() + ": " + text(key, run);
    }

    private void madeFrom(JsonNode entry) {
        JsonNode parts = entry.path(MadeFrom.FIELD);
        if (parts.isMissingNode()) {
            return;
        }
        detail(
                "made-from",
                shortened(entry.path("revision")),
                shortened(parts.path("filter_set")),
                entry.path("inputs").size(),
                entry.path("rosters").size());
        JsonNode counts = entry.path("counts");
        if (!counts.isMissingNode()) {
            detail(
                    "counts",
                    counts.path("records").asText(),
                    counts.path("accesses").asText(),
                    counts.path("human").asText(),
                    counts.path("machine").asText(),
                    counts.path("uncertain").asText());
        }
    }

    private void outcome(JsonNode entry) {
        if (entry.path("replaces").has("run")) {
            detail("replaces", entry.path("replaces").path("run").asText());
        }
        if (entry.has("correction_rows")) {
            detail("corrections", joined(entry.path("correction_rows"), ", "));
        }
        if (entry.has("options")) {
            detail("options", joined(entry.path("options"), " "));
        }
        if (!entry.path("codes").isEmpty()) {
            List<String> codes = new ArrayList<>();
            entry.path("codes").fieldNames().forEachRemaining(codes::add);
            detail("codes", String.join(", ", codes));
        }
        for (JsonNode run : entry.path("runs")) {
            detail("run", run.path("run").asText());
        }
        if (entry.has("cut")) {
            detail("cut", Columns.cut(entry.path("cut").asText(), LONGEST_CUT));
        }
        if (entry.has("exit_code")) {
            detail("exit", entry.path("exit_code").asText());
        }
    }

    /** As another program may have written it, too: of any length. */
    private static String shortened(JsonNode hash) {
        String text = hash.asText();
        return text.substring(0, Math.min(SHORT, text.length()));
    }

    private static String joined(JsonNode list, String separator) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return String.join(separator, texts);
    }

    private void detail(String key, Object... arguments) {
        lines.addAll(Columns.wrapped(text(key, arguments), INDENT));
    }

    private String text(String key, Object... arguments) {
        return messages.text("job", "audit." + key, arguments);
    }
}
