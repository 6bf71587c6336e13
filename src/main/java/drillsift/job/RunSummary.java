package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.message.Messages;
import drillsift.message.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

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
        root.put("campaign", plan.jobFile().campaign().id());
        root.put("started_at", plan.startedAt().toString());
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

    static JsonNode read(Path folder) {
        return read(folder, JSON);
    }

    /** The files of a published run with their sizes and hashes. */
    static JsonNode manifest(Path folder) {
        return read(folder, "manifest.json");
    }

    private static JsonNode read(Path folder, String name) {
        try {
            return MAPPER.readTree(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String revision(Path folder) {
        return read(folder).path("revision").asText();
    }
}
