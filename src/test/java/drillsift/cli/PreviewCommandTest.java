package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import drillsift.report.ReportEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewCommandTest {

    private static final Path OURS = Path.of("report-templates", "executive-summary.jrxml");

    @TempDir Path folder;
    private final Session session = new Session(Map.of());

    @Test
    void renders_each_of_our_templates_in_both_languages() throws IOException {
        for (String name : ReportEngine.templateNames()) {
            assertThat(preview(name)).as(name).isEqualTo(Exit.OK);
            for (String language : new String[] {"ja", "en"}) {
                Path pdf = folder.resolve(name + "." + language + ".pdf");
                assertThat(session.out()).contains(pdf.toString());
                assertThat(Files.readString(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-")
                        .contains("/Type/Page");
            }
        }
    }

    @Test
    void takes_an_edited_copy_by_the_name_of_its_file_and_replaces_what_it_wrote()
            throws IOException {
        Path copy = copy("our-executive-summary.v2.jrxml", "fontSize=\"10.0\"", "fontSize=\"9.0\"");

        preview("executive-summary");
        byte[] ours = Files.readAllBytes(folder.resolve("executive-summary.en.pdf"));
        assertThat(preview(copy.toString())).isEqualTo(Exit.OK);

        assertThat(Files.readAllBytes(folder.resolve("executive-summary.en.pdf")))
                .isNotEqualTo(ours);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <style name="base"|<stile name="base"|Template executive-summary is not valid: Unrecognized field "stile". Correct the template
            <parameter name="campaignTitle"|<parameter name="salary" class="java.lang.String"/><parameter name="campaignTitle"|uses salary, which no report gives it.
            $P{campaignTitle}|$P{campaignTitel}|Parameter not found : campaignTitel. Correct the template
            $P{campaignTitle}|$P{campaignTitle}.shout()|The method shout() is undefined for the type String. Correct the template
            $P{campaignTitle}|"" + java.lang.System.getenv("HOME")|it asks for class java.lang.System
            height="16"|height="tall"|Cannot deserialize value of type `int` from String "tall": not a valid `int` value. Correct the template
            fontName="Drillsift"|fontName="Comic Sans MS"|Font "Comic Sans MS" is not available to the JVM. Correct the template
            """)
    void tells_where_in_the_template_a_mistake_is(String written, String mistake, String told)
            throws IOException {
        Path copy = copy("executive-summary.jrxml", written, mistake);
        String own = Files.readString(OURS);
        long line =
                1 + own.substring(0, own.indexOf(written)).chars().filter(c -> c == '\n').count();

        assertThat(preview(copy.toString())).isEqualTo(Exit.TEMPLATE);

        assertThat(session.err().get(0))
                .startsWith("error: " + copy + ":" + line + ": ")
                .contains(told);
        assertThat(Files.list(folder).filter(file -> file.toString().endsWith(".pdf"))).isEmpty();
    }

    @Test
    void refuses_a_field_that_no_report_gives() throws IOException {
        String own = Files.readString(Path.of("report-templates", "history-rounds.jrxml"));
        String salary =
                "<field name=\"salary\" class=\"java.lang.String\"/>\n  <field name=\"date\"";
        Path copy = folder.resolve("history-rounds.jrxml");
        Files.writeString(copy, own.replace("<field name=\"date\"", salary));
        long line = 1 + own.substring(0, own.indexOf("<field")).lines().count() - 1;

        assertThat(preview(copy.toString())).isEqualTo(Exit.TEMPLATE);
        assertThat(session.err().get(0))
                .startsWith("error: " + copy + ":" + line + ": ")
                .contains("uses salary, which no report gives it")
                .endsWith("[DS-8005]");
    }

    @Test
    void tells_a_slip_from_a_copy_whose_name_says_nothing() throws IOException {
        Path copy = copy("ours.jrxml", "x", "x");

        assertThat(preview("executive-sumary")).isEqualTo(Exit.CONFIG);
        assertThat(preview(copy.toString())).isEqualTo(Exit.CONFIG);
        assertThat(preview(copy.toString(), "--as", "executive-summary")).isEqualTo(Exit.OK);

        assertThat(session.err().get(0))
                .isEqualTo(
                        "error: executive-sumary is neither a template nor a file. Did you mean"
                                + " executive-summary? [DS-2221]");
        assertThat(session.err().get(2))
                .startsWith("error: " + copy + ": the name of the file does not say which")
                .contains("Add --as NAME with one of: access-sheet, audit-decisions, ");
    }

    private Path copy(String name, String written, String instead) throws IOException {
        String own = Files.readString(OURS);
        assertThat(own).contains(written);
        int at = own.indexOf(written);
        String edited = own.substring(0, at) + instead + own.substring(at + written.length());
        return Files.writeString(folder.resolve(name), edited);
    }

    private Exit preview(String template, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "preview";
        arguments[1] = template;
        arguments[2] = "--into=" + folder;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return session.run(arguments);
    }
}
