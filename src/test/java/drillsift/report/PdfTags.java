package drillsift.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tags of a PDF, as a screen reader meets them. */
public final class PdfTags {

    private PdfTags() {}

    /** One line per element, indented, such as {@code Table} or {@code Figure: What people did}. */
    public static List<String> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), 0, tags);
            return tags;
        }
    }

    private static void collect(PDStructureNode node, int depth, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String text = element.getAlternateDescription();
                String line = element.getStructureType() + (text == null ? "" : ": " + text);
                tags.add("  ".repeat(depth) + line);
                collect(element, depth + 1, tags);
            }
        }
    }
}
