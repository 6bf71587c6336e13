package drillsift.job;

import drillsift.message.Exit;
import drillsift.message.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param folder of the published run; empty when nothing was published
 * @param headline a line per round for the terminal
 * @param problems warnings and notes in the order in which they came up
 * @param alreadyDone this revision had been published before; {@code folder} is that run's
 */
public record RunResult(
        Exit exit,
        Optional<Path> folder,
        List<String> headline,
        List<Problem> problems,
        boolean alreadyDone) {}
