package drillsift.report;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.report.pdf.HeadlessFonts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import net.sf.jasperreports.compilers.ReportClassFilter;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;

/**
 * Proves that templates are locked down. The settings are a file on the class path, and another
 * file of that name would silently win.
 */
public final class LockdownCheck {

    /** Harmless if it ever runs: it asks for the time of day by a class that it may not name. */
    private static final String HOSTILE =
            """
            <jasperReport name="lockdown" language="java" pageWidth="200" pageHeight="100"
                columnWidth="200" leftMargin="0" rightMargin="0" topMargin="0" bottomMargin="0"
                whenNoDataType="AllSectionsNoDetail">
              <title height="20">
                <element kind="textField" x="0" y="0" width="100" height="20">
                  <expression><![CDATA["" + Runtime.getRuntime().hashCode()]]></expression>
                </element>
              </title>
            </jasperReport>
            """;

    private LockdownCheck() {}

    /**
     * Compiles and fills a template that asks for a forbidden class, and must see it refused; takes
     * about a second, for the compiler of expressions has to start.
     *
     * @throws RefusedException DS-8004 when it was not
     */
    public static void verify() {
        HeadlessFonts.prepare();
        verifySettings();
        try {
            byte[] template = HOSTILE.getBytes(StandardCharsets.UTF_8);
            JasperReport report =
                    JasperCompileManager.compileReport(new ByteArrayInputStream(template));
            JasperFillManager.fillReport(report, new HashMap<>(), new JREmptyDataSource());
        } catch (JRException | JRRuntimeException | LinkageError e) {
            if (TemplateFaults.isRefusal(e)) {
                return;
            }
            throw new RefusedException(Problem.of(ReportCode.LOCKDOWN_MISSING), e);
        }
        throw new RefusedException(Problem.of(ReportCode.LOCKDOWN_MISSING));
    }

    /** Asks the filters themselves; enough where only the product's own templates are used. */
    static void verifySettings() {
        DefaultJasperReportsContext context = DefaultJasperReportsContext.getInstance();
        JRPropertiesUtil settings = JRPropertiesUtil.getInstance(context);
        boolean closed =
                settings.getBooleanProperty("net.sf.jasperreports.repository.url.filter.enabled")
                        && !settings.getBooleanProperty(
                                "net.sf.jasperreports.default.file.repository.enabled")
                        && !settings.getBooleanProperty("net.sf.jasperreports.xml.allow.doctype");
        if (!closed || seesRuntime(context)) {
            throw new RefusedException(Problem.of(ReportCode.LOCKDOWN_MISSING));
        }
    }

    private static boolean seesRuntime(DefaultJasperReportsContext context) {
        ReportClassFilter filter = new ReportClassFilter(context);
        if (!filter.isFilteringEnabled()) {
            return true;
        }
        try {
            filter.checkClassVisibility("java.lang.Runtime");
            return true;
        } catch (JRRuntimeException e) {
            return false;
        }
    }
}
