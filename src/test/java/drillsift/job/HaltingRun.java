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
        RunResult result =
                DrillRun.run(
                        options(
                                Path.of(arguments[0]),
                                Path.of(arguments[1]),
                                Path.of(arguments[2])),
                        new Fatal(Integer.parseInt(arguments[3])));
        System.exit(result.exit().code());
    }

    /** Counts what it is told, and halts Java at one of them; 0 lets it live. */
    static final class Fatal implements Progress {

        private final int fatal;
        private final AtomicInteger told = new AtomicInteger();

        Fatal(int fatal) {
            this.fatal = fatal;
        }

        int told() {
            return told.get();
        }

        private void tell() {
            if (told.incrementAndGet() == fatal) {
                Runtime.getRuntime().halt(137);
            }
        }

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
