package drillsift.report.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfStructure;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;

/**
 * Writes what is spoken of a picture in Unicode. Left alone the library writes it in the encoding
 * of old PDFs, which drops every Japanese character.
 */
final class SpokenStructure extends ClassicPdfStructure {

    SpokenStructure(ClassicPdfProducer producer) {
        super(producer);
    }

    @Override
    protected ClassicStructureEntry createElement(PdfStructureEntry parent, String role) {
        return new Entry(this, super.createElement(parent, role));
    }

    private static final class Entry extends ClassicStructureEntry {

        Entry(SpokenStructure structure, ClassicStructureEntry entry) {
            super(structure, entry.getElement());
        }

        @Override
        public void putString(String name, String value) {
            PdfString text = new PdfString(value, PdfObject.TEXT_UNICODE);
            getElement().put(new PdfName(name), text);
        }
    }
}
