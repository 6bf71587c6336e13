package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.Correction;
import drillsift.report.pdf.LineBreaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    @Test
    void has_every_text_in_both_languages_with_the_same_places() {
        TreeMap<String, TreeSet<String>> japanese = places("ja");
        japanese.keySet().removeIf(key -> key.startsWith("headline.main.unstated"));
        TreeMap<String, TreeSet<String>> english = places("en");

        assertThat(english.keySet()).containsAll(japanese.keySet());
        japanese.forEach(
                (key, places) -> {
                    if (!key.equals("state.both")) { // English says "Both" for every act
                        assertThat(english.get(key)).as(key).isEqualTo(places);
                    }
                });
    }

    @Test
    void each_action_of_a_correction_has_its_words() {
        for (Correction.Action action : Correction.Action.values()) {
            assertThat(places("en")).containsKey("audit.action." + action);
        }
    }

    /** At the width of {@code executive-definitions.jrxml}, less what the typesetter leaves. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void a_definition_of_two_lines_leaves_a_gap_before_the_next_heading(String language) {
        ResourceBundle texts = bundle(language);
        LineBreaker lines = new LineBreaker(9, false, 364 - 2);

        for (String key : new TreeSet<>(texts.keySet())) {
            if (key.matches("term\\.\\w+\\.text")) {
                String text = texts.getString(key).replace("''", "'");
                assertThat(lines.fit(text, 9).lines().toList()).as(key).hasSizeBetween(1, 2);
            }
        }
    }

    @Test
    void writes_no_key_twice() throws IOException {
        for (String folder : List.of("messages", "report")) {
            for (Path file : files(Path.of("src/main/resources", folder))) {
                List<String> keys =
                        Files.readAllLines(file).stream()
                                .filter(line -> line.matches("[\\w.-]+=.*"))
                                .map(line -> line.substring(0, line.indexOf('=')))
                                .toList();
                assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "違反",
                "失格",
                "騙され",
                "だまされ",
                "引っかか",
                "犯人",
                "ワースト",
                "offender",
                "failed",
                "victim",
                "culprit",
                "worst",
                "開封率は"
            })
    void blames_nobody(String word) {
        for (String language : new String[] {"ja", "en"}) {
            ResourceBundle texts = bundle(language);
            assertThat(texts.keySet())
                    .allSatisfy(
                            key ->
                                    assertThat(texts.getString(key).toLowerCase(Locale.ROOT))
                                            .doesNotContain(word));
        }
    }

    @Test
    void writes_a_range_with_one_code_point() {
        for (String language : new String[] {"ja", "en"}) {
            ResourceBundle texts = bundle(language);
            assertThat(texts.keySet())
                    .allSatisfy(key -> assertThat(texts.getString(key)).doesNotContain("\uFF5E"));
        }
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("report.texts_" + language, Locale.ROOT);
    }

    private static TreeMap<String, TreeSet<String>> places(String language) {
        ResourceBundle texts = bundle(language);
        TreeMap<String, TreeSet<String>> places = new TreeMap<>();
        for (String key : texts.keySet()) {
            TreeSet<String> found = new TreeSet<>();
            PLACE.matcher(texts.getString(key)).results().forEach(one -> found.add(one.group()));
            places.put(key, found);
        }
        return places;
    }
}
