package drillsift.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command knows that looks at what was published. */
final class HistoryArguments {

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "job")
    Path job;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "output")
    private Path output = Path.of("output");

    Path outputFolder() {
        return output.toAbsolutePath().normalize();
    }
}
