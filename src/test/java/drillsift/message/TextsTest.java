package drillsift.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of all packages, whatever codes they have. */
class TextsTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TEXTS = CLASSES.resolve("messages");

    @Test
    void every_code_has_a_text_in_each_language() throws Exception {
        List<String> lacking = new ArrayList<>();
        for (Code code : codes()) {
            for (Language language : Language.values()) {
                if (!texts(code.bundle(), language).containsKey(code.id())) {
                    lacking.add(code.id() + " " + language.tag());
                }
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void no_code_is_used_twice() throws Exception {
        assertThat(codes()).extracting(Code::id).doesNotHaveDuplicates();
    }

    @Test
    void both_languages_have_the_same_keys_and_every_text_can_be_formatted() throws Exception {
        for (String bundle : bundles()) {
            TreeMap<String, String> japanese = texts(bundle, Language.JA);
            TreeMap<String, String> english = texts(bundle, Language.EN);
            assertThat(japanese.keySet()).as(bundle).isEqualTo(english.keySet());
            for (String key : english.keySet()) {
                assertThat(places(japanese.get(key)))
                        .as(bundle + " " + key)
                        .isEqualTo(places(english.get(key)));
            }
        }
    }

    private static int places(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.replace("_en.properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private static List<Code> codes() throws Exception {
        List<Code> codes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("drillsift"))) {
            List<String> names =
                    files.map(file -> CLASSES.relativize(file).toString())
                            .filter(name -> name.endsWith("Code.class"))
                            .map(name -> name.replace(".class", "").replace('/', '.'))
                            .sorted()
                            .toList();
            for (String name : names) {
                Class<?> type = Class.forName(name);
                if (type.isEnum() && Code.class.isAssignableFrom(type)) {
                    Stream.of(type.getEnumConstants()).map(Code.class::cast).forEach(codes::add);
                }
            }
        }
        return codes;
    }

    private static TreeMap<String, String> texts(String bundle, Language language)
            throws IOException {
        Path file = TEXTS.resolve(bundle + "_" + language.tag() + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        TreeMap<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
