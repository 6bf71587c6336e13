package drillsift.report.pdf;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRTextMeasurerFactory;

/** Lets {@link LineMeasurer} measure what is filled in. Named in jasperreports.properties. */
public final class LineMeasurerFactory implements JRTextMeasurerFactory {

    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext library, JRCommonText field) {
        return createMeasurer(FontUtil.getInstance(library), field);
    }

    @Override
    public JRTextMeasurer createMeasurer(FontUtil fonts, JRCommonText field) {
        return new LineMeasurer(fonts, field);
    }
}
