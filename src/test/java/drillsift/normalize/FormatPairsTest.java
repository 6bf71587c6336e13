package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each input beside the events that it becomes, and beside what became of the records that gave
 * none. Values typed by people are marked CANARY and come out nowhere.
 */
class FormatPairsTest {

    static final Path FORMATS = Path.of("src/test/resources/formats");

    private static final String ENDING = "\\.(csv|log|log\\.gz|jsonl?|zip|csv\\.zst|xlsx)";

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(FORMATS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*/[a-z0-9-]+" + ENDING))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_becomes_the_events_beside_it(Path input) throws IOException {
        ReadInput read = ReadInput.of(input);

        golden(input, ".events.csv", read.events());
        golden(input, ".rejects", read.rejects());
        assertThat(read.events() + read.rejects()).doesNotContain("CANARY");
    }

    /** An empty text has no golden file. */
    private static void golden(Path input, String ending, String found) throws IOException {
        Path golden = Path.of(input.toString().replaceAll(ENDING + "$", "") + ending);
        if (Boolean.getBoolean("golden.update")) {
            Files.deleteIfExists(golden);
            if (!found.isEmpty()) {
                Files.writeString(golden, found);
            }
        }
        assertThat(found).isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
    }

    @Test
    void each_format_has_ten_pairs_or_more() throws IOException {
        List<String> folders =
                inputs().stream().map(file -> file.getParent().getFileName().toString()).toList();

        assertThat(folders).isNotEmpty();
        for (String folder : new TreeSet<>(folders)) {
            assertThat(folders.stream().filter(folder::equals)).as(folder).hasSizeGreaterThan(9);
        }
        assertThat(new TreeSet<>(folders)).hasSize(13);
    }

    @Test
    void each_reason_and_each_note_has_words_in_both_languages() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path input : inputs()) {
            ReadInput read = ReadInput.of(input);
            read.reasons().forEach(reason -> keys.add("reason." + reason));
            read.notes().forEach(note -> keys.add(textOf(note)));
        }
        assertThat(new TreeSet<>(keys)).hasSizeGreaterThan(20);
        for (String language : List.of("en", "ja")) {
            ResourceBundle texts =
                    ResourceBundle.getBundle(
                            "messages.normalize_" + language, java.util.Locale.ROOT);
            assertThat(texts.keySet()).containsAll(keys);
        }
    }

    private static String textOf(String note) {
        String plain =
                note.startsWith("request-rule-")
                        ? "note.request-rule"
                        : note.startsWith("no-time-") ? "note.no-time" : note;
        return NoteCode.ofKey(note).map(NoteCode::id).orElse(plain);
    }

    /** Settings of one input, as a job file would give them. */
    static Properties settings(Path input) throws IOException {
        Properties settings = new Properties();
        Path beside = Path.of(input.toString().replaceAll("\\.[a-z.]+$", ".settings"));
        if (Files.exists(beside)) {
            try (var reader = Files.newBufferedReader(beside)) {
                settings.load(reader);
            }
        }
        return settings;
    }
}
