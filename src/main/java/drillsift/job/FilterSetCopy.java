package drillsift.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.event.Campaign;
import drillsift.event.EventKind;
import drillsift.event.Round;
import drillsift.job.file.FilterFile;
import drillsift.job.file.JobFile;
import drillsift.store.PublishFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the filter set of a run beside its output: the files as they acted, the set part by part,
 * what it was applied to, and an index with the hashes of all of them.
 */
final class FilterSetCopy {

    /** The program's own lists, which act as well. */
    static final List<String> LISTS =
            List.of(
                    "classify/weights.yaml",
                    "classify/known-agents.yaml",
                    "classify/known-networks.yaml",
                    "classify/icloud-private-relay.txt.gz");

    private final RunPlan plan;
    private final PublishFolder folder;
    private final ObjectNode index = RunSummary.newObject();

    private FilterSetCopy(RunPlan plan, PublishFolder folder) {
        this.plan = plan;
        this.folder = folder;
    }

    static void write(RunPlan plan, PublishFolder folder) {
        new FilterSetCopy(plan, folder).write();
    }

    private void write() {
        index.put("schema_version", KeptFilters.SCHEMA);
        index.put("filter_set", plan.filterSet());
        index.put("program", Version.text());
        index.put("corrections", plan.jobFile().filters().corrections().size());
        for (String list : LISTS) {
            index.withArrayProperty("lists")
                    .addObject()
                    .put("file", list)
                    .put("sha256", Revision.resource(list));
        }
        for (FilterFile file : files()) {
            String ending = file.role() == FilterFile.Role.CORRECTIONS ? ".csv" : ".yaml";
            add(file.role().key() + ending, file.role().key(), file.bytes())
                    .put("from", file.name());
        }
        add(KeptFilters.SET, "set", json(FilterSetJson.of(plan.jobFile().filters())));
        add(KeptFilters.ROUNDS, "rounds", json(rounds()));
        put(KeptFilters.INDEX, json(index));
        folder.judgedUnder(plan.filterSet());
        plan.jobFile().pseudonyms().ifPresent(names -> folder.knowsNobody(names.keyId()));
    }

    /** As they were written they may name people and addresses; the set beside them does not. */
    private List<FilterFile> files() {
        JobFile job = plan.jobFile();
        return job.pseudonyms().isEmpty() ? job.filterFiles() : List.of();
    }

    private ObjectNode add(String name, String role, byte[] bytes) {
        put(name, bytes);
        return index.withArrayProperty("files")
                .addObject()
                .put("file", name)
                .put("role", role)
                .put("bytes", bytes.length)
                .put("sha256", Fingerprint.sha256(bytes));
    }

    private void put(String name, byte[] bytes) {
        folder.write(KeptFilters.FOLDER + "/" + name, bytes);
    }

    private static byte[] json(ObjectNode node) {
        return RunSummary.print(node).getBytes(StandardCharsets.UTF_8);
    }

    /** All else that a verdict depends on, by its hash: enough to judge the same again. */
    private ObjectNode rounds() {
        ObjectNode root = RunSummary.newObject();
        root.put("schema_version", KeptFilters.SCHEMA);
        Campaign campaign = plan.jobFile().campaign();
        root.put("time_zone", campaign.zone().getId());
        root.put("office_from", campaign.officeFrom().toString());
        root.put("office_to", campaign.officeTo().toString());
        campaign.holidays().forEach(day -> root.withArrayProperty("holidays").add(day.toString()));
        for (PlannedRound planned : plan.rounds()) {
            round(root.withArrayProperty("rounds").addObject(), planned);
        }
        return root;
    }

    private static void round(ObjectNode node, PlannedRound planned) {
        Round round = planned.round();
        node.put("round", round.number());
        node.put("payload", round.payload().name());
        round.difficulty().ifPresent(difficulty -> node.put("difficulty", difficulty.name()));
        round.sent().ifPresent(sent -> node.put("sent", sent.toString()));
        round.disclosed().ifPresent(disclosed -> node.put("disclosed", disclosed.toString()));
        node.put("roster", planned.rosterInput().name());
        node.put("roster_key", planned.rosterDigest());
        for (PlannedSource source : planned.sources()) {
            ObjectNode input = node.withArrayProperty("inputs").addObject();
            input.put("file", source.file().name());
            input.put("format", source.actsAs().name());
            input.put("key", source.key());
            ArrayNode kinds = input.withArrayProperty("named_kinds");
            source.namedKinds().stream().map(EventKind::name).sorted().forEach(kinds::add);
        }
    }
}
