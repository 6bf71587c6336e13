package drillsift.cli;

import drillsift.job.DiffQuery;
import drillsift.job.Differ;
import drillsift.job.RunDifference;
import drillsift.job.SheetFile;
import drillsift.job.StopRequest;
import drillsift.message.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed between two published runs, and by which cause. */
@Command(
        name = "diff",
        customSynopsis = {
            "drillsift diff [OPTIONS] JOB [RUN [RUN]]",
            "                         [--json] [--csv=FILE] [--pdf=FILE] [--force]"
        })
final class DiffCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private JobArguments arguments;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RUN", descriptionKey = "diff-earlier")
    private String earlier;

    @Parameters(index = "2", arity = "0..1", paramLabel = "RUN", descriptionKey = "diff-later")
    private String later;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "diff-csv")
    private Path csv;

    @Option(names = "--pdf", paramLabel = "FILE", descriptionKey = "diff-pdf")
    private Path pdf;

    @Option(names = "--force", descriptionKey = "diff-force")
    private boolean force;

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        Optional<SheetFile> list =
                Optional.ofNullable(csv).map(file -> SheetFile.at("--csv", file, force));
        Optional<SheetFile> page =
                Optional.ofNullable(pdf).map(file -> SheetFile.at("--pdf", file, force));
        try (Showing progress = Showing.on(screen)) {
            RunDifference difference =
                    Differ.compare(
                            CheckCommand.plainOptions(arguments, screen),
                            progress,
                            new DiffQuery(
                                    Optional.ofNullable(earlier), Optional.ofNullable(later)));
            List<Problem> problems = new ArrayList<>(difference.notices());
            list.ifPresent(difference::writeList);
            page.map(difference::writePage).ifPresent(problems::addAll);
            if (json) {
                difference.json().forEach(screen::result);
            } else {
                difference.lines().forEach(screen::result);
            }
            list.map(SheetFile::toString).ifPresent(file -> tell(screen, file));
            page.map(SheetFile::toString).ifPresent(file -> tell(screen, file));
            return Ending.of(problems);
        }
    }

    /** A document for programs stays one. */
    private void tell(Screen screen, String file) {
        if (!json) {
            screen.result(file);
        }
    }

    @Override
    public Path work() {
        return arguments.workFolder();
    }
}
