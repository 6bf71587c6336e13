package drillsift.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks by hand, so that they hold what no spreadsheet would write. */
public final class WorkbookOf {

    private static final String TYPES =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\""
                    + TYPES.substring(0, TYPES.length() - 1)
                    + "\"";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private WorkbookOf() {}

    /**
     * One sheet.
     *
     * @param rows what stands within {@code sheetData}
     */
    public static WorkbookOf rows(String rows) {
        return new WorkbookOf()
                .part("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"))
                .sheets("<sheet name=\"一覧\" sheetId=\"1\" r:id=\"rId1\"/>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId2",
                                "worksheet",
                                "/xl/worksheets/sheet2.xml",
                                "rId3",
                                "sharedStrings",
                                "sharedStrings.xml",
                                "rId4",
                                "styles",
                                "styles.xml"))
                .sheet(1, rows);
    }

    private static String relations(String... triples) {
        StringBuilder text = new StringBuilder("<Relationships>");
        for (int i = 0; i < triples.length; i += 3) {
            text.append("<Relationship Id=\"").append(triples[i]);
            text.append("\" Type=\"").append(TYPES).append(triples[i + 1]);
            text.append("\" Target=\"").append(triples[i + 2]).append("\"/>");
        }
        return text.append("</Relationships>").toString();
    }

    WorkbookOf sheets(String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook " + MAIN + "><sheets>" + sheets + "</sheets></workbook>");
    }

    WorkbookOf sheet(int number, String rows) {
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    WorkbookOf shared(String items) {
        return part("xl/sharedStrings.xml", "<sst " + MAIN + ">" + items + "</sst>");
    }

    /** Formats of cells in their order, by number; own ones have codes. */
    public WorkbookOf styles(String codes, int... formats) {
        StringBuilder cells = new StringBuilder();
        for (int format : formats) {
            cells.append("<xf numFmtId=\"").append(format).append("\"/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet "
                        + MAIN
                        + "><numFmts>"
                        + codes
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                        + cells
                        + "</cellXfs></styleSheet>");
    }

    WorkbookOf part(String part, String text) {
        parts.put(part, text);
        return this;
    }

    public Path write(Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String head = part.getValue().startsWith("<?xml") ? "" : "<?xml version=\"1.0\"?>";
                zip.write((head + part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
