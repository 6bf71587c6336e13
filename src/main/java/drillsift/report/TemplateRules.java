package drillsift.report;

import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * What a template may not contain at all, whatever the filters would say: everything that fetches
 * data or code from elsewhere.
 */
final class TemplateRules {

    private TemplateRules() {}

    static void check(String name, JasperDesign design) {
        String language = design.getLanguage();
        refuseIf(
                language != null && !language.equals("java"),
                name,
                "language=\"" + language + "\"");
        refuseIf(design.getScriptletClass() != null, name, "scriptletClass");
        refuseIf(design.getImports() != null && design.getImports().length > 0, name, "<import>");
        refuseIf(
                design.getTemplates() != null && design.getTemplates().length > 0,
                name,
                "<template>");
        refuseIf(design.getResourceBundle() != null, name, "resourceBundle");
        refuseIf(hasQuery(design.getMainDataset()), name, "<query>");
        for (JRDataset dataset : design.getDatasetsList()) {
            refuseIf(hasQuery(dataset), name, "<query>");
        }
        for (JRParameter parameter : design.getParametersList()) {
            refuseIf(
                    !parameter.isSystemDefined() && parameter.getDefaultValueExpression() != null,
                    name,
                    "<defaultValueExpression> (" + parameter.getName() + ")");
        }
    }

    private static boolean hasQuery(JRDataset dataset) {
        return dataset.getQuery() != null
                && dataset.getQuery().getText() != null
                && !dataset.getQuery().getText().isBlank();
    }

    private static void refuseIf(boolean found, String name, String wish) {
        if (found) {
            throw TemplateFaults.refused(name, wish, null);
        }
    }
}
