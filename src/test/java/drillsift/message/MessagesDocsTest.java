package drillsift.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/messages.md is the catalogue: {@code -Dgolden.update=true} writes it. */
class MessagesDocsTest {

    private static final Path PAGE = Path.of("docs/messages.md");
    private static final String HEAD =
            """
            # Messages

            Every message has a code that stays. Its first digit is the
            [exit code](operations.md#exit-codes) that it leads to; 9 asks for a look (exit 10), 0 is a
            note. The code stands in brackets behind the message, in the last line of stderr and in
            `run-summary.json`. `{0}`, `{1}`, ... stand for what was found; before the text stand file and
            line where there are some. Each text ends with what to do. *From* is the package that says it.

            This page is written from the catalogues by `MessagesDocsTest` (`-Dgolden.update=true`).
            """;

    @Test
    void the_page_is_the_catalogue() throws Exception {
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() throws Exception {
        List<Code> codes =
                MessageBundlesTest.codes().stream().sorted(Comparator.comparing(Code::id)).toList();
        StringBuilder page = new StringBuilder(HEAD);
        for (Exit exit : Exit.values()) {
            List<Code> here = codes.stream().filter(code -> code.exit() == exit).toList();
            if (!here.isEmpty()) {
                page.append("\n## ").append(title(exit)).append("\n\n");
                page.append("| code | text | 日本語 | from |\n|---|---|---|---|\n");
                here.forEach(code -> page.append(row(code)));
            }
        }
        return page.append(reasons()).toString();
    }

    private static String title(Exit exit) {
        return switch (exit) {
            case OK -> "Notes";
            case REVIEW -> "Exit 10: published, but look";
            default -> "Exit " + exit.code() + ": " + exit.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String row(Code code) {
        String home = code.getClass().getPackageName().replace("drillsift.", "");
        return "| %s | %s | %s | %s |\n"
                .formatted(code.id(), text(code, Language.EN), text(code, Language.JA), home);
    }

    private static String text(Code code, Language language) {
        return escaped(new Messages(language).text(code, "{0}", "{1}", "{2}", "{3}", "{4}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "\\<")
                .replace("*", "\\*");
    }

    /** Why a record stands in rejects.csv. */
    private static String reasons() throws IOException {
        ResourceBundle english = ResourceBundle.getBundle("messages.normalize_en", Locale.ROOT);
        ResourceBundle japanese = ResourceBundle.getBundle("messages.normalize_ja", Locale.ROOT);
        StringBuilder rows =
                new StringBuilder(
                        "\n## Reasons in `review/rejects.csv`\n\n"
                                + "| reason | text | 日本語 |\n|---|---|---|\n");
        for (String key : new TreeSet<>(english.keySet())) {
            if (key.startsWith("reason.")) {
                rows.append(
                        "| `%s` | %s | %s |\n"
                                .formatted(
                                        key.substring(7),
                                        escaped(english.getString(key).replace("''", "'")),
                                        escaped(japanese.getString(key).replace("''", "'"))));
            }
        }
        return rows.toString();
    }
}
