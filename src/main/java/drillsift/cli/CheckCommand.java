package drillsift.cli;

import drillsift.job.CheckResult;
import drillsift.job.JobCheck;
import drillsift.job.PipedInput;
import drillsift.job.RunOptions;
import drillsift.job.StopRequest;
import drillsift.message.Exit;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what a run would refuse or warn of, and writes nothing. */
@Command(name = "check", abbreviateSynopsis = true)
final class CheckCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private JobArguments arguments;

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        try (Showing progress = Showing.on(screen)) {
            CheckResult result = JobCheck.check(plainOptions(arguments, screen), progress);
            result.lines().forEach(screen::result);
            return Ending.of(result.problems());
        }
    }

    /** Options for commands that only look. */
    static RunOptions plainOptions(JobArguments arguments, Screen screen) {
        return new RunOptions(
                arguments.job,
                arguments.chosenRounds(),
                false,
                false,
                false,
                arguments.allowOutside,
                arguments.workFolder(),
                arguments.outputFolder(),
                Optional.empty(),
                screen.language());
    }

    @Override
    public void abandoned(Exit exit) {
        PipedInput.abandon();
    }

    @Override
    public Path work() {
        return arguments.workFolder();
    }
}
