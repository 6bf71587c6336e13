package drillsift.cli;

import drillsift.job.CalibrateQuery;
import drillsift.job.CalibrateResult;
import drillsift.job.Calibrator;
import drillsift.job.StopRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns the customer's own scanners and proposes rows for the filters file. */
@Command(
        name = "calibrate",
        customSynopsis = {
            "drillsift calibrate [OPTIONS] JOB --pilot=ROUND",
            "                           [--unopened]",
            "       drillsift calibrate [OPTIONS] JOB --pilot=FILE",
            "                           [--roster=FILE | --token=T...]"
        })
final class CalibrateCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private JobArguments arguments;

    @Option(names = "--pilot", paramLabel = "ROUND|FILE", required = true, descriptionKey = "pilot")
    private String pilot;

    @Option(names = "--unopened", descriptionKey = "unopened")
    private boolean unopened;

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "pilot-roster")
    private Path roster;

    @Option(names = "--token", paramLabel = "T", split = ",", descriptionKey = "pilot-token")
    private List<String> tokens = List.of();

    @Option(names = "--into", paramLabel = "FILE", descriptionKey = "into")
    private Path into;

    @Option(names = "--force", descriptionKey = "calibrate-force")
    private boolean force;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        CalibrateQuery query =
                new CalibrateQuery(
                        pilot,
                        unopened,
                        Optional.ofNullable(roster),
                        tokens,
                        Optional.ofNullable(into),
                        force);
        try (Showing progress = Showing.on(screen)) {
            CalibrateResult result =
                    Calibrator.calibrate(
                            CheckCommand.plainOptions(arguments, screen), progress, query);
            (json ? result.json() : result.lines()).forEach(screen::result);
            return Ending.OK;
        }
    }

    @Override
    public Path work() {
        return arguments.workFolder();
    }
}
