package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of signals, rules and tests in docs/signals.md says what is so. */
class SignalsTest {

    private static final Pattern RULE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)\\.([a-z_0-9]+)`");

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/signals.md"));
    }

    private static List<String[]> rows() throws IOException {
        return document()
                .lines()
                .filter(line -> line.matches("\\| [0-9]+ \\|.*"))
                .map(line -> line.substring(1).split("\\|"))
                .toList();
    }

    @Test
    void every_signal_has_a_danger_and_two_tests() throws IOException {
        List<String[]> rows = rows();
        assertThat(rows).hasSize(33);
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i);
            assertThat(cells[0].strip()).isEqualTo(Integer.toString(i + 1));
            assertThat(cells).hasSize(6);
            assertThat(cells[4].strip()).as("signal %d", i + 1).matches(TEST);
            assertThat(cells[5].strip()).as("signal %d", i + 1).matches(TEST);
        }
    }

    @Test
    void every_rule_is_in_it_and_nothing_else() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        Matcher rules = RULE.matcher(document());
        while (rules.find()) {
            named.add(rules.group(1));
        }
        assertThat(named)
                .containsExactlyElementsOf(
                        new TreeSet<>(
                                RuleCatalog.rules().stream().map(RuleCatalog.Entry::id).toList()));
    }

    @Test
    void every_test_that_it_names_exists() throws IOException, ClassNotFoundException {
        Matcher tests = TEST.matcher(document());
        int count = 0;
        while (tests.find()) {
            count++;
            Class<?> in = Class.forName("drillsift.classify." + tests.group(1));
            assertThat(Arrays.stream(in.getDeclaredMethods()).map(Method::getName))
                    .contains(tests.group(2));
        }
        assertThat(count).isEqualTo(2 * 33 + 2);
    }
}
