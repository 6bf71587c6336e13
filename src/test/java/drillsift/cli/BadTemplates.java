package drillsift.cli;

import static drillsift.cli.BadInput.row;

import java.util.List;

/** Rows 101 to 104: templates of the user's own. */
final class BadTemplates {

    private static final String NAME = "department-summary";
    private static final String START =
            "<jasperReport name=\"edited\" language=\"java\" pageWidth=\"842\" pageHeight=\"595\""
                    + " columnWidth=\"758\" leftMargin=\"42\" rightMargin=\"42\" topMargin=\"32\""
                    + " bottomMargin=\"22\" whenNoDataType=\"AllSectionsNoDetail\">";

    private BadTemplates() {}

    static List<BadInput> rows() {
        return List.of(
                row("101a", "a value that no report gives", c -> expression(c, "$P{salary}", true))
                        .refused("DS-8005"),
                row(
                                "101b",
                                "a value of another type",
                                c -> expression(c, "$P{headline} * 2", false))
                        .refused("DS-8002"),
                row("102a", "broken XML", c -> template(c, "<jasperReport name=\"x\""))
                        .refused("DS-8002"),
                row("102b", "a template of version 6", c -> template(c, versionSix()))
                        .refused("DS-8008"),
                row("102c", "a document type that reads a file", c -> template(c, documentType()))
                        .refused("DS-8003"),
                row("102d", "a compiled template", BadTemplates::compiled).refused("DS-2035"),
                row(
                                "103a",
                                "an expression that runs a command",
                                c -> expression(c, runtime("exec(\"true\")"), false))
                        .refused("DS-8003"),
                row("103b", "a picture from an address", c -> template(c, START + picture()))
                        .refused("DS-8006"),
                row("104", "a text that fills the memory", BadTemplates::huge)
                        .by(c -> BadOutcome.of(c).without("\\d+ MB", "N MB"))
                        .refused("DS-7901"));
    }

    private static String runtime(String call) {
        return "\"\" + java.lang.Runtime.getRuntime()." + call;
    }

    private static void template(BadCampaign campaign, String text) throws Exception {
        campaign.jobFile("edited.jrxml", text);
        named(campaign, "edited.jrxml");
    }

    private static void named(BadCampaign campaign, String file) {
        campaign.job(
                "reports: []",
                "purpose: to learn\nreports: [{report: department, audience: named, "
                        + "languages: [en]}]");
        campaign.add("templates: {" + NAME + ": " + file + "}");
    }

    private static void compiled(BadCampaign campaign) throws Exception {
        campaign.jobFile("edited.jasper", "x");
        named(campaign, "edited.jasper");
    }

    private static void expression(BadCampaign campaign, String expression, boolean declared)
            throws Exception {
        String parameter =
                declared || expression.contains("headline")
                        ? "<parameter name=\""
                                + (declared ? "salary" : "headline")
                                + "\" class=\"java.lang.String\"/>"
                        : "";
        template(
                campaign,
                START
                        + parameter
                        + "<title height=\"50\"><element kind=\"textField\" x=\"0\" y=\"0\""
                        + " width=\"200\" height=\"20\"><expression><![CDATA["
                        + expression
                        + "]]></expression></element></title></jasperReport>");
    }

    /** More than a Java text can hold, so that nothing has to be filled first. */
    private static void huge(BadCampaign campaign) throws Exception {
        expression(campaign, "\"x\".repeat(2000000000)", false);
    }

    private static String picture() {
        return "<title height=\"50\"><element kind=\"image\" x=\"0\" y=\"0\" width=\"50\""
                + " height=\"20\"><expression><![CDATA[\"http://192.0.2.1/logo.png\"]]>"
                + "</expression></element></title></jasperReport>";
    }

    private static String documentType() {
        return "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + START
                + "<title height=\"50\"/></jasperReport>";
    }

    private static String versionSix() {
        return "<jasperReport xmlns=\"http://jasperreports.sourceforge.net/jasperreports\""
                + " name=\"old\" pageWidth=\"842\" pageHeight=\"595\" columnWidth=\"758\">"
                + "<title><band height=\"50\"><staticText><reportElement x=\"0\" y=\"0\""
                + " width=\"100\" height=\"20\"/><text><![CDATA[x]]></text></staticText>"
                + "</band></title></jasperReport>";
    }
}
