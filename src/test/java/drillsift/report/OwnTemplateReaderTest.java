package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnTemplateReaderTest {

    static List<String> templates() {
        return Templates.NAMES;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void reads_every_template_as_the_library_does(String name) throws Exception {
        byte[] template = bytes(name);

        JasperDesign own = OwnTemplateReader.read(template).orElseThrow();

        JasperDesign other = JRXmlLoader.load(new ByteArrayInputStream(template));
        assertThat(written(own)).isEqualTo(written(other)).contains("<element kind=");
    }

    @Test
    void leaves_a_template_with_other_words_to_the_library() throws Exception {
        String template = new String(bytes("executive-trend"), StandardCharsets.UTF_8);
        for (String word : List.of("blankWhenNull=\"true\"", "<pen lineWidth=\"0.6\"", "x=\"0\"")) {
            assertThat(template).contains(word);
            String other = template.replaceFirst(word, word + " isMore=\"true\"");

            assertThat(OwnTemplateReader.read(other.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
        String other = template.replaceFirst("<detail>|<pageFooter ", "<import>x</import>$0");
        assertThat(OwnTemplateReader.read(other.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static byte[] bytes(String name) throws IOException {
        String file = "/report-templates/" + name + ".jrxml";
        try (InputStream stream = Templates.class.getResourceAsStream(file)) {
            return stream.readAllBytes();
        }
    }

    /** As the library writes it, without the random names that it gives to parts. */
    private static String written(JasperDesign design) throws JRException {
        return JasperCompileManager.writeReportToXml(JasperCompileManager.compileReport(design))
                .replaceAll(" uuid=\"[^\"]*\"", "");
    }
}
