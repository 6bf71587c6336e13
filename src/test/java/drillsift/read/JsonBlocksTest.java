package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.InputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the records of JSON documents are found, however long what stands between them is. */
class JsonBlocksTest {

    @TempDir private Path folder;

    private record Found(String list, String campaign, long offset, long line, String text) {}

    @Test
    void the_cut_depends_on_nothing_but_offsets_and_loses_nothing() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> texts = new ArrayList<>();
            byte[] document = document(random, texts).getBytes(StandardCharsets.UTF_8);

            List<Found> whole = found(document, BlockReader.BLOCK);

            assertThat(whole).extracting(Found::text).isEqualTo(texts);
            for (Found each : whole) {
                assertThat(lineAt(document, each.offset())).isEqualTo(each.line());
            }
            assertThat(found(document, 700 + random.nextInt(9_000))).isEqualTo(whole);
        }
    }

    @Test
    void a_broken_record_costs_itself_alone() throws IOException {
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> texts = new ArrayList<>();
            String document = document(random, texts);
            String victim = texts.get(random.nextInt(texts.size()));
            int sign = random.nextInt(victim.length() - 2) + 1;
            int place = document.indexOf(victim) + sign;
            String damaged = document.substring(0, place) + document.substring(place + 1);

            List<Found> found = found(damaged.getBytes(StandardCharsets.UTF_8), 4_096);

            List<String> others = new ArrayList<>(texts);
            others.remove(victim);
            assertThat(found).extracting(Found::text).as("seed %d", seed).containsAll(others);
            assertThat(found).hasSizeLessThanOrEqualTo(texts.size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\": \"b\"",
                "{\"email\": \"b",
                "{\"email\": {\"x\": 1}",
                "{\"email\": {\"x\": \"1}",
                "{\"email"
            })
    void a_record_that_is_never_closed_costs_itself_alone(String broken) throws IOException {
        for (String space : List.of("", "\n  ")) {
            String document =
                    "{\"name\": \"a\", \"id\": 7, \"timeline\": [{\"email\": \"a\"},"
                            + String.join("," + space, broken, "{\"email\": \"c\"}", "{\"n\":1}")
                            + "]}";

            List<Found> found = found(document.getBytes(StandardCharsets.UTF_8), 4_096);

            assertThat(found)
                    .extracting(Found::text)
                    .containsExactly(
                            "{\"email\": \"a\"}", broken, "{\"email\": \"c\"}", "{\"n\":1}");
        }
    }

    @Test
    void a_record_of_two_megabytes_is_told_and_not_kept() throws IOException {
        String big = "{\"email\": \"" + "x".repeat(2 << 20) + "\"}";
        String document =
                "{\"name\": \"a\", \"id\": 7, \"timeline\": [\n{\"email\": \"b\"},\n"
                        + big
                        + ",\n{\"email\": \"c\"}\n]}";

        List<Found> found = found(document.getBytes(StandardCharsets.UTF_8), BlockReader.BLOCK);

        assertThat(found).hasSize(3);
        assertThat(found.get(1).text()).hasSize(JsonFraming.LIMIT + 1);
        assertThat(found.get(2))
                .isEqualTo(
                        new Found(
                                "timeline",
                                "7",
                                document.indexOf("{\"email\": \"c\""),
                                4,
                                "{\"email\": \"c\"}"));
    }

    @Test
    void a_document_without_records_has_one_empty_block() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.json"), "{\"name\": \"a\", \"results\": []}");
        try (BlockReader reader = new BlockReader(survey(file))) {
            Block block = reader.next().orElseThrow();

            assertThat(block.length()).isZero();
            assertThat(block.last()).isTrue();
            assertThat(JsonPlace.of(block).isCut()).isFalse();
            assertThat(reader.next()).isEmpty();
        }
    }

    /** Campaigns one after the other, with all that may stand between their records. */
    private static String document(SplittableRandom random, List<String> texts) {
        boolean array = random.nextBoolean();
        String space = random.nextBoolean() ? "\n  " : random.nextBoolean() ? "" : "\r\n\t";
        StringBuilder document = new StringBuilder(array ? "[" : "");
        int campaigns = 1 + random.nextInt(3);
        for (int campaign = 0; campaign < campaigns; campaign++) {
            document.append(campaign > 0 ? array ? "," : "\n" : "");
            document.append("{\"id\":").append(space).append(campaign + 1);
            document.append(",\"name\": \"a \\\"{[\", \"launch_date\": null,").append(space);
            document.append("\"template\": {\"id\": 9, \"html\": \"");
            document.append("<p>[{\\\"results\\\"".repeat(random.nextInt(3_000))).append("\"},");
            list(document, "results", random, space, texts);
            document.append(",\"groups\": [{\"results\": [{\"no\": 1}]}],").append(space);
            list(document, "timeline", random, space, texts);
            document.append(",\"smtp\": {\"id\": 4}}");
        }
        return document.append(array ? "]" : "\n").toString();
    }

    private static void list(
            StringBuilder document,
            String name,
            SplittableRandom random,
            String space,
            List<String> texts) {
        document.append('"').append(name).append("\": [");
        int records = 1 + random.nextInt(40);
        for (int i = 0; i < records; i++) {
            String text =
                    "{\"email\":"
                            + space
                            + "\"p"
                            + texts.size()
                            + "@corp.example\",\"n\":[1,null],\"details\":\"{\\\"x\\\":{}},{"
                            + "y".repeat(1 + random.nextInt(300))
                            + "\"}";
            texts.add(text);
            document.append(i > 0 ? "," : "").append(space).append(text);
        }
        document.append(space).append(']');
    }

    private List<Found> found(byte[] document, int stretch) throws IOException {
        Path file = Files.write(folder.resolve("a.json"), document);
        List<Found> found = new ArrayList<>();
        try (BlockReader reader = new BlockReader(survey(file), new BlockBuffers(1), stretch)) {
            for (Optional<Block> next = reader.next(); next.isPresent(); next = reader.next()) {
                Block block = next.get();
                JsonPlace place = JsonPlace.of(block);
                JsonRecords.forEach(
                        block,
                        (start, end, line, whole) ->
                                found.add(
                                        new Found(
                                                place.list(),
                                                place.campaign(),
                                                block.offset() + start,
                                                block.firstLine() + line,
                                                text(block, start, end))));
            }
        }
        return found;
    }

    private static String text(Block block, int start, int end) {
        return new String(block.bytes(), start, end - start, StandardCharsets.UTF_8);
    }

    private static long lineAt(byte[] document, long offset) {
        return 1 + ByteScan.count(document, 0, (int) offset, '\n');
    }

    private static SourceFile survey(Path file) {
        SourceSettings settings = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
        return SourceSurvey.survey("a.json", file, settings.as(InputFormat.GOPHISH_JSON));
    }
}
