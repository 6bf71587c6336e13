package drillsift.report.pdf;

import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;

/** One tag: a part of a page, or a whole of other tags. */
final class StructureElement implements PdfStructureEntry {

    private static final byte[] ROLE = PdfBytes.of("<</S");
    private static final byte[] PARENT = PdfBytes.of("/P ");
    private static final byte[] PAGE = PdfBytes.of("/Pg ");
    private static final byte[] MARK = PdfBytes.of("/K ");
    private static final byte[] KIDS = PdfBytes.of("/K");
    private static final byte[] END = PdfBytes.of(">>");

    private final byte[] role;
    private final StructureElement parent;
    private final int root;
    private List<StructureElement> kids = List.of();
    private Map<String, String> texts = Map.of();
    private String spans = "";
    private int number;
    private int page;
    private int mark;

    /**
     * @param root number of the object that holds all tags
     */
    StructureElement(byte[] role, int root) {
        this.role = role;
        this.parent = null;
        this.root = root;
    }

    StructureElement(byte[] role, StructureElement parent) {
        this.role = role;
        this.parent = parent;
        this.root = 0;
        parent.add(this);
    }

    private void add(StructureElement kid) {
        if (kids.isEmpty()) {
            kids = new ArrayList<>(1);
        }
        kids.add(kid);
    }

    void number(int given) {
        number = given;
    }

    /**
     * @param pageObject number of the page's object
     * @param markOnPage of the part, counted from 0 on each page
     */
    void place(int pageObject, int markOnPage) {
        page = pageObject;
        mark = markOnPage;
    }

    /** In Unicode: the encoding of old PDFs would drop every Japanese character. */
    @Override
    public void putString(String name, String value) {
        if (texts.isEmpty()) {
            texts = new TreeMap<>();
        }
        texts.put(name, value);
    }

    @Override
    public void putArray(String name) {
        // kids are kept anyway
    }

    @Override
    public void setSpan(int columns, int rows) {
        String across = columns > 1 ? "/ColSpan " + columns : "";
        String down = rows > 1 ? "/RowSpan " + rows : "";
        spans = "/A[<<" + across + down + "/O/Table>>]";
    }

    void write(PdfObjects file) {
        PdfBuffer bytes = file.begin(number).add(ROLE).add(role).add(PARENT);
        bytes.reference(parent == null ? root : parent.number);
        if (page > 0) {
            bytes.add(PAGE).reference(page).add(MARK).number(mark);
        } else if (!kids.isEmpty()) {
            references(kids, bytes.add(KIDS));
        }
        if (!spans.isEmpty()) {
            bytes.add(PdfBytes.of(spans));
        }
        texts.forEach((name, text) -> write(name, text, bytes));
        bytes.add(END);
        file.end();
    }

    private static void write(String name, String text, PdfBuffer bytes) {
        try {
            bytes.add(PdfBytes.of("/" + name));
            new PdfString(text, PdfObject.TEXT_UNICODE).toPdf(null, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    static void references(List<StructureElement> elements, PdfBuffer bytes) {
        bytes.write('[');
        elements.forEach(element -> bytes.reference(element.number));
        bytes.write(']');
    }
}
