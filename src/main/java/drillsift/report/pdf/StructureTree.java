package drillsift.report.pdf;

import com.lowagie.text.pdf.ByteBuffer;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;

/**
 * The tags of a document. A row of a list has fifteen, more than all else in the file, and the PDF
 * library spends more time on them than on the pages. So they are kept here, and {@link
 * PdfNormalizer} writes them behind what the library has written.
 *
 * @see <a href="https://www.iso.org/standard/51502.html">ISO 32000-1, 14.7</a>
 */
final class StructureTree implements PdfStructure {

    private static final byte[] BEGIN = PdfBytes.of(" <</MCID ");
    private static final byte[] BEGUN = PdfBytes.of(">> BDC\n");
    private static final byte[] END = PdfBytes.of("EMC\n");
    private static final byte[] SPACE = PdfBytes.of(" ");
    private static final byte[] PAGES = PdfBytes.of("<</Nums[");

    private final ClassicPdfProducer producer;
    private final Map<String, byte[]> roles = new HashMap<>();
    private final List<StructureElement> elements = new ArrayList<>();

    /** By number of the page, those that stand on it, in the order of their marks. */
    private final TreeMap<Integer, List<StructureElement>> pages = new TreeMap<>();

    private int pagesObject;

    StructureTree(ClassicPdfProducer producer) {
        this.producer = producer;
    }

    @Override
    public PdfStructureEntry createAllTag(String language) {
        PdfWriter writer = producer.getPdfWriter();
        PdfStructureTreeRoot root = writer.getStructureTreeRoot();
        PdfName whole = new PdfName("All");
        root.mapRole(whole, PdfName.SECT);
        root.mapRole(PdfName.IMAGE, PdfName.FIGURE);
        root.mapRole(PdfName.TEXT, PdfName.P);
        var all = writer.getPdfIndirectReference();
        var parents = writer.getPdfIndirectReference();
        root.put(PdfName.K, all);
        root.put(PdfName.PARENTTREE, parents);
        pagesObject = parents.getNumber();
        StructureElement element =
                new StructureElement(role("All"), root.getReference().getNumber());
        element.number(all.getNumber());
        if (language != null) {
            element.putString("Lang", language);
        }
        elements.add(element);
        return element;
    }

    private byte[] role(String name) {
        return roles.computeIfAbsent(name, key -> PdfBytes.of("/" + key));
    }

    @Override
    public StructureElement createTag(PdfStructureEntry parent, String name) {
        StructureElement element = new StructureElement(role(name), (StructureElement) parent);
        elements.add(element);
        return element;
    }

    @Override
    public PdfStructureEntry beginTag(PdfStructureEntry parent, String name) {
        StructureElement element = createTag(parent, name);
        PdfWriter writer = producer.getPdfWriter();
        int page = writer.getCurrentPageNumber();
        List<StructureElement> marks = pages.computeIfAbsent(page, key -> new ArrayList<>());
        element.place(writer.getPageReference(page).getNumber(), marks.size());
        content().append(role(name)).append(BEGIN).append(marks.size()).append(BEGUN);
        marks.add(element);
        return element;
    }

    /** What is to be read instead of the marked part stands with its tag. */
    @Override
    public PdfStructureEntry beginTag(PdfStructureEntry parent, String name, String text) {
        PdfStructureEntry element = beginTag(parent, name);
        element.putString("ActualText", text);
        return element;
    }

    @Override
    public void endTag() {
        content().append(END);
    }

    private ByteBuffer content() {
        return producer.getPdfContentByte().getInternalBuffer();
    }

    /** Writes an object for each tag, and which tags stand on which page. */
    void write(PdfObjects file) {
        for (StructureElement element : elements.subList(1, elements.size())) {
            element.number(file.nextNumber());
        }
        elements.forEach(element -> element.write(file));
        Map<Integer, Integer> objects = new TreeMap<>();
        pages.forEach(
                (page, marks) -> {
                    int number = file.nextNumber();
                    PdfBuffer bytes = file.begin(number);
                    StructureElement.references(marks, bytes);
                    file.end();
                    objects.put(page, number);
                });
        PdfBuffer bytes = file.begin(pagesObject).add(PAGES);
        objects.forEach((page, number) -> bytes.number(page - 1).add(SPACE).reference(number));
        bytes.add(PdfBytes.of("]>>"));
        file.end();
    }
}
