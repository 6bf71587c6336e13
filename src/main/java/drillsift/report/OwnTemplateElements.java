package drillsift.report;

import static drillsift.report.OwnTemplateReader.attributes;
import static drillsift.report.OwnTemplateReader.children;
import static drillsift.report.OwnTemplateReader.expression;

import java.util.Collection;
import java.util.Optional;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignGraphicElement;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.util.JRColorUtil;
import org.w3c.dom.Element;

/** Reads what stands in the bands of the product's own templates. */
final class OwnTemplateElements {

    private final JasperDesign design;
    private boolean areKnown = true;

    OwnTemplateElements(JasperDesign design) {
        this.design = design;
    }

    /** Whether all words were known so far. */
    boolean areKnown() {
        return areKnown;
    }

    /** Nothing else may stand in a part of a template. */
    void require(Element part, Collection<String> attributes, Collection<String> children) {
        areKnown &= attributes.containsAll(attributes(part).keySet());
        areKnown &=
                children(part).stream().allMatch(child -> children.contains(child.getTagName()));
    }

    /** Empty for an unknown one. */
    Optional<JRDesignElement> read(Element given) {
        Optional<JRDesignElement> made = made(given.getAttribute("kind"));
        boolean isElement = given.getTagName().equals("element");
        if (!isElement || made.isEmpty()) {
            areKnown = false;
            return Optional.empty();
        }
        JRDesignElement element = made.get();
        attributes(given).forEach((name, value) -> areKnown &= set(element, name, value));
        children(given).forEach(child -> areKnown &= add(element, child));
        return made;
    }

    private Optional<JRDesignElement> made(String kind) {
        return switch (kind) {
            case "textField" -> Optional.of(new JRDesignTextField(design));
            case "staticText" -> Optional.of(new JRDesignStaticText(design));
            case "line" -> Optional.of(new JRDesignLine(design));
            case "rectangle" -> Optional.of(new JRDesignRectangle(design));
            case "image" -> Optional.of(new JRDesignImage(design));
            case "frame" -> Optional.of(new JRDesignFrame(design));
            default -> Optional.empty();
        };
    }

    private boolean set(JRDesignElement element, String name, String value) {
        switch (name) {
            case "kind" -> {}
            case "x" -> element.setX(Integer.parseInt(value));
            case "y" -> element.setY(Integer.parseInt(value));
            case "width" -> element.setWidth(Integer.parseInt(value));
            case "height" -> element.setHeight(Integer.parseInt(value));
            case "forecolor" -> element.setForecolor(JRColorUtil.getColor(value, null));
            case "backcolor" -> element.setBackcolor(JRColorUtil.getColor(value, null));
            case "mode" -> element.setMode(ModeEnum.getByName(value));
            case "style" -> element.setStyle(design.getStylesMap().get(value));
            default -> {
                return setOwn(element, name, value);
            }
        }
        return true;
    }

    /** What elements of one kind have alone. */
    private static boolean setOwn(JRDesignElement element, String name, String value) {
        if (element instanceof JRDesignTextElement text) {
            return setOwn(text, name, value);
        }
        if (element instanceof JRDesignRectangle rectangle && name.equals("radius")) {
            rectangle.setRadius(Integer.valueOf(value));
            return true;
        }
        if (element instanceof JRDesignImage image && name.equals("scaleImage")) {
            image.setScaleImage(ScaleImageEnum.getByName(value));
            return true;
        }
        if (element instanceof JRDesignImage image && name.equals("usingCache")) {
            image.setUsingCache(Boolean.valueOf(value));
            return true;
        }
        return false;
    }

    private static boolean setOwn(JRDesignTextElement text, String name, String value) {
        switch (name) {
            case "fontName" -> text.setFontName(value);
            case "fontSize" -> text.setFontSize(Float.valueOf(value));
            case "bold" -> text.setBold(Boolean.valueOf(value));
            case "hTextAlign" ->
                    text.setHorizontalTextAlign(HorizontalTextAlignEnum.getByName(value));
            case "vTextAlign" -> text.setVerticalTextAlign(VerticalTextAlignEnum.getByName(value));
            default -> {
                return text instanceof JRDesignTextField field && setOwn(field, name, value);
            }
        }
        return true;
    }

    private static boolean setOwn(JRDesignTextField field, String name, String value) {
        switch (name) {
            case "blankWhenNull" -> field.setBlankWhenNull(Boolean.parseBoolean(value));
            case "textAdjust" -> field.setTextAdjust(TextAdjustEnum.getByName(value));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean add(JRDesignElement element, Element child) {
        switch (child.getTagName()) {
            case "property" ->
                    element.getPropertiesMap()
                            .setProperty(child.getAttribute("name"), child.getAttribute("value"));
            case "printWhenExpression" -> element.setPrintWhenExpression(expression(child));
            default -> {
                return addOwn(element, child);
            }
        }
        return true;
    }

    private boolean addOwn(JRDesignElement element, Element child) {
        String name = child.getTagName();
        if (element instanceof JRDesignTextElement text && name.equals("paragraph")) {
            return setAll(text.getParagraph(), child);
        }
        if (element instanceof JRDesignTextField field && name.equals("expression")) {
            field.setExpression(expression(child));
            return true;
        }
        if (element instanceof JRDesignStaticText text && name.equals("text")) {
            text.setText(child.getTextContent());
            return true;
        }
        if (element instanceof JRDesignGraphicElement drawn && name.equals("pen")) {
            return setAll(drawn.getLinePen(), child);
        }
        if (element instanceof JRDesignImage image && name.equals("expression")) {
            image.setExpression(expression(child));
            return true;
        }
        if (element instanceof JRDesignImage image && name.equals("hyperlinkTooltipExpression")) {
            image.setHyperlinkTooltipExpression(expression(child));
            return true;
        }
        if (element instanceof JRDesignFrame frame && name.equals("element")) {
            read(child).ifPresent(frame::addElement);
            return true;
        }
        return false;
    }

    private static boolean setAll(JRPen pen, Element given) {
        boolean areKnown = true;
        for (var attribute : attributes(given).entrySet()) {
            switch (attribute.getKey()) {
                case "lineWidth" -> pen.setLineWidth(Float.valueOf(attribute.getValue()));
                case "lineColor" ->
                        pen.setLineColor(JRColorUtil.getColor(attribute.getValue(), null));
                default -> areKnown = false;
            }
        }
        return areKnown;
    }

    private static boolean setAll(JRParagraph paragraph, Element given) {
        boolean areKnown = true;
        for (var attribute : attributes(given).entrySet()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "lineSpacing" -> paragraph.setLineSpacing(LineSpacingEnum.getByName(value));
                case "lineSpacingSize" -> paragraph.setLineSpacingSize(Float.valueOf(value));
                case "rightIndent" -> paragraph.setRightIndent(Integer.valueOf(value));
                default -> areKnown = false;
            }
        }
        return areKnown;
    }
}
