package drillsift.job.file;

import drillsift.event.SourceRef;
import drillsift.message.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Keys and their values. The keys that are asked for are the known ones; {@link #done} notes all
 * others.
 */
final class Section {

    private final Origin origin;
    private final SourceRef where;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    Section(List<NodeTuple> tuples, SourceRef where, Origin origin) {
        this.origin = origin;
        this.where = where;
        for (NodeTuple tuple : tuples) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                SourceRef place = origin.where(key);
                values.putIfAbsent(
                        key.getValue(),
                        new Value(key.getValue(), tuple.getValueNode(), place, origin));
            } else {
                origin.problems()
                        .add(origin.where(tuple.getKeyNode()), JobFileCode.WANTS_TEXT, "?");
            }
        }
    }

    static Section of(MappingNode node, Origin origin) {
        return new Section(node.getValue(), origin.where(node), origin);
    }

    SourceRef where() {
        return where;
    }

    /** Notes something about these keys together. */
    void note(JobFileCode code, Object... arguments) {
        origin.problems().add(where, code, arguments);
    }

    Optional<Value> optional(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /**
     * @param example a value that could stand there
     */
    Optional<Value> required(String key, String example) {
        Optional<Value> value = optional(key);
        if (value.isEmpty()) {
            origin.problems().add(where, JobFileCode.MISSING_KEY, key, example);
        }
        return value;
    }

    /** A value that is asked for elsewhere. */
    Optional<Value> look(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean hasAny(String... keys) {
        return Arrays.stream(keys).anyMatch(values::containsKey);
    }

    /** Every value with its key, in file order; none of the keys is then unknown. */
    List<Value> all() {
        known.addAll(values.keySet());
        return List.copyOf(values.values());
    }

    void done() {
        for (Value value : values.values()) {
            if (!known.contains(value.key())) {
                unknown(value);
            }
        }
    }

    private void unknown(Value value) {
        Optional<String> near = Nearest.of(value.key(), known);
        if (near.isPresent()) {
            value.note(JobFileCode.UNKNOWN_KEY_NEAR, near.get());
        } else {
            value.note(JobFileCode.UNKNOWN_KEY, String.join(", ", known));
        }
    }
}
