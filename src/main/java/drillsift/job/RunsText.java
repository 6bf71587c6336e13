package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.job.RunHistory.Published;
import drillsift.message.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runs of a campaign for people: a paragraph for each, oldest first. */
final class RunsText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> LABELS =
            List.of("time", "figure", "range", "filters", "changed", "replaces", "folder");
    private static final int SHORT = 8;

    private final RunHistory history;
    private final PublishedRuns folders;
    private final Path here;
    private final ZoneId zone;
    private final Messages messages;
    private final int labelWidth;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param here from where the command is given: folders below it are shown from there
     */
    RunsText(RunHistory history, PublishedRuns folders, Path here, ZoneId zone, Messages messages) {
        this.history = history;
        this.folders = folders;
        this.here = here;
        this.zone = zone;
        this.messages = messages;
        this.labelWidth =
                LABELS.stream()
                        .mapToInt(label -> Columns.width(text("label." + label)))
                        .max()
                        .orElseThrow();
    }

    List<String> lines() {
        for (Published run : history.runs()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            run(run);
        }
        return lines;
    }

    private void run(Published run) {
        JsonNode summary = run.summary();
        lines.add(run.id() + "  " + state(run) + marks(run));
        row("time", text("time", time(summary), zone.getId(), summary.path("exit_code").asText()));
        row("figure", figure(summary, "figure"));
        if (Headline.main(summary).isPresent()) {
            row("range", figure(summary, "range"));
        }
        row("filters", filters(summary));
        row("changed", changed(run));
        JsonNode replaced = summary.path("replaces").path("run");
        if (!replaced.isMissingNode()) {
            row("replaces", replaced.asText());
        }
        row("folder", shown(run.folder()));
    }

    private String state(Published run) {
        return history.releaseOf(run.id())
                .map(release -> text("state.released", release.id()))
                .orElseGet(() -> text("state." + run.state().key()));
    }

    private String marks(Published run) {
        boolean isLatest = folders.latest().equals(Optional.of(run.folder()));
        boolean isReleased = history.lastRelease().equals(Optional.of(run));
        return Stream.of(
                        isLatest ? "[" + PublishedRuns.LATEST + "]" : "",
                        isReleased ? "[" + PublishedRuns.RELEASED + "]" : "")
                .filter(mark -> !mark.isEmpty())
                .map(mark -> "  " + mark)
                .collect(Collectors.joining());
    }

    private String time(JsonNode summary) {
        Instant started = Instant.parse(summary.path("started_at").asText());
        return TIME.format(started.atZone(zone));
    }

    private String figure(JsonNode summary, String key) {
        return Headline.main(summary)
                .map(
                        figure ->
                                text(
                                        key,
                                        figure.path("round").asText(),
                                        measure(figure),
                                        percent(figure, "percent"),
                                        percent(figure, "low"),
                                        percent(figure, "high"),
                                        figure.path("count").asText(),
                                        figure.path("of").asText(),
                                        figure.path("strict").asText(),
                                        figure.path("lenient").asText()))
                .orElseGet(() -> text("figure.none"));
    }

    private String measure(JsonNode figure) {
        return messages.text("job", "measure." + figure.path("measure").asText());
    }

    private static String percent(JsonNode figure, String field) {
        return Headline.percent(figure.path(field).asDouble());
    }

    private String filters(JsonNode summary) {
        String hash = MadeFrom.filterSet(summary);
        return hash.isEmpty() ? text("unknown") : hash.substring(0, SHORT);
    }

    private String changed(Published run) {
        if (run.releasedFrom().isPresent()) {
            return text("changed.release", run.releasedFrom().get());
        }
        String causes =
                history.comparedWith(run)
                        .map(one -> RunCauseWords.of(one.summary(), run.summary(), messages))
                        .orElseGet(() -> text("changed.first"));
        return run.repeatedFrom().map(set -> text("changed.repeated", set, causes)).orElse(causes);
    }

    private String shown(Path folder) {
        return folder.startsWith(here) ? here.relativize(folder).toString() : folder.toString();
    }

    private void row(String label, String value) {
        String name = text("label." + label);
        int indent = labelWidth + 4;
        String padded = "  " + name + " ".repeat(indent - 2 - Columns.width(name));
        List<String> wrapped = Columns.wrapped(value, indent);
        lines.add(padded + wrapped.get(0).substring(indent));
        lines.addAll(wrapped.subList(1, wrapped.size()));
    }

    private String text(String key, Object... arguments) {
        return messages.text("job", "runs." + key, arguments);
    }
}
