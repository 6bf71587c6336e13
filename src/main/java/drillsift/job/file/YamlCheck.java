package drillsift.job.file;

import drillsift.event.SourceRef;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Refuses what YAML allows and a job file does not: a key given twice, a tag. */
final class YamlCheck {

    private static final Set<Tag> PLAIN =
            Set.of(
                    Tag.STR,
                    Tag.INT,
                    Tag.FLOAT,
                    Tag.BOOL,
                    Tag.NULL,
                    Tag.TIMESTAMP,
                    Tag.SEQ,
                    Tag.MAP,
                    Tag.MERGE);

    private final String file;
    private final Problems problems;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlCheck(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Nodes that aliases share are looked at once, so that no bomb of them goes off. */
    void check(Node node) {
        if (!seen.add(node)) {
            return;
        }
        if (!PLAIN.contains(node.getTag())) {
            problems.add(
                    new SourceRef(file, line(node)),
                    JobFileCode.FOREIGN_TAG,
                    Shown.of(node.getTag().getValue()));
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::check);
        }
        if (node instanceof MappingNode mapping) {
            keys(mapping);
            mapping.getValue().forEach(tuple -> check(tuple.getValueNode()));
        }
    }

    private void keys(MappingNode mapping) {
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                Integer first = lines.putIfAbsent(key.getValue(), line(key));
                if (first != null) {
                    problems.add(
                            new SourceRef(file, line(key)),
                            JobFileCode.DUPLICATE_KEY,
                            Shown.of(key.getValue()),
                            first.toString());
                }
            }
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
