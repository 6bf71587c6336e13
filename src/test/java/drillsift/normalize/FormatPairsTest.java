package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.DrillEvent;
import drillsift.event.InputFormat;
import drillsift.message.RefusedException;
import drillsift.read.Block;
import drillsift.read.BlockReader;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each input beside the events that it becomes; typed values are marked CANARY and come out
 * nowhere.
 */
class FormatPairsTest {

    private static final Path FORMATS = Path.of("src/test/resources/formats");

    @TempDir private Path folder;

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(FORMATS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".events."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_becomes_the_events_beside_it(Path input) throws IOException {
        String found = dump(input);
        Path golden = Path.of(input.toString().replaceAll("\\.(csv|log)$", ".events.txt"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden)).doesNotContain("CANARY&", "CANARY\"");
        assertThat(found.replace("CANARYless", "")).doesNotContain("CANARY");
    }

    private static String dump(Path input) throws IOException {
        InputFormat format =
                InputFormat.ofKey(input.getParent().getFileName().toString()).orElseThrow();
        List<String> lines = new ArrayList<>();
        for (NormalizedBlock block : blocks(input, Optional.of(format))) {
            for (int row = 0; row < block.events().size(); row++) {
                lines.add(line(block.events().event(row)));
            }
            for (Rejected rejected : block.rejects()) {
                lines.add(
                        rejected.line()
                                + " REJECTED "
                                + rejected.reason()
                                + " ["
                                + rejected.found()
                                + "] "
                                + rejected.text());
            }
            lines.add(
                    block.records()
                            + " = "
                            + block.accepted()
                            + " + "
                            + block.rejected()
                            + " + "
                            + block.skipped()
                            + " "
                            + block.notes());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(DrillEvent event) {
        return String.join(
                " | ",
                event.line() + " " + event.kind(),
                event.occurredAt() + " " + event.precision() + " " + event.zoneBasis(),
                event.token(),
                event.recipient(),
                event.peer(),
                event.agentRecorded() ? "agent " + event.agent() : "no agent",
                event.context().toString());
    }

    private static List<NormalizedBlock> blocks(Path input, Optional<InputFormat> format)
            throws IOException {
        SourceSettings settings =
                new SourceSettings(
                        format,
                        Optional.empty(),
                        java.util.Map.of(),
                        "rid",
                        ZoneId.of("Asia/Tokyo"));
        SourceFile source = SourceSurvey.survey(input.toString(), input, settings);
        BlockParser parser = BlockParsers.of(source, settings);
        List<NormalizedBlock> blocks = new ArrayList<>();
        try (BlockReader reader = new BlockReader(source)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                blocks.add(parser.parse(block.get()));
            }
        }
        return blocks;
    }

    /** The account is checked by NormalizedBlock itself; here it is shown to count every record. */
    @Test
    void ten_thousand_mutilated_files_lose_no_record() throws IOException {
        List<Path> inputs = inputs();
        SplittableRandom random = new SplittableRandom(20_261_124);
        Path file = folder.resolve("mutilated");
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            Path input = inputs.get(i % inputs.size());
            InputFormat format =
                    InputFormat.ofKey(input.getParent().getFileName().toString()).orElseThrow();
            byte[] bytes = Files.readAllBytes(input);
            int head = format == InputFormat.ACCESS_LOG ? 100 : firstLine(bytes);
            for (int change = random.nextInt(6); change > 0; change--) {
                bytes[head + random.nextInt(bytes.length - head)] =
                        (byte) "\"\n,x\\ [".charAt(random.nextInt(7));
            }
            Files.write(file, bytes);
            List<NormalizedBlock> blocks;
            try {
                blocks = blocks(file, Optional.of(format));
            } catch (RefusedException e) {
                refused++; // a mutilated letter can leave no encoding that fits: told, not guessed
                continue;
            }
            int records = blocks.stream().mapToInt(NormalizedBlock::records).sum();
            int lines =
                    (int)
                            Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                                    .lines()
                                    .filter(l -> !l.isEmpty())
                                    .count();
            assertThat(records).as("file %d", i).isLessThanOrEqualTo(lines).isPositive();
            if (format == InputFormat.ACCESS_LOG) {
                assertThat(records).as("file %d", i).isEqualTo(lines);
            }
        }
        assertThat(refused).isLessThan(3_000);
    }

    private static int firstLine(byte[] bytes) {
        int i = 0;
        while (bytes[i] != '\n') {
            i++;
        }
        return i + 1;
    }
}
