package drillsift.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.base.JRBaseStyle;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignConditionalStyle;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import net.sf.jasperreports.engine.util.JRColorUtil;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the product's own templates, which use few of the words that a template may use. The
 * library's reader finds out all of them by reflection whenever Java starts, which takes as long as
 * printing several pages. A template with other words is left to that one.
 */
final class OwnTemplateReader {

    private final JasperDesign design = new JasperDesign(DefaultJasperReportsContext.getInstance());
    private final OwnTemplateElements elements = new OwnTemplateElements(design);

    private OwnTemplateReader() {}

    /** Empty where it holds a word that is not known here. */
    static Optional<JasperDesign> read(byte[] template) throws JRException {
        OwnTemplateReader reader = new OwnTemplateReader();
        boolean isKnown = reader.report(root(template)) && reader.elements.areKnown();
        return isKnown ? Optional.of(reader.design) : Optional.empty();
    }

    private static Element root(byte[] template) throws JRException {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(template))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new JRException(e);
        }
    }

    static Map<String, String> attributes(Element of) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap found = of.getAttributes();
        for (int i = 0; i < found.getLength(); i++) {
            attributes.put(found.item(i).getNodeName(), found.item(i).getNodeValue());
        }
        return attributes;
    }

    static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static JRDesignExpression expression(Element given) {
        return new JRDesignExpression(given.getTextContent());
    }

    private boolean report(Element report) throws JRException {
        boolean isKnown = report.getTagName().equals("jasperReport");
        for (var attribute : attributes(report).entrySet()) {
            isKnown &= setting(attribute.getKey(), attribute.getValue());
        }
        for (Element part : children(report)) {
            isKnown &= part(part);
        }
        return isKnown;
    }

    private boolean setting(String name, String value) {
        switch (name) {
            case "name" -> design.setName(value);
            case "language" -> design.setLanguage(value);
            case "pageWidth" -> design.setPageWidth(Integer.parseInt(value));
            case "pageHeight" -> design.setPageHeight(Integer.parseInt(value));
            case "columnWidth" -> design.setColumnWidth(Integer.parseInt(value));
            case "columnCount" -> design.setColumnCount(Integer.parseInt(value));
            case "columnSpacing" -> design.setColumnSpacing(Integer.parseInt(value));
            case "leftMargin" -> design.setLeftMargin(Integer.parseInt(value));
            case "rightMargin" -> design.setRightMargin(Integer.parseInt(value));
            case "topMargin" -> design.setTopMargin(Integer.parseInt(value));
            case "bottomMargin" -> design.setBottomMargin(Integer.parseInt(value));
            case "orientation" -> design.setOrientation(OrientationEnum.getByName(value));
            case "summaryWithPageHeaderAndFooter" ->
                    design.setSummaryWithPageHeaderAndFooter(Boolean.parseBoolean(value));
            case "whenNoDataType" -> design.setWhenNoDataType(WhenNoDataTypeEnum.getByName(value));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean part(Element part) throws JRException {
        switch (part.getTagName()) {
            case "style" -> design.addStyle(style(part));
            case "parameter" -> design.addParameter(parameter(part));
            case "field" -> design.addField(field(part));
            case "group" -> design.addGroup(group(part));
            case "title" -> design.setTitle(band(part));
            case "pageHeader" -> design.setPageHeader(band(part));
            case "detail" -> bands(part, (JRDesignSection) design.getDetailSection());
            case "columnFooter" -> design.setColumnFooter(band(part));
            case "pageFooter" -> design.setPageFooter(band(part));
            case "summary" -> design.setSummary(band(part));
            default -> {
                return false;
            }
        }
        return true;
    }

    private JRDesignParameter parameter(Element given) {
        JRDesignParameter parameter = new JRDesignParameter();
        parameter.setName(given.getAttribute("name"));
        parameter.setValueClassName(given.getAttribute("class"));
        elements.require(given, List.of("name", "class"), List.of());
        return parameter;
    }

    private JRDesignField field(Element given) {
        JRDesignField field = new JRDesignField();
        field.setName(given.getAttribute("name"));
        field.setValueClassName(given.getAttribute("class"));
        elements.require(given, List.of("name", "class"), List.of());
        return field;
    }

    private JRDesignStyle style(Element given) {
        JRDesignStyle style = new JRDesignStyle(design);
        style.setName(given.getAttribute("name"));
        elements.require(
                given,
                List.of("name", "default", "style", "forecolor", "bold", "fontName", "fontSize"),
                List.of("conditionalStyle"));
        if (given.hasAttribute("default")) {
            style.setDefault(Boolean.parseBoolean(given.getAttribute("default")));
        }
        if (given.hasAttribute("style")) {
            style.setParentStyleNameReference(given.getAttribute("style"));
        }
        look(given, style);
        for (Element condition : children(given)) {
            JRDesignConditionalStyle conditional = new JRDesignConditionalStyle();
            elements.require(
                    condition,
                    List.of("forecolor", "bold", "fontName", "fontSize"),
                    List.of("conditionExpression"));
            look(condition, conditional);
            children(condition).forEach(one -> conditional.setConditionExpression(expression(one)));
            style.addConditionalStyle(conditional);
        }
        return style;
    }

    private static void look(Element given, JRBaseStyle style) {
        attributes(given)
                .forEach(
                        (name, value) -> {
                            switch (name) {
                                case "forecolor" ->
                                        style.setForecolor(JRColorUtil.getColor(value, null));
                                case "bold" -> style.setBold(Boolean.valueOf(value));
                                case "fontName" -> style.setFontName(value);
                                case "fontSize" -> style.setFontSize(Float.valueOf(value));
                                default -> {}
                            }
                        });
    }

    private JRDesignGroup group(Element given) {
        JRDesignGroup group = new JRDesignGroup();
        group.setName(given.getAttribute("name"));
        elements.require(
                given,
                List.of("name", "reprintHeaderOnEachPage", "minHeightToStartNewPage"),
                List.of("expression", "groupHeader"));
        if (given.hasAttribute("reprintHeaderOnEachPage")) {
            group.setReprintHeaderOnEachPage(
                    Boolean.parseBoolean(given.getAttribute("reprintHeaderOnEachPage")));
        }
        if (given.hasAttribute("minHeightToStartNewPage")) {
            group.setMinHeightToStartNewPage(
                    Integer.valueOf(given.getAttribute("minHeightToStartNewPage")));
        }
        for (Element part : children(given)) {
            if (part.getTagName().equals("expression")) {
                group.setExpression(expression(part));
            } else {
                bands(part, (JRDesignSection) group.getGroupHeaderSection());
            }
        }
        return group;
    }

    private void bands(Element given, JRDesignSection section) {
        elements.require(given, List.of(), List.of("band"));
        children(given).forEach(band -> section.addBand(band(band)));
    }

    private JRDesignBand band(Element given) {
        JRDesignBand band = new JRDesignBand();
        elements.require(
                given, List.of("height", "splitType"), List.of("element", "printWhenExpression"));
        band.setHeight(Integer.parseInt(given.getAttribute("height")));
        if (given.hasAttribute("splitType")) {
            band.setSplitType(SplitTypeEnum.getByName(given.getAttribute("splitType")));
        }
        for (Element child : children(given)) {
            if (child.getTagName().equals("printWhenExpression")) {
                band.setPrintWhenExpression(expression(child));
            } else {
                elements.read(child).ifPresent(band::addElement);
            }
        }
        return band;
    }
}
