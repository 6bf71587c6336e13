package drillsift.report.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The table at the end of a PDF that says at which byte each object begins. */
final class CrossReferences {

    private static final byte[] TABLE = PdfBytes.of("xref\n");
    private static final byte[] START = PdfBytes.of("startxref\n");
    private static final byte[] END = PdfBytes.of("\n%%EOF\n");
    private static final int ENTRY = 20; // bytes, of which the offset takes the first ten
    private static final int DIGITS = 10;
    private static final int USE = 17; // in an entry: n for an object, f for a number left free

    private final byte[] pdf;
    private final int start;
    private final int end;

    /** Offset of each object and, in the lower half, the place of its entry; ascending. */
    private long[] objects = new long[1024];

    private int count;

    CrossReferences(byte[] pdf) {
        this.pdf = pdf;
        this.end = PdfBytes.findLast(pdf, START);
        this.start = PdfBytes.number(pdf, end + START.length);
        if (!PdfBytes.isAt(pdf, start, TABLE)) {
            throw new IllegalStateException("the PDF has no table of its objects");
        }
        int section = start + TABLE.length;
        while (PdfBytes.isDigit(pdf, section)) {
            section = read(section);
        }
        objects = Arrays.copyOf(objects, count);
        Arrays.sort(objects);
    }

    /** A line with the first number and how many follow, then an entry for each. */
    private int read(int section) {
        int second = PdfBytes.afterNumber(pdf, section) + 1;
        int entry = PdfBytes.afterNumber(pdf, second) + 1;
        for (int left = PdfBytes.number(pdf, second); left > 0; left--) {
            if (pdf[entry + USE] == 'n') {
                if (count == objects.length) {
                    objects = Arrays.copyOf(objects, 2 * count);
                }
                objects[count] = (long) PdfBytes.number(pdf, entry) << Integer.SIZE | entry;
                count++;
            }
            entry += ENTRY;
        }
        return entry;
    }

    int objects() {
        return count;
    }

    /** Where the object at a place in the order of the file begins; behind the last: the table. */
    int begin(int object) {
        return object == count ? start : (int) (objects[object] >>> Integer.SIZE);
    }

    /**
     * Writes the table, what follows it, and where it begins.
     *
     * @param begins of all objects in the new file, in its order
     */
    void write(int[] begins, ByteArrayOutputStream moved) {
        int place = moved.size();
        byte[] table = Arrays.copyOfRange(pdf, start, end);
        for (int i = 0; i < count; i++) {
            int rest = begins[i];
            int entry = (int) objects[i] - start;
            for (int digit = entry + DIGITS - 1; digit >= entry; digit--) {
                table[digit] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        moved.writeBytes(table);
        moved.writeBytes(START);
        moved.writeBytes(PdfBytes.of(Integer.toString(place)));
        moved.writeBytes(END);
    }
}
