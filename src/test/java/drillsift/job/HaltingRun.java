package drillsift.job;

import drillsift.message.Language;
import drillsift.message.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A run in a process of its own that dies at the n-th thing its progress is told, as by kill -9: no
 * shutdown hook, no close, no flush. Arguments: job file, work folder, output folder, n.
 */
final class HaltingRun {

    private HaltingRun() {}

    public static void main(String[] arguments) {
        int fatal = Integer.parseInt(arguments[3]);
        AtomicInteger told = new AtomicInteger();
        Progress progress =
                new QuietProgress() {
                    @Override
                    public void stage(String stage, long total, String unit) {
                        tell();
                    }

                    @Override
                    public void done(long amount) {
                        tell();
                    }

                    @Override
                    public void finished() {
                        tell();
                    }

                    @Override
                    public void warning(Problem problem) {
                        tell();
                    }

                    private void tell() {
                        if (told.incrementAndGet() == fatal) {
                            Runtime.getRuntime().halt(137);
                        }
                    }
                };
        RunResult result =
                DrillRun.run(
                        options(
                                Path.of(arguments[0]),
                                Path.of(arguments[1]),
                                Path.of(arguments[2])),
                        progress);
        System.out.println("told " + told.get());
        System.exit(result.exit().code());
    }

    static RunOptions options(Path jobFile, Path work, Path output) {
        return new RunOptions(
                jobFile,
                List.of(),
                false,
                false,
                false,
                true,
                work,
                output,
                Optional.empty(),
                Language.EN);
    }
}
