package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import drillsift.message.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;

class ShellTest {

    private final Session session = new Session(Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = (char) 1,
            value = {
                "rnu x|rnu: there is no such command. Did you mean run? [DS-2502]",
                "zzz|zzz: there is no such command. Known are: init, inspect, run, check, explain,"
                        + " runs, release, audit, correct, diff, calibrate, machines, export,"
                        + " prune, preview, generate."
                        + " [DS-2503]",
                "doctor|doctor: this command is not available yet in this version. [DS-2504]",
                "run|JOB is missing. Add it; --help shows how. [DS-2508]",
                "run x --rund 3|--rund: there is no such option. Did you mean --round? [DS-2505]",
                "run x --zzz=1|--zzz: there is no such option. See: drillsift run --help [DS-2506]",
                "run x y|y: nothing is expected here. Remove it, or put a path with spaces in"
                        + " quotes. [DS-2507]",
                "run x --round two|--round: \"two\" is not a whole number in digits. Write one such"
                        + " as 3. [DS-2515]",
                "run x --log-format xml|--log-format: \"xml\" is not known. Write one of: text,"
                        + " json. [DS-2514]",
                "run x --work|--work: the value is missing. Write it after the option. [DS-2509]",
                "run x --force --force|--force is given twice. Keep one. [DS-2511]",
                "run --language de x|--language: \"de\" is not known. Write one of: ja, en."
                        + " [DS-2514]",
                "help|help: there is no such command. Did you mean --help? [DS-2502]",
                "check|JOB is missing. Add it; --help shows how. [DS-2508]",
                "explain x --token|--token: the value is missing. Write it after the option."
                        + " [DS-2509]",
                "explain x --token a --event b|these options exclude each other: --recipient,"
                        + " --token, --event, --line. Keep one. [DS-2512]",
                "machines --list agent|--list: \"agent\" is not known. Write one of: agents,"
                        + " networks, egress. [DS-2514]",
                "machines --test 300.1.1.1|--test: \"300.1.1.1\" looks like an address and is"
                        + " none. Write one whole address such as 192.0.2.1 or 2001:db8::1."
                        + " [DS-2803]",
                "machines --test 192.0.2.0/24|--test: \"192.0.2.0/24\" looks like an address and"
                        + " is none. Write one whole address such as 192.0.2.1 or 2001:db8::1."
                        + " [DS-2803]",
                "machines 192.0.2.1|192.0.2.1: nothing is expected here. Remove it, or put a path"
                        + " with spaces in quotes. [DS-2507]",
                "generate|DIR is missing. Add it; --help shows how. [DS-2508]",
                "generate x --people 1e3|--people: \"1e3\" is not a whole number in digits. Write"
                        + " one such as 3. [DS-2515]",
                "generate x --kind mixd|--kind: \"mixd\" is no kind of campaign. Did you mean"
                        + " mixed? Known are: mixed, no-scanner, one-nat, cloud-proxy, stealth,"
                        + " skewed, all-machines, behind, virtual-desktop, home-office, imitator."
                        + " [DS-2517]",
                "generate x --kind sample|--kind: \"sample\" is no kind of campaign. Known are:"
                        + " mixed, no-scanner, one-nat, cloud-proxy, stealth, skewed,"
                        + " all-machines, behind, virtual-desktop, home-office, imitator."
                        + " [DS-2518]",
                "generate x --people 0|--people: 0 is out of range. Write a number from 1 to"
                        + " 1000000. [DS-2516]",
                "generate x --rounds 13|--rounds: 13 is out of range. Write a number from 1 to"
                        + " 12. [DS-2516]",
                "generate x --lines -1|--lines: -1 is out of range. Write a number from 0 to"
                        + " 1000000000. [DS-2516]",
                "explain x|--recipient | --token | --event | --line | --inquiry is missing. Add"
                        + " it; --help shows how. [DS-2508]",
            })
    void answers_a_mistake_with_what_to_write(String line) {
        int bar = line.indexOf('|');
        assertMistake(line.substring(0, bar), line.substring(bar + 1));
    }

    private void assertMistake(String arguments, String message) {
        Exit exit = session.run(arguments.split(" "));

        String code = message.substring(message.length() - 8, message.length() - 1);
        assertThat(exit).isEqualTo(Exit.CONFIG);
        assertThat(session.err())
                .containsExactly("error: " + message, "DRILLSIFT exit=2 code=" + code);
        assertThat(session.out()).isEmpty();
    }

