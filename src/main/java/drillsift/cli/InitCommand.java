package drillsift.cli;

import drillsift.job.InitQuery;
import drillsift.job.InitResult;
import drillsift.job.Initializer;
import drillsift.job.StopRequest;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a first job file from what lies in a folder. */
@Command(name = "init", abbreviateSynopsis = true)
final class InitCommand implements Action {

    @Mixin private StandardOptions standard;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "init-folder")
    private Path folder;

    @Option(names = "--job", paramLabel = "FILE", descriptionKey = "init-job")
    private Path job;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            converter = OfZone.class,
            descriptionKey = "init-zone")
    private ZoneId zone = ZoneId.of("Asia/Tokyo");

    @Option(names = "--force", descriptionKey = "init-force")
    private boolean force;

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        try (Showing progress = Showing.on(screen)) {
            InitResult result =
                    Initializer.init(
                            new InitQuery(
                                    folder,
                                    Optional.ofNullable(job),
                                    zone,
                                    force,
                                    screen.language()),
                            progress);
            result.lines().forEach(screen::result);
            return Ending.of(result.problems());
        }
    }
}
