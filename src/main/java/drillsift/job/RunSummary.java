package drillsift.job;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.event.SourceRef;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/** The machine-readable account of a run; its fields are a contract, see docs/outputs.md. */
final class RunSummary {

    static final String JSON = "run-summary.json";
    static final String TEXT = "run-summary.txt";

    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ObjectNode root = MAPPER.createObjectNode();

    RunSummary(RunPlan plan, int exitCode) {
        root.put("schema_version", SCHEMA_VERSION);
        root.put("run_id", plan.runId());
        root.put("revision", plan.revision());
        root.put("exit_code", exitCode);
        root.put("program", Version.text());
        root.put("language", plan.language().tag());
        filterSet(plan);
        ModeOfCampaign.describe(root, plan.jobFile());
        root.put("campaign", plan.jobFile().campaign().id());
        root.put("started_at", plan.startedAt().toString());
        root.put("state", plan.state().key());
        plan.release().ifPresent(release -> root.put("released_from", release.draft().id()));
        root.set(MadeFrom.FIELD, MadeFrom.of(plan));
    }

    /**
     * What decides how a run compares with others, of one that is not published yet.
     *
     * @param corrections adds what its corrections mean, as far as that is known
     */
    static JsonNode of(RunPlan plan, Consumer<RunSummary> corrections) {
        RunSummary summary = new RunSummary(plan, 0);
        corrections.accept(summary);
        for (PlannedSource source : plan.sources()) {
            ObjectNode input = summary.list("inputs").addObject();
            input.put("round", source.round()).put("file", source.file().name());
            input.put("sha256", source.file().sha256());
        }
        return summary.json();
    }

    private void filterSet(RunPlan plan) {
        ObjectNode node = root.putObject("filter_set");
        node.put("hash", plan.filterSet());
        node.put("corrections", plan.jobFile().filters().corrections().size());
        node.put("folder", KeptFilters.FOLDER);
        plan.options().filters().ifPresent(run -> node.put("repeated_from", run));
    }

    ArrayNode list(String name) {
        return root.withArrayProperty(name);
    }

    ObjectNode object(String name) {
        return root.withObjectProperty(name);
    }

    void text(String name, String value) {
        root.put(name, value);
    }

    void step(String name, Instant from, Instant to) {
        ObjectNode step = list("steps").addObject();
        step.put("step", name);
        step.put("milliseconds", Duration.between(from, to).toMillis());
    }

    /** Numbers of the rounds by whether they were judged in this run. */
    void rounds(SortedSet<Integer> judged, SortedSet<Integer> reused) {
        ObjectNode rounds = object("rounds");
        ArrayNode first = rounds.putArray("judged");
        judged.forEach(first::add);
        ArrayNode second = rounds.putArray("reused");
        reused.forEach(second::add);
    }

    void warnings(List<Problem> problems, Messages messages) {
        ArrayNode warnings = list("warnings");
        for (Problem problem : problems) {
            ObjectNode warning = warnings.addObject();
            warning.put("code", problem.code().id());
            warning.put("message", messages.text(problem));
        }
    }

    JsonNode json() {
        return root;
    }

    String print() {
        return print(root);
    }

    static String print(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    /**
     * @throws RefusedException DS-7916 when the file is not as it was published
     */
    static JsonNode read(Path folder) {
        Path file = folder.resolve(JSON);
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JacksonException | NoSuchFileException e) {
            SourceRef where = new SourceRef(file.toString(), 0);
            throw new RefusedException(Problem.at(where, JobCode.FILE_CHANGED), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a published run with their hashes; empty when it is not as it was written. */
    static JsonNode manifest(Path folder) {
        try {
            return MAPPER.readTree(Files.readAllBytes(folder.resolve("manifest.json")));
        } catch (JacksonException | NoSuchFileException e) {
            return newObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(byte[] bytes) throws IOException {
        return MAPPER.readTree(bytes);
    }

    /** The run whose filter set acted again; empty where the job's own did. */
    static Optional<String> repeatedFrom(JsonNode summary) {
        return Optional.of(summary.path("filter_set").path("repeated_from").asText())
                .filter(run -> !run.isEmpty());
    }

    static String revision(Path folder) {
        return read(folder).path("revision").asText();
    }
}
