package drillsift.job;

import drillsift.store.SafeFiles;
import drillsift.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeSet;

/**
 * Leaves under the work folder which inputs the last published run has read, each as its size in
 * bytes and its time in seconds since the epoch: the launcher looks there how much will be parsed.
 * Nothing else depends on it, so that a run ends as it would where it cannot be written.
 */
final class KnownInputs {

    private static final long NANOSECONDS = 1_000_000_000L;

    private KnownInputs() {}

    static void write(RunPlan plan, Progress progress) {
        TreeSet<String> lines = new TreeSet<>();
        for (PlannedSource source : plan.sources()) {
            long seconds = Math.floorDiv(source.modified(), NANOSECONDS);
            lines.add(source.file().bytes() + " " + seconds + "\n");
        }
        Path file = plan.options().work().resolve(Store.KNOWN_INPUTS);
        try {
            SafeFiles.write(file, String.join("", lines).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            progress.warning(SafeFiles.unwritten(file, e));
        }
    }
}
