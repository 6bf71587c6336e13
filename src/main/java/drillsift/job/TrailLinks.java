package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import drillsift.store.PublishFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether {@code latest} and {@code released} point to the runs that the audit trail says. A link
 * that is not there misleads nobody.
 */
final class TrailLinks {

    private TrailLinks() {}

    /**
     * Points to a run that is visible; before the entry that ends its publication is made, so that
     * after a crash whoever makes that entry points too.
     *
     * @param announced the entry before it became visible; those of older versions leave to the run
     *     what it is
     */
    static void set(JsonNode announced, Path run) {
        PublishFolder.point(PublishedRuns.LATEST, run);
        boolean isFinal =
                announced.has("state") ? RunState.of(announced) == RunState.FINAL : isFinal(run);
        if (isFinal) {
            PublishFolder.point(PublishedRuns.RELEASED, run);
        }
    }

    static List<Problem> check(Path output, String campaign, AuditLines lines) {
        Path folder = output.resolve(campaign);
        List<Problem> problems = new ArrayList<>();
        astray(folder, PublishedRuns.LATEST, asked(folder, lines)).ifPresent(problems::add);
        astray(folder, PublishedRuns.RELEASED, released(folder, lines)).ifPresent(problems::add);
        return problems;
    }

    /** The run that was asked for last; empty where the trail tells of none. */
    private static Optional<String> asked(Path folder, AuditLines lines) {
        return lines.whole().stream()
                .map(AuditLine::entry)
                .filter(
                        entry ->
                                isVisible(folder, entry)
                                        || isOutcome(entry, TrailOutcome.ALREADY_PUBLISHED))
                .map(entry -> entry.path("run").asText())
                .reduce((earlier, later) -> later);
    }

    /** The last run that became visible and is no draft. */
    private static Optional<String> released(Path folder, AuditLines lines) {
        return lines.whole().stream()
                .map(AuditLine::entry)
                .filter(entry -> isVisible(folder, entry))
                .map(entry -> entry.path("run").asText())
                .filter(run -> Files.isRegularFile(folder.resolve(run).resolve(RunSummary.JSON)))
                .filter(run -> isFinal(folder.resolve(run)))
                .reduce((earlier, later) -> later);
    }

    private static boolean isFinal(Path run) {
        try {
            return RunState.of(RunSummary.read(run)) == RunState.FINAL;
        } catch (RefusedException changed) {
            return false; // the check of the folder tells it
        }
    }

    /** Also where the process that published it has died, or is at it. */
    private static boolean isVisible(Path folder, JsonNode entry) {
        return isOutcome(entry, TrailOutcome.PUBLISHED)
                || isOutcome(entry, TrailOutcome.PUBLISHING)
                        && Files.isDirectory(folder.resolve(entry.path("run").asText()));
    }

    private static boolean isOutcome(JsonNode entry, TrailOutcome outcome) {
        return entry.path("outcome").asText().equals(outcome.key());
    }

    private static Optional<Problem> astray(Path folder, String link, Optional<String> meant) {
        Optional<String> found = target(folder, link);
        if (found.isEmpty() || meant.isEmpty() || found.equals(meant)) {
            return Optional.empty();
        }
        SourceRef where = new SourceRef(folder.resolve(link).toString(), 0);
        return Optional.of(Problem.at(where, JobCode.LINK_ASTRAY, found.get(), meant.get()));
    }

    /** Where it points, be it a link or a file with the id. */
    static Optional<String> target(Path folder, String link) {
        try {
            Path pointer = folder.resolve(link);
            if (Files.isSymbolicLink(pointer)) {
                return Optional.of(Files.readSymbolicLink(pointer).getFileName().toString());
            }
            Path text = folder.resolve(link + ".txt");
            return Files.isRegularFile(text)
                    ? Optional.of(Files.readString(text).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
