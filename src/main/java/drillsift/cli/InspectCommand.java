package drillsift.cli;

import drillsift.event.InputFormat;
import drillsift.job.InspectQuery;
import drillsift.job.Inspections;
import drillsift.job.StopRequest;
import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what files are and what would become of them; needs no job file and writes nothing. */
@Command(name = "inspect", abbreviateSynopsis = true)
final class InspectCommand implements Action {

    @Mixin private StandardOptions standard;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "inspect-file")
    private List<Path> files;

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "inspect-roster")
    private Path roster;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OfFormat.class,
            descriptionKey = "inspect-format")
    private InputFormat format;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            converter = OfZone.class,
            descriptionKey = "inspect-zone")
    private ZoneId zone = ZoneId.of("Asia/Tokyo");

    @Option(names = "--part", paramLabel = "NAME", descriptionKey = "inspect-part")
    private String part;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final StandardInput input = new StandardInput();

    @Override
    public void abandoned(Exit exit) {
        input.abandon();
    }

    @Override
    public Ending act(Screen screen, StopRequest stop) throws IOException {
        try (input) {
            List<InspectQuery.Named> named = new ArrayList<>();
            for (Path file : files) {
                named.add(new InspectQuery.Named(file.toString(), input.file(file)));
            }
            Inspections found =
                    Inspections.of(
                            new InspectQuery(
                                    named,
                                    Optional.ofNullable(roster),
                                    zone,
                                    Optional.ofNullable(format),
                                    Optional.ofNullable(part)));
            (json ? found.json() : found.lines(screen.language())).forEach(screen::result);
            return Ending.of(found.problems());
        }
    }
}
