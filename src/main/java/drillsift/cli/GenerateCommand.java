package drillsift.cli;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a made-up campaign with its job file, to try things out and to measure. */
@Command(name = "generate")
final class GenerateCommand implements Action {

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
    private String kind = "sample";

    @Override
    public Ending act(Screen screen) throws Exception {
        Path made = folder.toAbsolutePath().normalize();
        CampaignMaker.make(made, new MakerOptions(people, rounds, lines, seed, kind));
        screen.result(made.toString());
        return Ending.OK;
    }
}
