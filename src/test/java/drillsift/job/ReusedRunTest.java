package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.message.Problem;
import drillsift.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * A run makes again what a change touches, and nothing else; its bytes are those of a first run.
 */
class ReusedRunTest extends ThreeRounds {

    @Test
    void only_the_round_that_a_correction_is_for_is_judged_again() throws IOException {
        assertThat(rounds(run(), "judged")).startsWith("[1,2");
        Files.writeString(
                corrections,
                HEADER + "c1,FORCE_MACHINE,UA_GLOB&ROUND,*Edg*&2,,,,kiosk,A. Author\n");

        Path corrected = run();

        assertThat(rounds(corrected, "judged")).isEqualTo("[2]");
        assertThat(rounds(corrected, "reused")).isEqualTo("[1,3]");
        assertThat(Files.readString(corrected.resolve("run-summary.txt")))
                .contains("Not judged again, since nothing touched them: rounds 1, 3");
        assertThat(PublishedBytes.of(corrected)).isEqualTo(first());
    }

    @Test
    void only_the_round_that_holds_a_corrected_event_is_judged_again() throws IOException {
        run();
        List<String> events = eventsOfRound2();
        String row = "c%d,FORCE_MACHINE,EVENT,%s,,,,kiosk,A. Author\n";
        Files.writeString(corrections, HEADER + row.formatted(1, events.get(0)));
        Path one = run();
        Files.writeString(
                corrections,
                HEADER + row.formatted(1, events.get(0)) + row.formatted(2, events.get(1)));

        Path both = run();

        assertThat(rounds(one, "judged")).isEqualTo("[2]");
        assertThat(rounds(one, "reused")).isEqualTo("[1,3]");
        assertThat(rounds(both, "judged")).isEqualTo("[2]");
        assertThat(PublishedBytes.of(both)).isEqualTo(first());
        assertThat(messages(both)).isEqualTo(messages(onlyRun(folder.resolve("output-" + fresh))));
    }

    /** Of accesses that are taken for a person's. */
    private List<String> eventsOfRound2() throws IOException {
        String before = Files.readString(job);
        Files.writeString(job, before + "exports: {verdicts: true}\n");
        Path listed = run(folder.resolve("work-listed"), folder.resolve("output-listed"));
        Files.writeString(job, before);
        try (Stream<String> lines = Files.lines(listed.resolve("review/verdicts.csv"))) {
            return lines.filter(line -> line.startsWith("2,") && line.contains(",HUMAN,"))
                    .flatMap(line -> Stream.of(line.split(",")))
                    .filter(cell -> cell.matches("[0-9a-f]{32}"))
                    .distinct()
                    .toList();
        }
    }

    @Test
    void withdrawing_a_correction_or_wording_it_anew_judges_nothing_again() throws IOException {
        TreeMap<String, String> before = PublishedBytes.of(run());
        String row = "c1,FORCE_MACHINE,UA_GLOB&ROUND,*Edg*&2,,,,%s,A. Author\n";
        Files.writeString(corrections, HEADER + row.formatted("kiosk"));
        run();
        Files.writeString(corrections, HEADER + row.formatted("kiosk in the hall"));

        Path reworded = run();

        assertThat(rounds(reworded, "judged")).isEqualTo("[]");
        assertThat(Files.readString(reworded.resolve("review/corrections.csv")))
                .contains("kiosk in the hall");
        Files.writeString(corrections, HEADER);
        Path withdrawn = forced(); // it is the first revision, which is done
        assertThat(rounds(withdrawn, "judged")).isEqualTo("[]");
        assertThat(PublishedBytes.of(withdrawn)).isEqualTo(before);
    }

    @Test
    void after_any_change_of_filters_the_bytes_are_those_of_a_first_run() throws IOException {
        run();
        Random random = new Random(3);
        int reused = 0;
        for (int change = 0; change < 8; change++) {
            Files.writeString(corrections, HEADER + someCorrections(random));
            Files.writeString(filters, "own-networks: [203.0.113." + 64 * (change / 4) + "/26]\n");

            Path again = run();

            reused += RunSummary.read(again).path("rounds").path("reused").size();
            assertThat(PublishedBytes.of(again)).as("change %d", change).isEqualTo(first());
            Path alone = folder.resolve("output-" + fresh);
            assertThat(messages(again)).isEqualTo(messages(onlyRun(alone)));
        }
        assertThat(reused).isBetween(3, 20);
    }

