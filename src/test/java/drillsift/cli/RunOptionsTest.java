package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.job.StopRequest;
import drillsift.message.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each option of run does what its help says. */
@DisabledOnOs(OS.WINDOWS)
class RunOptionsTest {

    private static final MakerOptions SMALL = new MakerOptions(40, 2, 0, 5, "no-scanner");

    @TempDir private Path folder;
    private Session session;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder.resolve("campaign"), SMALL);
    }

    private Exit run(String... more) {
        return call("run", more);
    }

    private Exit call(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                command,
                                folder.resolve("campaign/jobs/job.yaml").toString(),
                                "--work",
                                folder.resolve("my work").toString(),
                                "--output",
                                folder.resolve("my output").toString()));
        arguments.addAll(List.of(more));
        session = new Session(Map.of());
        return session.run(arguments.toArray(String[]::new));
    }

    private String work(String name) throws IOException {
        return Files.readString(folder.resolve("my work").resolve(name));
    }

    private String latest(String name) throws IOException {
        return Files.readString(folder.resolve("my output/made-no-scanner/latest").resolve(name));
    }

    /** A line that no format knows: one reject, which asks for a look. */
    private void spoil() throws IOException {
        Files.writeString(
                folder.resolve("campaign/input/round-1/events.csv"),
                "\r\n1,x,y",
                StandardOpenOption.APPEND);
    }

    @Test
    void the_users_command_is_told_of_every_end_and_changes_none() throws Exception {
        Path told = folder.resolve("told $(date) 'x'.txt");
        String command = "cat \"$DRILLSIFT_SUMMARY\" >>\"$TOLD\"; echo $DRILLSIFT_EXIT; exit 3";
        String line = "TOLD=\"" + told.toString().replace("$", "\\$") + "\"; " + command;

        Exit published = run("--on-exit", line);
        assertThat(published).as(session.rawErr()).isIn(Exit.OK, Exit.REVIEW);
        assertThat(Files.readString(told)).isEqualTo(latest("run-summary.json"));
        assertThat(session.err())
                .contains(
                        "note: The command of --on-exit ended with 3. The run itself is not"
                                + " affected. [DS-0906]");

        Files.writeString(folder.resolve("campaign/jobs/job.yaml"), "nonsense: 1\n");
        assertThat(run("--on-exit", line)).isEqualTo(Exit.CONFIG);
        assertThat(Files.readString(told)).endsWith(work("last-run.json"));
        assertThat(work("last-run.json")).contains("\"exit_code\" : 2", "DS-2008");
    }

    @Test
    void last_success_tells_when_something_was_last_published() throws Exception {
        run();
        String first = work("last-success");
        assertThat(first).matches("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z\n");

        Files.delete(folder.resolve("campaign/input/round-1/roster.csv"));
        assertThat(run()).isEqualTo(Exit.INPUT);

        assertThat(work("last-success")).isEqualTo(first);
        assertThat(work("last-run.json")).contains("\"exit_code\" : 3");
    }

    @Test
    void last_run_tells_the_exit_code_of_the_process() throws Exception {
        run();
        Path input = folder.resolve("campaign/input");
        Files.writeString(input.resolve("round-1/events.csv"), "");
        Files.writeString(input.resolve("round-2/roster.csv"), "email\nnobody\n");

        assertThat(run()).as(session.rawErr()).isEqualTo(Exit.CONFIG);
        assertThat(work("last-run.json")).contains("\"exit_code\" : 2");
    }

    @Test
    void the_users_command_is_started_once_where_the_process_is_halted_meanwhile()
            throws Exception {
        Path told = folder.resolve("told");
        RunCommand command = new RunCommand();
        new CommandLine(command)
                .parseArgs(
                        folder.resolve("none.yaml").toString(),
                        "--work",
                        folder.resolve("my work").toString(),
                        "--on-exit",
                        "echo $DRILLSIFT_EXIT >>'" + told + "'");

        command.abandoned(Exit.TERMINATED); // waits for nothing
        command.act(new Session(Map.of()).screen(false), new StopRequest()); // would wait

        for (int i = 0; i < 1_000 && !(Files.exists(told) && Files.size(told) > 0); i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(Files.readString(told)).isEqualTo("143\n");
    }

    @Test
    void strict_publishes_nothing_that_asks_for_a_look() throws Exception {
        spoil();

        assertThat(run("--strict")).as(session.rawErr()).isEqualTo(Exit.INPUT);
        assertThat(session.err()).last().isEqualTo("DRILLSIFT exit=3 code=DS-3903");
        assertThat(folder.resolve("my output/made-no-scanner/latest")).doesNotExist();

        assertThat(run()).isEqualTo(Exit.REVIEW);
        assertThat(folder.resolve("my output/made-no-scanner/latest")).exists();
    }

    @Test
    void strict_takes_back_nothing_that_was_published() throws Exception {
        spoil();
        assertThat(run()).isEqualTo(Exit.REVIEW);

        assertThat(run("--strict")).as(session.rawErr()).isEqualTo(Exit.OK);
        assertThat(session.err()).anyMatch(line -> line.contains("already published"));
    }

    @Test
    void verify_finds_a_change_that_kept_size_and_time() throws Exception {
        run();
        Path input = folder.resolve("campaign/input/round-1/events.csv");
        FileTime time = Files.getLastModifiedTime(input);
        String text = Files.readString(input, StandardCharsets.UTF_8);
        Files.writeString(input, text.replaceFirst("203\\.0\\.113\\.(\\d)", "203.0.112.$1"));
        Files.setLastModifiedTime(input, time);

        run();
        assertThat(session.err()).anyMatch(line -> line.contains("already published"));
        run("--verify");
        assertThat(session.err()).noneMatch(line -> line.contains("already published"));
    }

    @Test
    void messages_are_json_and_the_result_is_text() {
        run("--log-format", "json");
        run("--log-format", "json");

        assertThat(session.out()).first().asString().startsWith(folder.toString());
        assertThat(session.err())
                .first()
                .asString()
                .startsWith("{\"level\":\"note\",\"code\":\"DS-0901\",\"message\":\"This revision");
    }

    @Test
    void one_round_alone_is_a_revision_of_its_own() throws Exception {
        run();
        String both = latest("run-summary.json");
        Files.delete(folder.resolve("campaign/input/round-1/roster.csv"));

        assertThat(run("--round", "2")).as(session.rawErr()).isIn(Exit.OK, Exit.REVIEW);

        assertThat(latest("run-summary.json")).isNotEqualTo(both);
        assertThat(session.out()).noneMatch(line -> line.startsWith("Round 1"));
        assertThat(run("--round", "7")).isEqualTo(Exit.CONFIG);
        assertThat(session.err().get(0)).contains("7", "1, 2", "DS-2034");
    }

    @Test
    void check_prints_what_it_looked_at_and_writes_nothing() throws Exception {
        assertThat(call("check", "--language", "ja")).as(session.rawErr()).isEqualTo(Exit.OK);
        assertThat(session.out())
                .anyMatch(line -> line.startsWith("第1回: 対象者一覧 ../input/round-1/roster.csv、40名"))
                .anyMatch(line -> line.contains("gophish-events"));
        assertThat(call("check", "--language", "en")).isEqualTo(Exit.OK);
        assertThat(session.out())
                .first()
                .isEqualTo("Round 1: roster ../input/round-1/roster.csv, people: 40");
        assertThat(folder.resolve("my work")).doesNotExist();
        assertThat(folder.resolve("my output")).doesNotExist();
    }
}
