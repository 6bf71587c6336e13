package drillsift.report;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.report.pdf.Typesetter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
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
                    "department-talk",
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
    private final Map<String, TemplateSource> sources = new TreeMap<>();

    record Template(TemplateSource source, JasperReport report, Typesetter typesetter) {}

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
            template = compile(source(name), !edited.containsKey(name));
            compiled.put(name, template);
        }
        return template;
    }

    /** Fields that an edited template has and the product's own of that name has not. */
    synchronized List<String> ownFields(Template template) {
        String name = template.source().name();
        if (!edited.containsKey(name)) {
            return List.of();
        }
        List<String> fields = new ArrayList<>(fields(template));
        try {
            fields.removeAll(fields(compile(own(name), true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the program would be incomplete
        }
        return fields;
    }

    private static List<String> fields(Template template) {
        JRField[] fields = template.report().getFields();
        return fields == null ? List.of() : Arrays.stream(fields).map(JRField::getName).toList();
    }

    private static TemplateSource own(String name) throws IOException {
        return new TemplateSource(name, "report-templates/" + name + ".jrxml", ownSource(name));
    }

    /** The text of a template, which need not be compiled for that. */
    synchronized TemplateSource source(String name) {
        return sources.computeIfAbsent(name, this::read);
    }

    private TemplateSource read(String name) {
        Path path = edited.get(name);
        String file = path == null ? name : path.toString();
        if (path != null && !file.endsWith(".jrxml")) {
            TemplateSource compiledReport = new TemplateSource(name, file, new byte[0]);
            String ending = path.getFileName().toString();
            throw TemplateFaults.refused(compiledReport, ending, 0, null);
        }
        try {
            return path == null
                    ? own(name)
                    : new TemplateSource(name, file, Files.readAllBytes(path));
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

    private static Template compile(TemplateSource source, boolean isOwn) {
        long type = source.lineOf("<!DOCTYPE");
        if (type > 0) {
            throw TemplateFaults.refused(source, "<!DOCTYPE>", type, null);
        }
        if (OLD_FORMAT.matcher(source.text()).find()) {
            throw new RefusedException(source.problem(0, ReportCode.TEMPLATE_OLD));
        }
        try {
            JasperDesign design = isOwn ? own(source) : load(source);
            TemplateRules.check(source, design);
            JasperReport report = JasperCompileManager.compileReport(design);
            return new Template(source, report, new Typesetter(report));
        } catch (JRException | JRRuntimeException | LinkageError e) {
            throw TemplateFaults.refused(source, ReportCode.TEMPLATE_INVALID, e);
        }
    }

    private static JasperDesign own(TemplateSource source) throws JRException {
        Optional<JasperDesign> read = OwnTemplateReader.read(source.bytes());
        return read.isPresent() ? read.get() : load(source);
    }

    private static JasperDesign load(TemplateSource source) throws JRException {
        return JRXmlLoader.load(new ByteArrayInputStream(source.bytes()));
    }
}
