package drillsift.report;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.report.pdf.Typesetter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * The templates by name, each compiled once, at first use. The product's own hold no Java
 * expression, so the compiler never starts for them.
 */
final class Templates {

    static final List<String> NAMES =
            List.of(
                    "access-sheet",
                    "audit-decisions",
                    "audit-records",
                    "audit-rules",
                    "audit-summary",
                    "audit-undecided",
                    "department-people",
                    "department-summary",
                    "difference",
                    "executive-definitions",
                    "executive-departments",
                    "executive-speed",
                    "executive-summary",
                    "executive-trend",
                    "history-departments",
                    "history-rounds",
                    "individual-sheet");

    /** What only templates of JasperReports 6 and before hold. */
    private static final Pattern OLD_FORMAT =
            Pattern.compile(
                    "<reportElement\\b|\"http://jasperreports.sourceforge.net/jasperreports\"");

    private final Map<String, Path> edited;
    private final Map<String, Template> compiled = new TreeMap<>();

    record Template(String name, byte[] source, JasperReport report, Typesetter typesetter) {}

    Templates(Map<String, Path> edited) {
        this.edited = new TreeMap<>(edited);
        for (String name : this.edited.keySet()) {
            if (!NAMES.contains(name)) {
                throw new RefusedException(Problem.of(ReportCode.TEMPLATE_UNKNOWN, name));
            }
        }
    }

    synchronized Template get(String name) {
        Template template = compiled.get(name);
        if (template == null) {
            template = compile(name, source(name));
            compiled.put(name, template);
        }
        return template;
    }

    private byte[] source(String name) {
        Path path = edited.get(name);
        String file = path == null ? name + ".jrxml" : path.getFileName().toString();
        if (!file.endsWith(".jrxml")) {
            throw TemplateFaults.refused(name, file, null);
        }
        try {
            return path == null ? ownSource(name) : Files.readAllBytes(path);
        } catch (IOException e) {
            throw new RefusedException(Problem.of(ReportCode.TEMPLATE_MISSING, name, file), e);
        }
    }

    private static byte[] ownSource(String name) throws IOException {
        try (InputStream stream =
                Templates.class.getResourceAsStream("/report-templates/" + name + ".jrxml")) {
            if (stream == null) {
                throw new IOException(name);
            }
            return stream.readAllBytes();
        }
    }

    private static Template compile(String name, byte[] source) {
        if (new String(source, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
            throw TemplateFaults.refused(name, "<!DOCTYPE>", null);
        }
        if (OLD_FORMAT.matcher(new String(source, StandardCharsets.UTF_8)).find()) {
            throw new RefusedException(Problem.of(ReportCode.TEMPLATE_OLD, name));
        }
        try {
            JasperDesign design = JRXmlLoader.load(new ByteArrayInputStream(source));
            TemplateRules.check(name, design);
            JasperReport report = JasperCompileManager.compileReport(design);
            return new Template(name, source, report, new Typesetter(report));
        } catch (JRException | JRRuntimeException | LinkageError e) {
            throw TemplateFaults.refused(name, ReportCode.TEMPLATE_INVALID, e);
        }
    }
}
