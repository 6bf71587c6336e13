package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.event.SourceRef;
import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The published runs of a campaign in the order in which they were published, clock or no clock.
 */
final class RunHistory {

    /** In an entry of the trail: whether the run has anonymous figures; absent in older ones. */
    static final String ANONYMOUS = "anonymous";

    /** One published run with its summary. */
    record Published(Path folder, JsonNode summary) {

        String id() {
            return folder.getFileName().toString();
        }

        RunState state() {
            return RunState.of(summary);
        }

        String revision() {
            return summary.path("revision").asText();
        }

        /** The run under whose filter set it was judged instead of the job's own. */
        Optional<String> repeatedFrom() {
            return RunSummary.repeatedFrom(summary);
        }

        /** The draft that was released as this run. */
        Optional<String> releasedFrom() {
            return Optional.of(summary.path("released_from").asText())
                    .filter(run -> !run.isEmpty());
        }
    }

    /**
     * A release that the trail tells of and whose folder is not there any more.
     *
     * @param line of the trail in which it was announced
     */
    record Gone(String id, String revision, SourceRef line) {}

    private final List<Published> runs;
    private final List<Gone> gone;

    private RunHistory(List<Published> runs, List<Gone> gone) {
        this.runs = runs;
        this.gone = gone;
    }

    static RunHistory of(Path output, String campaign) {
        Path file = output.resolve(campaign).resolve(AuditFile.NAME);
        AuditLines trail = AuditLines.read(file);
        Map<String, Integer> places = new TreeMap<>();
        for (AuditLine line : trail.whole()) {
            if (line.entry().path("outcome").asText().equals(TrailOutcome.PUBLISHED.key())) {
                places.put(line.entry().path("run").asText(), line.number());
            }
        }
        List<Published> runs = new ArrayList<>();
        for (Path folder : PublishedRuns.in(output, campaign).folders()) {
            runs.add(new Published(folder, RunSummary.read(folder)));
        }
        // those from before the trail first; equal ones stay in the order of their times
        runs.sort(Comparator.comparing(run -> places.getOrDefault(run.id(), 0)));
        return new RunHistory(runs, gone(trail, file, places.keySet()));
    }

    private static List<Gone> gone(AuditLines trail, Path file, Set<String> published) {
        Map<String, Gone> gone = new LinkedHashMap<>();
        for (AuditLine line : trail.whole()) {
            JsonNode entry = line.entry();
            String run = entry.path("run").asText();
            boolean isAnnounced =
                    entry.path("outcome").asText().equals(TrailOutcome.PUBLISHING.key());
            if (isAnnounced
                    && published.contains(run)
                    && RunState.of(entry) == RunState.FINAL
                    && entry.path(ANONYMOUS).asBoolean(true)
                    && !Files.isDirectory(file.resolveSibling(run))) {
                SourceRef where = new SourceRef(file.toString(), line.number());
                gone.put(run, new Gone(run, entry.path("revision").asText(), where));
            }
        }
        return List.copyOf(gone.values());
    }

    /** Oldest first. */
    List<Published> runs() {
        return List.copyOf(runs);
    }

    /** Those with anonymous figures, oldest first. */
    List<Gone> gone() {
        return gone;
    }

    /**
     * The run that this one is to be explained from: the one before, under the job's own filters;
     * one under a repeated set from the run whose set that is.
     */
    Optional<Published> comparedWith(Published run) {
        Optional<Published> repeated =
                run.repeatedFrom()
                        .flatMap(
                                id -> runs.stream().filter(one -> one.id().equals(id)).findFirst());
        return repeated.isPresent()
                ? repeated
                : runs.subList(0, runs.indexOf(run)).stream()
                        .filter(one -> one.repeatedFrom().isEmpty())
                        .reduce((earlier, later) -> later);
    }

    /** The newest that has been released; only these count for what was shown before. */
    Optional<Published> lastRelease() {
        return releases().reduce((earlier, later) -> later);
    }

    /** The newest release that tells figures of that round. */
    Optional<Published> lastRelease(int round) {
        return releases()
                .filter(run -> hasRound(run.summary(), round))
                .reduce((earlier, later) -> later);
    }

    private Stream<Published> releases() {
        return runs.stream().filter(run -> run.state() == RunState.FINAL);
    }

    private static boolean hasRound(JsonNode summary, int round) {
        for (JsonNode figure : summary.path("headline")) {
            if (figure.path("round").asInt() == round) {
                return true;
            }
        }
        return false;
    }

    /** The newest release, where that run is a former one, made from other things. */
    Optional<Published> laterRelease(String runId) {
        Optional<Published> former = releases().filter(run -> run.id().equals(runId)).findFirst();
        return former.isEmpty()
                ? Optional.empty()
                : lastRelease().filter(last -> !last.revision().equals(former.get().revision()));
    }

    /** Of two runs the one that was published later. */
    Optional<Published> later(Optional<Published> one, Published other) {
        boolean isEarlier = one.map(run -> runs.indexOf(run) < runs.indexOf(other)).orElse(true);
        return isEarlier ? Optional.of(other) : one;
    }

    /** What a draft has been released as. */
    Optional<Published> releaseOf(String draft) {
        return runs.stream()
                .filter(run -> run.releasedFrom().equals(Optional.of(draft)))
                .findFirst();
    }
}