    private String someCorrections(Random random) throws IOException {
        List<String> log = logOfRound2();
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 1 + random.nextInt(3); row++) {
            String address = log.get(random.nextInt(log.size())).split(" ")[0];
            String[] what = {
                "FORCE_MACHINE,IP," + address,
                "FORCE_HUMAN,IP&ROUND," + address + "&" + (1 + random.nextInt(3)),
                "SHARED_EGRESS,CIDR&ROUND," + address + "/32&2",
                "ADD_DB:7,UA_GLOB&ROUND,*iPhone*&" + (1 + random.nextInt(3)),
                "DISABLE_RULE,RULE&ROUND,off-hours&" + (1 + random.nextInt(3))
            };
            rows.append("c" + row + "," + what[random.nextInt(what.length)]);
            rows.append(",,,,asked,A. Author\n");
        }
        return rows.toString();
    }

    private List<String> logOfRound2() throws IOException {
        Path log = folder.resolve("input/round-2/access.log.gz");
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(log))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void no_unchanged_input_is_opened() throws IOException {
        run();
        try (Stream<Path> inputs = Files.walk(folder.resolve("input"))) {
            for (Path input : inputs.filter(Files::isRegularFile).toList()) {
                spoil(input);
            }
        }
        Files.writeString(
                corrections,
                HEADER + "c1,FORCE_MACHINE,UA_GLOB&ROUND,*Edg*&2,,,,kiosk,A. Author\n");

        Path again = run();

        for (JsonNode input : RunSummary.read(again).path("inputs")) {
            assertThat(input.path("records").asInt()).isPositive();
            assertThat(input.path("rejected").asInt()).isLessThan(10);
            assertThat(input.path("parsed").asInt()).isZero();
        }
        assertThat(rounds(again, "judged")).isEqualTo("[2]");
    }

    @Test
    void a_run_that_cannot_tell_the_launcher_of_its_inputs_ends_as_it_would() throws IOException {
        Path taken = folder.resolve("work").resolve(Store.KNOWN_INPUTS);
        Files.createDirectories(taken.resolve("in the way"));
        List<Problem> told = new ArrayList<>();
        Progress progress =
                new QuietProgress() {
                    @Override
                    public void warning(Problem problem) {
                        told.add(problem);
                    }
                };
        RunOptions options =
                HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));

        RunResult result = DrillRun.run(options, progress);

        assertThat(result.folder()).isPresent();
        assertThat(told).extracting(problem -> problem.code().id()).containsExactly("DS-7001");
        assertThat(TrailCheck.of(folder.resolve("output"), "made-mixed")).isEmpty();
    }

    @Test
    void what_an_input_measures_parses_nothing_again() throws IOException {
        run();
        String text = Files.readString(job);
        assertThat(text).contains("{format: access-log, ");
        Files.writeString(
                job,
                text.replace(
                        "{format: access-log, ",
                        "{format: access-log, measured: [PROGRAM_EXECUTED], "));

        Path again = run();

        for (JsonNode input : RunSummary.read(again).path("inputs")) {
            assertThat(input.path("parsed").asInt()).isZero();
        }
        assertThat(rounds(again, "judged")).startsWith("[1,2");
    }

    /** Whoever opens it finds nothing of use, but its size and time are as they were. */
    private static void spoil(Path input) throws IOException {
        FileTime time = Files.getLastModifiedTime(input);
        byte[] nothing = new byte[(int) Files.size(input)];
        Arrays.fill(nothing, (byte) '#');
        Files.write(input, nothing);
        Files.setLastModifiedTime(input, time);
    }

    @Test
    void a_kept_round_that_is_damaged_or_missing_is_judged_again() throws IOException {
        TreeMap<String, String> before = PublishedBytes.of(run());
        try (Stream<Path> kept = Files.list(folder.resolve("work/verdicts"))) {
            List<Path> files = kept.sorted().toList();
            assertThat(files).hasSize(9);
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 1] ^= 1;
                Files.write(file, bytes);
            }
        }
        write("reports: []\nprivacy: {minimum-group: 10}\n");

        Path again = run();

        assertThat(rounds(again, "judged")).startsWith("[1,2");
        assertThat(PublishedBytes.of(again)).isEqualTo(before);
    }
}
