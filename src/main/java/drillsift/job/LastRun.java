package drillsift.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.message.Exit;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.store.SafeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Leaves under the work folder how the last run ended, {@code last-run.json}, and when one last
 * ended with published output, {@code last-success}: a monitor that watches the latter's age
 * notices a job that never ran at all.
 */
final class LastRun {

    static final String FILE = "last-run.json";
    static final String SUCCESS = "last-success";

    private final RunOptions options;
    private final Instant startedAt;
    private boolean kept;

    LastRun(RunOptions options, Instant startedAt) {
        this.options = options;
        this.startedAt = startedAt;
    }

    synchronized void ended(RunResult result) {
        ObjectNode node = node(result.exit());
        result.folder().ifPresent(folder -> node.put("folder", folder.toString()));
        problems(node, result.problems());
        write(FILE, RunSummary.print(node));
        write(SUCCESS, startedAt + "\n");
    }

    /** The folder of a run that is under way is left to it. */
    synchronized void refused(Exit exit, List<Problem> problems) {
        if (exit == Exit.BUSY) {
            return;
        }
        ObjectNode node = node(exit);
        problems(node, problems);
        if (!Files.isDirectory(options.work())) { // a wrong job file leaves nothing behind
            return;
        }
        try {
            write(FILE, RunSummary.print(node));
        } catch (UncheckedIOException unwritable) {
            return; // what refused the run goes before; it is told, and may well be the reason
        }
    }

    /** From now on nothing is written: the process is being halted, and what follows is noise. */
    synchronized void keep() {
        kept = true;
    }

    private ObjectNode node(Exit exit) {
        ObjectNode node = RunSummary.newObject();
        node.put("schema_version", 1);
        node.put("job", options.jobFile().toString());
        node.put("started_at", startedAt.toString());
        node.put("exit_code", exit.code());
        return node;
    }

    private void problems(ObjectNode node, List<Problem> problems) {
        Messages messages = new Messages(options.language());
        var list = node.putArray("warnings");
        for (Problem problem : problems) {
            list.addObject()
                    .put("code", problem.code().id())
                    .put("message", messages.text(problem));
        }
    }

    private void write(String name, String content) {
        if (kept) {
            return;
        }
        Path file = options.work().resolve(name);
        try {
            SafeFiles.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
