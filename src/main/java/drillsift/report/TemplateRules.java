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

    static void check(TemplateSource template, JasperDesign design) {
        String language = design.getLanguage();
        refuseIf(
                language != null && !language.equals("java"),
                template,
                "language=\"" + language + "\"",
                "language=\"" + language);
        refuseIf(design.getScriptletClass() != null, template, "scriptletClass", "scriptletClass");
        refuseIf(
                design.getImports() != null && design.getImports().length > 0,
                template,
                "<import>",
                "<import");
        refuseIf(
                design.getTemplates() != null && design.getTemplates().length > 0,
                template,
                "<template>",
                "<template");
        refuseIf(design.getResourceBundle() != null, template, "resourceBundle", "resourceBundle");
        refuseIf(hasQuery(design.getMainDataset()), template, "<query>", "<query");
        for (JRDataset dataset : design.getDatasetsList()) {
            refuseIf(hasQuery(dataset), template, "<query>", "<query");
        }
        for (JRParameter parameter : design.getParametersList()) {
            refuseIf(
                    !parameter.isSystemDefined() && parameter.getDefaultValueExpression() != null,
                    template,
                    "<defaultValueExpression> (" + parameter.getName() + ")",
                    "name=\"" + parameter.getName() + "\"");
        }
    }

    private static boolean hasQuery(JRDataset dataset) {
        return dataset.getQuery() != null
                && dataset.getQuery().getText() != null
                && !dataset.getQuery().getText().isBlank();
    }

    private static void refuseIf(
            boolean found, TemplateSource template, String wish, String written) {
        if (found) {
            throw TemplateFaults.refused(template, wish, template.lineOf(written), null);
        }
    }
}
