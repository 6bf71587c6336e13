package drillsift.job;

import drillsift.message.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A correction in a process of its own that dies at the n-th thing its progress is told, as by kill
 * -9. Arguments: job file, work folder, output folder, review list, n; 0 lets it live.
 */
final class HaltingCorrection {

    private HaltingCorrection() {}

    public static void main(String[] arguments) {
        int fatal = Integer.parseInt(arguments[4]);
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
        Corrector.correct(
                HaltingRun.options(
                        Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])),
                progress,
                new CorrectQuery(Path.of(arguments[3]), Optional.empty(), Optional.empty(), false),
                ReviewedCampaign.NOW);
        System.out.println("told " + told.get());
    }
}
