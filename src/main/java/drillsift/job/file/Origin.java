package drillsift.job.file;

import drillsift.event.SourceRef;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The file that values come from, and where its problems go.
 *
 * @param file as it is called in messages
 */
record Origin(String file, Problems problems) {

    SourceRef where(Node node) {
        return new SourceRef(file, node.getStartMark().getLine() + 1);
    }
}
