package drillsift.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a rendered PDF back. */
public final class PdfText {

    /** A line that begins with what belongs to the line before (JIS X 4051). */
    static final String NEVER_FIRST = "^[、。，．・：；？！ゝゞ々ー）］｝〕〉》」』】ぁぃぅぇぉっゃゅょァィゥェォッャュョ].*";

    private PdfText() {}

    /** Line by line as they stand on the page. */
    public static List<String> pages(byte[] pdf) throws IOException {
        return pages(pdf, true);
    }

    /** Text by text in the order in which they are drawn: labels that overlap stay whole. */
    public static List<String> drawn(byte[] pdf) throws IOException {
        return pages(pdf, false);
    }

    private static List<String> pages(byte[] pdf, boolean isByPosition) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(isByPosition);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    /** All fonts of all pages and of the charts on them. */
    static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            collect(page.getResources(), fonts);
        }
        return fonts;
    }

    private static void collect(PDResources resources, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                collect(form.getResources(), fonts);
            }
        }
    }
}
