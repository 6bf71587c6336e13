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
        refuseIf(language != null && !language.equals("java"), name, "the language " + language);
        refuseIf(design.getScriptletClass() != null, name, "a scriptlet");
        refuseIf(design.getImports() != null && design.getImports().length > 0, name, "an import");
        refuseIf(
                design.getTemplates() != null && design.getTemplates().length > 0,
                name,
                "a style template");
        refuseIf(design.getResourceBundle() != null, name, "a resource bundle");
        refuseIf(hasQuery(design.getMainDataset()), name, "a query");
        for (JRDataset dataset : design.getDatasetsList()) {
            refuseIf(hasQuery(dataset), name, "a query");
        }
        for (JRParameter parameter : design.getParametersList()) {
            refuseIf(
                    !parameter.isSystemDefined() && parameter.getDefaultValueExpression() != null,
                    name,
                    "a default value for " + parameter.getName());
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