    @Test
    void tells_a_missing_job_file_from_a_folder() {
        assertThat(session.run("check", "no-such.yaml")).isEqualTo(Exit.CONFIG);
        assertThat(session.run("run", "src")).isEqualTo(Exit.CONFIG);

        assertThat(session.err())
                .containsExactly(
                        "error: no-such.yaml: there is no such job file. Name an existing one, for"
                                + " example jobs/sample.yaml. [DS-2001]",
                        "DRILLSIFT exit=2 code=DS-2001 file=no-such.yaml",
                        "error: src: this is a folder. Name the job file in it, for example"
                                + " jobs/sample.yaml. [DS-2040]",
                        "DRILLSIFT exit=2 code=DS-2040 file=src");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void help_fits_a_terminal_of_80_columns(Language language) {
        CommandLine root = Shell.commandLine(language);
        Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .flatMap(command -> command.getUsageMessage(CommandLine.Help.Ansi.OFF).lines())
                .forEach(line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(80));
    }

    @Test
    void every_command_is_called_by_its_own_name() {
        for (String name : RootCommand.COMMANDS.keySet()) {
            CommandLine command = Shell.commandLine(Language.EN, name).getSubcommands().get(name);
            assertThat(
                            command.getCommandSpec()
                                    .userObject()
                                    .getClass()
                                    .getAnnotation(Command.class))
                    .extracting(Command::name)
                    .isEqualTo(name);
        }
    }

    @Test
    void all_that_may_be_meant_is_described() {
        assertThat(Shell.commandLine(Language.EN, "run", "job.yaml").getSubcommands().keySet())
                .containsExactly("run");
        assertThat(Shell.commandLine(Language.EN, "--help").getSubcommands().keySet())
                .containsExactlyElementsOf(RootCommand.COMMANDS.keySet());
        assertThat(Shell.commandLine(Language.EN, "rum").getSubcommands().keySet())
                .containsExactlyElementsOf(RootCommand.COMMANDS.keySet());
    }

    /** Japanese letters take two columns. */
    private static int columns(String line) {
        return line.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
    }

    @Test
    void without_a_command_it_shows_the_commands() {
        assertThat(session.run()).isEqualTo(Exit.CONFIG);
        assertThat(session.err()).contains("Commands:").endsWith("DRILLSIFT exit=2 code=DS-2501");
    }

    @Test
    void help_and_version_are_results_and_end_with_0() {
        assertThat(session.run("--version")).isEqualTo(Exit.OK);
        assertThat(session.run("run", "--help")).isEqualTo(Exit.OK);
        assertThat(session.out()).first().asString().startsWith("drillsift ");
        assertThat(session.err()).containsExactly("DRILLSIFT exit=0", "DRILLSIFT exit=0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_command_and_option_is_explained(Language language) {
        CommandLine root = Shell.commandLine(language);
        Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .forEach(ShellTest::assertExplained);
    }

    private static void assertExplained(CommandLine command) {
        List<ArgSpec> arguments = command.getCommandSpec().args();
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
        for (ArgSpec argument : arguments) {
            String key = argument.descriptionKey();
            String text = command.getResourceBundle().getString(key);
            assertThat(help).as(key).contains(text.substring(0, 6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', EN",
        "ja_JP.UTF-8, '', JA",
        "'', ja_JP, JA",
        "C, ja_JP.UTF-8, EN",
        "en_US.UTF-8, '', EN"
    })
    void takes_the_language_of_the_environment(String all, String lang, Language expected) {
        assertThat(LanguageChoice.of(new String[0], Map.of("LC_ALL", all, "LANG", lang)))
                .isEqualTo(expected);
    }

    @Test
    void the_option_comes_before_the_environment() {
        String[] apart = {"run", "--language", "en"};
        String[] joined = {"--language=ja", "run"};

        assertThat(LanguageChoice.of(apart, Map.of("LANG", "ja_JP"))).isEqualTo(Language.EN);
        assertThat(LanguageChoice.of(joined, Map.of())).isEqualTo(Language.JA);
    }

    @Test
    void tells_mistakes_in_japanese_as_well() {
        session.run("--language", "ja", "rnu");

        assertThat(session.err())
                .containsExactly(
                        "エラー: rnu: そのようなコマンドはありません。run ではありませんか。 [DS-2502]",
                        "DRILLSIFT exit=2 code=DS-2502");
    }

    @Test
    void tells_mistakes_as_json_when_asked_to() {
        session.run("run", "job.yaml", "--log-format", "json", "--zz\"\u001b");

        assertThat(session.err())
                .containsExactly(
                        "{\"level\":\"error\",\"code\":\"DS-2506\",\"message\":\"--zz\\\"\\u001b:"
                                + " there is no such option. See: drillsift run --help\"}",
                        "DRILLSIFT exit=2 code=DS-2506");
    }
}
