package drillsift.report;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.report.chart.Chart;
import drillsift.report.chart.ChartRenderable;
import drillsift.report.pdf.Glyphs;
import drillsift.report.pdf.HeadlessFonts;
import drillsift.report.pdf.PdfExport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/**
 * Turns documents into PDF. Templates get finished texts and charts: no connection, no class of
 * ours, no way to ask for more. One engine serves a whole run and may be shared by threads.
 */
public final class ReportEngine {

    private final Templates templates;

    /** Names of all templates, which an edited copy can stand for. */
    public static List<String> templateNames() {
        return Templates.NAMES;
    }

    /**
     * @param editedTemplates by template name; the product's own are used for all others
     * @throws RefusedException DS-80xx when the lock-down is not in force or a template is unknown
     */
    public ReportEngine(Map<String, Path> editedTemplates) {
        HeadlessFonts.prepare();
        PdfExport.prepare();
        if (editedTemplates.isEmpty()) {
            LockdownCheck.verifySettings();
        } else {
            LockdownCheck.verify();
        }
        templates = new Templates(editedTemplates);
        editedTemplates.keySet().stream().sorted().forEach(templates::get);
    }

    /** What the document will be recognised by; it is not drawn for that. */
    public String hash(Document document) {
        return DocumentHash.of(document, templates);
    }

    /**
     * @throws RefusedException DS-80xx for a template that is missing, wrong or hostile
     */
    public RenderedDocument render(Document document) {
        String hash = DocumentHash.of(document, templates);
        Glyphs glyphs = new Glyphs();
        List<JasperPrint> prints = new ArrayList<>();
        for (Page page : document.pages()) {
            prints.add(fill(page, document, hash, glyphs));
        }
        int pages = PageNumbers.write(prints);
        byte[] bytes = export(document, joined(prints));
        return new RenderedDocument(bytes, pages, hash, glyphs.missing());
    }

    /** Neighbours of one template as one print, so that a picture stands once in the file. */
    private static List<JasperPrint> joined(List<JasperPrint> prints) {
        List<JasperPrint> joined = new ArrayList<>();
        for (JasperPrint print : prints) {
            JasperPrint last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.getName().equals(print.getName())) {
                print.getPages().forEach(last::addPage);
            } else {
                joined.add(print);
            }
        }
        return joined;
    }

    private byte[] export(Document document, List<JasperPrint> prints) {
        try {
            return PdfExport.export(prints, document.title(), document.language(), document.asOf());
        } catch (JRException | JRRuntimeException e) {
            TemplateSource first = templates.get(document.pages().get(0).template()).source();
            throw TemplateFaults.refused(first, ReportCode.FILL_FAILED, e);
        }
    }

    private JasperPrint fill(Page page, Document document, String hash, Glyphs glyphs) {
        Templates.Template template = templates.get(page.template());
        String shown = hash.substring(0, DocumentHash.SHOWN);
        TreeMap<String, Object> given = new TreeMap<>(page.values());
        given.replaceAll(
                (name, value) ->
                        value instanceof String text
                                ? text.replace(Page.HASH_PLACE, shown)
                                : value);
        Map<String, Object> values = printable(given, template, glyphs);
        values.put("pageNumber", PageNumbers.PLACE);
        requireValues(template, values, page);
        values.put(JRParameter.REPORT_LOCALE, document.language().locale());
        values.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        try {
            return JasperFillManager.fillReport(
                    template.report(), values, rows(page, template, glyphs));
        } catch (JRException | JRRuntimeException | LinkageError e) {
            throw TemplateFaults.refused(template.source(), ReportCode.FILL_FAILED, e);
        }
    }

    private static JRDataSource rows(Page page, Templates.Template template, Glyphs glyphs) {
        if (page.rows().isEmpty()) {
            return new JREmptyDataSource(0);
        }
        Collection<Map<String, ?>> rows = new ArrayList<>();
        for (TreeMap<String, Object> row : page.rows()) {
            rows.add(printable(row, template, glyphs));
        }
        return new JRMapCollectionDataSource(rows);
    }

    private static Map<String, Object> printable(
            TreeMap<String, Object> values, Templates.Template template, Glyphs glyphs) {
        Map<String, Object> printable = new HashMap<>(); // the library wants to add to it
        values.forEach(
                (name, value) -> {
                    if (value instanceof Boolean) {
                        printable.put(name, value);
                    } else if (value instanceof Chart chart) {
                        printable.put(name, new ChartRenderable(chart));
                        printable.put(name + "Alt", glyphs.checked(chart.alternative()));
                    } else if (value instanceof Picture picture) {
                        printable.put(name, picture.renderable());
                    } else {
                        String text = glyphs.checked(value.toString());
                        printable.put(name, template.typesetter().set(name, text));
                    }
                });
        return printable;
    }

    /** What a page names and no model gives would be printed as nothing, or as "null". */
    private void requireValues(Templates.Template template, Map<String, Object> values, Page page) {
        List<Problem> unknown = new ArrayList<>();
        for (JRParameter parameter : template.report().getParameters()) {
            String name = parameter.getName();
            if (!parameter.isSystemDefined() && !values.containsKey(name)) {
                unknown.add(unknown(template.source(), name));
            }
        }
        for (String field : templates.ownFields(template)) {
            if (page.rows().stream().noneMatch(row -> row.containsKey(field))) {
                unknown.add(unknown(template.source(), field));
            }
        }
        if (!unknown.isEmpty()) {
            throw new RefusedException(unknown);
        }
    }

    private static Problem unknown(TemplateSource template, String name) {
        return template.problem(template.lineOfValue(name), ReportCode.VALUE_UNKNOWN, name);
    }
}
