package drillsift.cli;

import drillsift.job.CorrectQuery;
import drillsift.job.CorrectResult;
import drillsift.job.Corrector;
import drillsift.job.StopRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns the decisions in a filled review list into rows of the corrections file. */
@Command(
        name = "correct",
        customSynopsis = {
            "drillsift correct [OPTIONS] JOB REVIEW [--dry-run]",
            "                         [--author=NAME] [--reason=TEXT]"
        })
final class CorrectCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private JobArguments arguments;

    @Parameters(index = "1", paramLabel = "REVIEW", descriptionKey = "review")
    private Path review;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--author", paramLabel = "NAME", descriptionKey = "author")
    private String author;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
    private String reason;

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        CorrectQuery query =
                new CorrectQuery(
                        review, Optional.ofNullable(reason), Optional.ofNullable(author), dryRun);
        try (Showing progress = Showing.on(screen)) {
            CorrectResult result =
                    Corrector.correct(
                            CheckCommand.plainOptions(arguments, screen),
                            progress,
                            query,
                            Instant.now());
            result.lines().forEach(screen::result);
            return Ending.of(result.problems());
        }
    }

    @Override
    public Path work() {
        return arguments.workFolder();
    }
}
