package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.classify.Correction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** By which causes two runs differ, from the hashes that their summaries keep. */
final class RunChanges {

    /**
     * @param count of files or rows; 0 where there is nothing to count
     */
    record Change(RunCause cause, int count) {}

    /** Parts of {@link MadeFrom} that are one hash or number each. */
    private static final Map<String, RunCause> PARTS =
            new TreeMap<>(
                    Map.of(
                            "filters", RunCause.FILTERS,
                            "campaign", RunCause.SETTINGS,
                            "privacy", RunCause.PRIVACY,
                            "reports", RunCause.REPORTS,
                            "templates", RunCause.TEMPLATES,
                            "fonts", RunCause.TEMPLATES,
                            "program", RunCause.PROGRAM,
                            "lists", RunCause.PROGRAM));

    private static final Set<String> IDLE =
            Set.of(Correction.Action.KEEP.name(), Correction.Action.WITHDRAW.name());

    /** Acts on evidence, so no access is told of it. */
    private static final String UNCOUNTED = Correction.Action.SHARED_EGRESS.name();

    private final JsonNode earlier;
    private final JsonNode later;
    private final Map<RunCause, Integer> found = new TreeMap<>();

    private RunChanges(JsonNode earlier, JsonNode later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** Whether both runs say what they were made from; those of older versions do not. */
    static boolean areKnown(JsonNode earlier, JsonNode later) {
        return earlier.has(MadeFrom.FIELD) && later.has(MadeFrom.FIELD);
    }

    /**
     * @param later may lack its input files, which then are no cause
     * @return each cause once, in order; nothing where only the wording of the job file differs
     */
    static List<Change> between(JsonNode earlier, JsonNode later) {
        RunChanges changes = new RunChanges(earlier, later);
        changes.parts();
        changes.corrections();
        changes.rounds();
        changes.inputs();
        List<Change> list = new ArrayList<>();
        changes.found.forEach((cause, count) -> list.add(new Change(cause, count)));
        return list;
    }

    private static JsonNode parts(JsonNode summary) {
        return summary.path(MadeFrom.FIELD);
    }

    private boolean differs(String part) {
        return !Objects.equals(parts(earlier).path(part), parts(later).path(part));
    }

    private void parts() {
        PARTS.forEach(
                (part, cause) -> {
                    if (differs(part)) {
                        found.put(cause, 0);
                    }
                });
    }

    /**
     * Rows that came or went; one that says something else keeps its id and is not counted, nor is
     * one that lets a verdict stand or means no access.
     */
    private void corrections() {
        if (differs("corrections")) {
            found.put(RunCause.CORRECTIONS, different(rows(earlier), rows(later)));
        }
    }

    private static Set<String> rows(JsonNode summary) {
        Set<String> rows = new HashSet<>();
        Set<String> acting = acting(summary);
        for (JsonNode row : parts(summary).path("correction_rows")) {
            int end = row.asText().lastIndexOf(' ');
            String action = row.asText().substring(end + 1);
            boolean isActing =
                    action.equals(UNCOUNTED) || acting.contains(row.asText().substring(0, end));
            if (isActing && !IDLE.contains(action)) {
                rows.add(row.asText());
            }
        }
        return rows;
    }

    /** Ids of the rows that mean some access. */
    private static Set<String> acting(JsonNode summary) {
        Set<String> ids = new HashSet<>();
        summary.path("corrections").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private static int different(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return (int)
                all.stream().filter(each -> !(one.contains(each) && other.contains(each))).count();
    }

    private void rounds() {
        Map<Integer, JsonNode> before = byRound(earlier);
        Map<Integer, JsonNode> after = byRound(later);
        if (!before.keySet().equals(after.keySet())) {
            found.put(RunCause.ROUNDS, 0);
        }
        before.keySet().retainAll(after.keySet());
        before.forEach((number, round) -> round(round, after.get(number)));
    }

    private static Map<Integer, JsonNode> byRound(JsonNode summary) {
        Map<Integer, JsonNode> rounds = new TreeMap<>();
        for (JsonNode round : parts(summary).path("rounds")) {
            rounds.put(round.path("round").asInt(), round);
        }
        return rounds;
    }

    private void round(JsonNode before, JsonNode after) {
        if (!before.path("roster").equals(after.path("roster"))) {
            found.put(RunCause.ROSTER, 0);
        }
        if (!before.path("settings").equals(after.path("settings"))) {
            found.put(RunCause.SETTINGS, 0);
        }
        if (!before.path("reading").equals(after.path("reading"))) {
            found.put(RunCause.INPUTS, 0);
        }
    }

    /** Files of rounds that both have: added, gone, or with other bytes. */
    private void inputs() {
        Set<Integer> both = new TreeSet<>(byRound(earlier).keySet());
        both.retainAll(byRound(later).keySet());
        Map<String, String> before = inputs(earlier, both);
        Map<String, String> after = inputs(later, both);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        int changed =
                (int)
                        names.stream()
                                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                                .count();
        if (changed > 0) {
            found.put(RunCause.INPUTS, changed);
        }
    }

    private static Map<String, String> inputs(JsonNode summary, Set<Integer> rounds) {
        Map<String, String> inputs = new TreeMap<>();
        for (JsonNode input : summary.path("inputs")) {
            if (rounds.contains(input.path("round").asInt())) {
                String name = input.path("round").asText() + " " + input.path("file").asText();
                inputs.put(name, input.path("sha256").asText());
            }
        }
        return inputs;
    }
}
