package drillsift.report.pdf;

import java.util.Arrays;

/** The table at the end of a PDF that says at which byte each object begins. */
final class CrossReferences {

    private static final byte[] TABLE = PdfBytes.of("xref\n");
    private static final byte[] START = PdfBytes.of("startxref\n");
    private static final int ENTRY = 20; // bytes, of which the offset takes the first ten
    private static final int USE = 17; // in an entry: n for an object, f for a number left free

    private final byte[] pdf;
    private final int start;
    private final int end;

    /** Offset of each object and, in the lower half, its number; ascending. */
    private long[] objects = new long[1024];

    private int count;
    private int numbers;
    private int trailer;

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
        trailer = section;
        objects = Arrays.copyOf(objects, count);
        Arrays.sort(objects);
    }

    /** A line with the first number and how many follow, then an entry for each. */
    private int read(int section) {
        int second = PdfBytes.afterNumber(pdf, section) + 1;
        int entry = PdfBytes.afterNumber(pdf, second) + 1;
        int first = PdfBytes.number(pdf, section);
        numbers = first + PdfBytes.number(pdf, second);
        for (int number = first; number < numbers; number++) {
            if (pdf[entry + USE] == 'n') {
                if (count == objects.length) {
                    objects = Arrays.copyOf(objects, 2 * count);
                }
                objects[count] = (long) PdfBytes.number(pdf, entry) << Integer.SIZE | number;
                count++;
            }
            entry += ENTRY;
        }
        return entry;
    }

    int objects() {
        return count;
    }

    /** How many numbers are given, from 0 on, also to objects that are not there yet. */
    int numbers() {
        return numbers;
    }

    /** Where the object at a place in the order of the file begins; behind the last: the table. */
    int begin(int object) {
        return object == count ? start : (int) (objects[object] >>> Integer.SIZE);
    }

    /** The number of the object at a place in the order of the file. */
    int number(int object) {
        return (int) objects[object];
    }

    /** What follows the table: what the file is and where to begin reading it. */
    byte[] trailer() {
        return Arrays.copyOfRange(pdf, trailer, end);
    }
}
