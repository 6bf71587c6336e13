package drillsift.cli;

import drillsift.generate.CampaignKind;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.job.StopRequest;
import drillsift.message.Nearest;
import drillsift.message.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a made-up campaign with its job file, to try things out and to measure. */
@Command(name = "generate", abbreviateSynopsis = true)
final class GenerateCommand implements Action {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_ROUNDS = 12;
    private static final long MOST_LINES = 1_000_000_000L;

    @Mixin private StandardOptions standard;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "folder")
    private Path folder;

    @Option(names = "--people", paramLabel = "N", descriptionKey = "people")
    private int people = 200;

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "rounds")
    private int rounds = 3;

    @Option(names = "--lines", paramLabel = "N", descriptionKey = "lines")
    private long lines = 20_000;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private long seed = 1;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
    private String kind = CampaignKind.MIXED.key();

    @Override
    public Ending act(Screen screen, StopRequest stop) throws IOException {
        Path made = folder.toAbsolutePath().normalize();
        List<Problem> problems = problems(made);
        if (!problems.isEmpty()) {
            return Ending.of(problems);
        }
        CampaignMaker.make(made, new MakerOptions(people, rounds, lines, seed, kind));
        screen.result(made.toString());
        return Ending.OK;
    }

    private List<Problem> problems(Path made) throws IOException {
        List<Problem> problems = new ArrayList<>();
        range(problems, "--people", people, 1, MOST_PEOPLE);
        range(problems, "--rounds", rounds, 1, MOST_ROUNDS);
        range(problems, "--lines", lines, 0, MOST_LINES);
        if (!CampaignKind.keys().contains(kind)) {
            problems.add(unknownKind());
        }
        if (Files.exists(made) && !Files.isDirectory(made)) {
            problems.add(Problem.of(CliCode.NO_FOLDER, made.toString()));
        } else if (Files.exists(made) && !isEmpty(made)) {
            problems.add(Problem.of(CliCode.NOT_EMPTY, made.toString()));
        }
        return problems;
    }

    private static void range(
            List<Problem> problems, String option, long given, long least, long most) {
        if (given < least || given > most) {
            problems.add(
                    Problem.of(
                            CliCode.OUT_OF_RANGE,
                            option,
                            Long.toString(given),
                            Long.toString(least),
                            Long.toString(most)));
        }
    }

    private Problem unknownKind() {
        String known = String.join(", ", CampaignKind.keys());
        return Nearest.of(kind, CampaignKind.keys())
                .map(near -> Problem.of(CliCode.UNKNOWN_KIND_NEAR, kind, near, known))
                .orElseGet(() -> Problem.of(CliCode.UNKNOWN_KIND, kind, known));
    }

    /** What another campaign left would be taken for a part of this one. */
    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
