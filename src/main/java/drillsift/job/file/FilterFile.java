package drillsift.job.file;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that a filter set was read from, with the bytes that were read: what is written to it
 * later belongs to a later run.
 *
 * @param name as in messages: as the job file or the filters file leads to it
 */
@SuppressWarnings("ArrayRecordComponent")
public record FilterFile(Role role, Path path, String name, byte[] bytes) {

    /** What stands in it. */
    public enum Role {
        FILTERS,
        MACHINES,
        CORRECTIONS;

        /** Small letters, such as {@code filters}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
