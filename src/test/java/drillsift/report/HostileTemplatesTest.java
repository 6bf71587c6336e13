package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.RefusedException;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.preview.SampleFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileTemplatesTest {

    private static final String NAME = "executive-summary";

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            runs a command | "" + java.lang.Runtime.getRuntime().exec("true")
            starts a process | "" + new java.lang.ProcessBuilder("true").start()
            reads a file | new java.util.Scanner(new java.io.File("/etc/hostname")).next()
            writes a file | "" + new java.io.File("drillsift-hostile").createNewFile()
            reads the environment | java.lang.System.getenv("PATH")
            reads a property | java.lang.System.getProperty("user.home")
            reflects | "" + "".getClass().forName("java.lang.Runtime")
            reflects by a method | "" + "".getClass().getClassLoader().getResource("x")
            opens an address | "" + new java.net.URL("http://192.0.2.1/").openStream()
            sleeps in a thread | "" + new java.lang.Thread().getState()
            asks the engine | "" + net.sf.jasperreports.engine.DefaultJasperReportsContext.getInstance()
            names our classes | "" + new drillsift.report.ReportTexts(drillsift.message.Language.JA)
            """)
    void refuses_an_expression_that(String wish, String expression) throws IOException {
        assertRefused(textField(expression));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            an address | "http://192.0.2.1/logo.png"
            a file | "/etc/hostname"
            a file address | "file:///etc/hostname"
            """)
    void refuses_an_image_from(String where, String expression) throws IOException {
        assertRefused(
                "<element kind=\"image\" x=\"0\" y=\"0\" width=\"50\" height=\"20\">"
                        + "<expression><![CDATA["
                        + expression
                        + "]]></expression></element>");
    }

    @Test
    void refuses_another_language() throws IOException {
        String template = template("", "language=\"groovy\"", textField("\"x\""));

        assertThat(refusal(template).problems().get(0).code())
                .isEqualTo(ReportCode.TEMPLATE_REFUSED);
    }

    @Test
    void refuses_a_query_and_a_scriptlet() throws IOException {
        String query = template("<query language=\"sql\"><![CDATA[select 1]]></query>", JAVA, "");
        String scriptlet = template("", JAVA + " scriptletClass=\"java.lang.Object\"", "");

        assertThat(refusal(query).problems().get(0).arguments()).contains("<query>");
        assertThat(refusal(scriptlet).problems().get(0).arguments()).contains("scriptletClass");
    }

    @Test
    void refuses_a_document_type() throws IOException {
        String template =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + template("", JAVA, textField("\"&e;\""));

        assertThat(refusal(template).problems().get(0).code().exit()).isEqualTo(Exit.TEMPLATE);
    }

    @Test
    void refuses_a_value_that_no_report_gives() throws IOException {
        String template =
                template(
                        "<parameter name=\"salary\" class=\"java.lang.String\"/>",
                        JAVA,
                        textField("$P{salary}"));

        assertThat(refusal(template).problems().get(0).arguments()).containsExactly(NAME, "salary");
    }

    @Test
    void refuses_a_compiled_report_and_a_file_that_is_missing() {
        RefusedException compiled = refusal(folder.resolve("a.jasper"));
        RefusedException missing = refusal(folder.resolve("a.jrxml"));

        assertThat(compiled.problems().get(0).code()).isEqualTo(ReportCode.TEMPLATE_REFUSED);
        assertThat(missing.problems().get(0).code()).isEqualTo(ReportCode.TEMPLATE_MISSING);
    }

    @Test
    void accepts_an_edited_template_with_plain_text_operations() throws IOException {
        String template =
                template(
                        "<parameter name=\"headline\" class=\"java.lang.String\"/>",
                        JAVA,
                        textField("$P{headline}.toUpperCase()"));

        for (int i = 0; i < 20; i++) { // Java changes how it constructs a class after 15 times
            assertThat(render(write(template)).pages()).isEqualTo(5);
        }
    }

    @Test
    void sees_its_own_lock_down() {
        LockdownCheck.verify();
    }

    private static final String JAVA = "language=\"java\"";

    private void assertRefused(String element) throws IOException {
        RefusedException refusal = refusal(template("", JAVA, element));
        assertThat(refusal.problems().get(0).code().exit()).isEqualTo(Exit.TEMPLATE);
        assertThat(refusal.problems().get(0).arguments().get(0)).isEqualTo(NAME);
    }

    private RefusedException refusal(String template) throws IOException {
        return refusal(write(template));
    }

    private RefusedException refusal(Path template) {
        return catchThrowableOfType(RefusedException.class, () -> render(template));
    }

    private static RenderedDocument render(Path template) {
        return new ReportEngine(Map.of(NAME, template))
                .render(
                        ExecutiveModel.of(
                                SampleFigures.threeRounds().published(),
                                new ReportTexts(Language.EN)));
    }

    private Path write(String template) throws IOException {
        return Files.writeString(folder.resolve("edited.jrxml"), template);
    }

    private static String textField(String expression) {
        return "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"200\" height=\"20\">"
                + "<expression><![CDATA["
                + expression
                + "]]></expression></element>";
    }

    private static String template(String before, String attributes, String element) {
        return "<jasperReport name=\"edited\" "
                + attributes
                + " pageWidth=\"842\" pageHeight=\"595\" columnWidth=\"758\" leftMargin=\"42\""
                + " rightMargin=\"42\" topMargin=\"32\" bottomMargin=\"22\""
                + " whenNoDataType=\"AllSectionsNoDetail\">"
                + before
                + "<title height=\"50\">"
                + element
                + "</title></jasperReport>";
    }
}
