package drillsift.report.pdf;

import java.util.Arrays;

/** The objects of a PDF as they are written, and the table at its end of where each begins. */
final class PdfObjects {

    private static final byte[] BEGIN = PdfBytes.of(" 0 obj\n");
    private static final byte[] END = PdfBytes.of("\nendobj\n");
    private static final byte[] TABLE = PdfBytes.of("xref\n0 ");
    private static final byte[] USED = PdfBytes.of(" 00000 n \n");
    private static final byte[] FREE = PdfBytes.of("0000000000 65535 f \n");
    private static final byte[] SIZE = PdfBytes.of("/Size ");
    private static final byte[] START = PdfBytes.of("startxref\n");
    private static final byte[] LAST = PdfBytes.of("\n%%EOF\n");
    private static final int DIGITS = 10; // of a place in the table

    private final PdfBuffer bytes;

    /** By number; 0 where there is none. */
    private int[] begins;

    private int numbers;

    /**
     * @param numbers given so far, from 0 on
     * @param expected bytes
     */
    PdfObjects(int numbers, int expected) {
        this.bytes = new PdfBuffer(expected);
        this.begins = new int[numbers];
        this.numbers = numbers;
    }

    PdfBuffer bytes() {
        return bytes;
    }

    int nextNumber() {
        return numbers++;
    }

    /** What follows is an object that is copied from elsewhere. */
    void copy(int number) {
        if (number >= begins.length) {
            begins = Arrays.copyOf(begins, Math.max(2 * begins.length, number + 1));
        }
        begins[number] = bytes.size();
    }

    /** What is written from now on belongs to an object. */
    PdfBuffer begin(int number) {
        copy(number);
        return bytes.number(number).add(BEGIN);
    }

    void end() {
        bytes.add(END);
    }

    /**
     * Writes the table and what ends the file.
     *
     * @param trailer as it was before; the number of objects in it is replaced
     */
    void finish(byte[] trailer) {
        int place = bytes.size();
        bytes.add(TABLE).number(numbers).write('\n');
        for (int number = 0; number < numbers; number++) {
            int begin = number < begins.length ? begins[number] : 0;
            if (begin == 0) {
                bytes.add(FREE);
            } else {
                bytes.number(begin, DIGITS).add(USED);
            }
        }
        int size = PdfBytes.find(trailer, SIZE, 0, trailer.length) + SIZE.length;
        bytes.write(trailer, 0, size);
        bytes.number(numbers);
        int rest = PdfBytes.afterNumber(trailer, size);
        bytes.write(trailer, rest, trailer.length - rest);
        bytes.add(START).number(place).add(LAST);
    }
}
