package drillsift.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to tell of the known machines; without part and tests every row.
 *
 * @param part the rows to list
 * @param tests agents and addresses to look up
 * @param filters a filters file that counts as well
 */
public record MachineQuery(Optional<Part> part, List<String> tests, Optional<Path> filters) {

    /** A part of the lists. */
    public enum Part {
        AGENTS,
        NETWORKS,
        EGRESS
    }

    boolean isListed(Part asked) {
        return part.isPresent() ? part.get() == asked : tests.isEmpty();
    }
}
