package drillsift.cli;

import drillsift.message.Exit;
import drillsift.message.Language;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One call of the program: arguments in, exit code out. Nothing here starts Spring. */
final class Shell {

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final StopSignal signal;
    private Optional<Action> acting = Optional.empty();

    Shell(PrintStream out, PrintStream err, Map<String, String> environment, StopSignal signal) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.signal = signal;
    }

    /** Runs one command to its end and prints the last line. */
    Exit run(String... arguments) {
        Language language = LanguageChoice.of(arguments, environment);
        Screen screen = new Screen(out, err, language, wantsJson(arguments));
        Ending ending = ending(screen, commandLine(language, arguments), arguments);
        Exit exit = signal.end(screen, ending);
        acting.ifPresent(Action::ended);
        return exit;
    }

    private Ending ending(Screen screen, CommandLine commandLine, String... arguments) {
        try {
            List<CommandLine> parsed = commandLine.parseArgs(arguments).asCommandLineList();
            for (CommandLine each : parsed) {
                if (each.isUsageHelpRequested()) {
                    each.usage(out);
                    return Ending.OK;
                }
                if (each.isVersionHelpRequested()) {
                    each.printVersionHelp(out);
                    return Ending.OK;
                }
            }
            return act((Action) parsed.get(parsed.size() - 1).getCommand(), screen);
        } catch (ParameterException e) {
            return Ending.of(Mistakes.of(e));
        }
    }

    private Ending act(Action action, Screen screen) {
        signal.watch(screen, action);
        acting = Optional.of(action);
        try {
            return action.act(screen, signal.request());
        } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError e) {
            return new Failures(action.work()).ending(e);
        }
    }

    /** Describing a command takes longer than reading it: only those are that may be meant. */
    static CommandLine commandLine(Language language, String... arguments) {
        Map<String, Supplier<Action>> all = RootCommand.COMMANDS;
        boolean isNamed = arguments.length > 0 && all.containsKey(arguments[0]);
        CommandLine commandLine = new CommandLine(new RootCommand());
        (isNamed ? Map.of(arguments[0], all.get(arguments[0])) : all)
                .forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
        commandLine.setResourceBundle(
                ResourceBundle.getBundle("messages.cli_" + language.tag(), Locale.ROOT));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpWidth(80);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return commandLine;
    }

    private static boolean wantsJson(String... arguments) {
        String line = String.join(" ", arguments).toLowerCase(Locale.ROOT);
        return line.matches("(.* )?--log-format[ =]json( .*)?");
    }
}
