package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which sheets a workbook has, and what all of them share. */
final class SheetsOfWorkbook {

    private final Workbook workbook;
    private final Map<String, String> parts;
    private final List<String> visible;
    private final SharedTexts texts;
    private final SheetFormats formats;

    private SheetsOfWorkbook(
            Workbook workbook,
            Map<String, String> parts,
            List<String> visible,
            SharedTexts texts,
            SheetFormats formats) {
        this.workbook = workbook;
        this.parts = parts;
        this.visible = visible;
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * @throws RefusedException DS-285x for a file that is no workbook
     */
    static SheetsOfWorkbook read(Workbook workbook) throws IOException {
        String main = workbook.target("", "officeDocument");
        Map<String, String> targets = new LinkedHashMap<>();
        for (Workbook.Relation each : workbook.relations(main)) {
            if (each.type().endsWith("/worksheet")) {
                targets.put(each.id(), each.target());
            }
        }
        Map<String, String> parts = new LinkedHashMap<>();
        List<String> visible = new ArrayList<>();
        boolean from1904 = false;
        try (WorkbookXml xml = workbook.part(main)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                }
                if (xml.isStart("sheet") && targets.containsKey(xml.attribute("id"))) {
                    parts.put(xml.attribute("name"), targets.get(xml.attribute("id")));
                    if (List.of("", "visible").contains(xml.attribute("state"))) {
                        visible.add(xml.attribute("name"));
                    }
                }
            }
        }
        return new SheetsOfWorkbook(
                workbook,
                parts,
                visible,
                SharedTexts.read(workbook, workbook.target(main, "sharedStrings")),
                SheetFormats.read(workbook, workbook.target(main, "styles"), from1904));
    }

    /** Those that are not hidden, in their order. */
    List<String> visible() {
        return List.copyOf(visible);
    }

    /**
     * @param asked empty for the first that is not hidden
     * @throws RefusedException naming the sheets when there is none of that name
     */
    String chosen(String asked) {
        if (parts.containsKey(asked) || asked.isEmpty() && !visible.isEmpty()) {
            return asked.isEmpty() ? visible.get(0) : asked;
        }
        throw new RefusedException(
                Problem.at(
                        new SourceRef(workbook.name(), 0),
                        ReadCode.NO_SHEET,
                        asked,
                        String.join(", ", parts.keySet())));
    }

    SheetRows rows(String sheet) {
        return new SheetRows(workbook.name(), workbook.part(parts.get(sheet)), texts, formats);
    }
}
