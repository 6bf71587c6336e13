package drillsift.cli;

import drillsift.message.Nearest;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in our words what is wrong with a command line. */
final class Mistakes {

    private static final List<String> LATER = List.of("status", "doctor", "purge", "serve");

    private static final List<Class<?>> NUMBERS = List.of(int.class, long.class, Integer.class);

    private Mistakes() {}

    static Problem of(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getCommandLine(), unmatched.getUnmatched());
        }
        if (mistake instanceof MissingParameterException missing) {
            return missing(missing);
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return Problem.of(CliCode.TWICE, name(twice.getOverwritten()));
        }
        if (mistake instanceof MutuallyExclusiveArgsException) {
            return Problem.of(CliCode.EXCLUSIVE);
        }
        if (mistake.getArgSpec() != null) {
            String value = Optional.ofNullable(mistake.getValue()).orElse("");
            return wrongValue(mistake.getArgSpec(), value);
        }
        return Problem.of(CliCode.NOT_UNDERSTOOD, mistake.getMessage());
    }

    private static Problem wrongValue(ArgSpec argument, String value) {
        if (NUMBERS.contains(argument.type()) || NUMBERS.containsAll(elements(argument))) {
            return Problem.of(CliCode.NOT_WHOLE, name(argument), value);
        }
        List<String> choices = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates()
                    .forEach(each -> choices.add(each.toLowerCase(Locale.ROOT)));
        }
        return choices.isEmpty()
                ? Problem.of(CliCode.WRONG_VALUE, name(argument), value)
                : Problem.of(CliCode.NOT_ONE_OF, name(argument), value, String.join(", ", choices));
    }

    /** Of a list, the type of what it holds. */
    private static List<Class<?>> elements(ArgSpec argument) {
        return List.of(argument.auxiliaryTypes());
    }

    private static Problem unmatched(CommandLine command, List<String> unmatched) {
        Optional<String> option =
                unmatched.stream().filter(each -> each.startsWith("-")).findFirst();
        if (option.isPresent()) {
            return unknownOption(command, option.get());
        }
        String word = unmatched.get(0);
        if (command.getSubcommands().isEmpty()) {
            return Problem.of(CliCode.TOO_MUCH, word);
        }
        if (LATER.contains(word)) {
            return Problem.of(CliCode.COMMAND_NOT_AVAILABLE, word);
        }
        if (word.equals("help")) {
            return Problem.of(CliCode.UNKNOWN_COMMAND_NEAR, word, "--help");
        }
        List<String> commands = List.copyOf(command.getSubcommands().keySet());
        return Nearest.of(word, commands)
                .map(near -> Problem.of(CliCode.UNKNOWN_COMMAND_NEAR, word, near))
                .orElseGet(
                        () -> {
                            String all = String.join(", ", command.getSubcommands().keySet());
                            return Problem.of(CliCode.UNKNOWN_COMMAND, word, all);
                        });
    }

    private static Problem unknownOption(CommandLine command, String option) {
        String name = option.replaceFirst("=.*", "");
        List<String> known =
                command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
        return Nearest.of(name, known)
                .map(near -> Problem.of(CliCode.UNKNOWN_OPTION_NEAR, name, near))
                .orElseGet(
                        () ->
                                Problem.of(
                                        CliCode.UNKNOWN_OPTION,
                                        name,
                                        command.getCommandSpec().qualifiedName()));
    }

    private static Problem missing(MissingParameterException missing) {
        List<ArgSpec> arguments = missing.getMissing();
        // The parser tells an option that is not there from one without a value in words alone.
        boolean isAbsent = missing.getMessage().startsWith("Missing required option");
        if (arguments.size() == 1 && arguments.get(0).isOption() && !isAbsent) {
            return Problem.of(CliCode.MISSING_VALUE, name(arguments.get(0)));
        }
        String names = arguments.stream().map(Mistakes::name).collect(Collectors.joining(" | "));
        return Problem.of(CliCode.MISSING, names);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
