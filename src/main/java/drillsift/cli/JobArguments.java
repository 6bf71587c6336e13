package drillsift.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command knows that works on a job file. */
final class JobArguments {

    @Parameters(index = "0", paramLabel = "JOB", descriptionKey = "job")
    Path job;

    @Option(names = "--round", paramLabel = "N", split = ",", descriptionKey = "round")
    List<Integer> rounds = List.of();

    @Option(names = "--work", paramLabel = "DIR", descriptionKey = "work")
    Path work = Path.of("work");

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "output")
    Path output = Path.of("output");

    @Option(names = "--allow-outside", descriptionKey = "allow-outside")
    boolean allowOutside;

    /** Absolute: the database refuses a path that is not. */
    Path workFolder() {
        return work.toAbsolutePath().normalize();
    }

    Path outputFolder() {
        return output.toAbsolutePath().normalize();
    }

    List<Integer> chosenRounds() {
        return rounds.stream().distinct().sorted().toList();
    }
}
