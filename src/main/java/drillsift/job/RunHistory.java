package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The published runs of a campaign in the order in which they were published, clock or no clock.
 */
final class RunHistory {

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

    private final List<Published> runs;

    private RunHistory(List<Published> runs) {
        this.runs = runs;
    }

    static RunHistory of(Path output, String campaign) {
        AuditLines trail = AuditLines.read(output.resolve(campaign).resolve(AuditFile.NAME));
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
        return new RunHistory(runs);
    }

    /** Oldest first. */
    List<Published> runs() {
        return List.copyOf(runs);
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
