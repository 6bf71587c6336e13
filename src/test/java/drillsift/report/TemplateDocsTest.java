package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplateDocsTest {

    private static final Pattern VALUE =
            Pattern.compile("<(?:parameter|field) name=\"(\\w+)\" class");
    private static final Pattern EXPRESSION =
            Pattern.compile("[eE]xpression><!\\[CDATA\\[(.*?)\\]\\]>");

    @Test
    void lists_every_value_of_every_template() throws IOException {
        String docs = Files.readString(Path.of("docs", "templates.md"));
        for (String name : Templates.NAMES) {
            assertThat(docs).contains("## " + name);
            VALUE.matcher(source(name))
                    .results()
                    .forEach(value -> assertThat(docs).contains(value.group(1)));
        }
    }

    @Test
    void uses_no_expression_in_our_own_templates_that_would_start_a_compiler() throws IOException {
        for (String name : Templates.NAMES) {
            EXPRESSION
                    .matcher(source(name))
                    .results()
                    .forEach(one -> assertThat(one.group(1)).matches("\\$[PF]\\{\\w+\\}"));
        }
    }

    private static String source(String name) throws IOException {
        return Files.readString(Path.of("report-templates", name + ".jrxml"));
    }
}
