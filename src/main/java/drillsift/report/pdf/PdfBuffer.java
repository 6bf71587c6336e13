package drillsift.report.pdf;

import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of a PDF as they are written, by one thread. */
final class PdfBuffer extends OutputStream {

    private static final byte[] REFERENCE = PdfBytes.of(" 0 R ");

    private byte[] bytes;
    private int size;

    PdfBuffer(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void write(int one) {
        makeRoom(1);
        bytes[size] = (byte) one;
        size++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
        makeRoom(length);
        System.arraycopy(some, from, bytes, size, length);
        size += length;
    }

    PdfBuffer add(byte[] some) {
        write(some, 0, some.length);
        return this;
    }

    /** A number that is not negative, by its digits. */
    PdfBuffer number(int number) {
        int digits = 1;
        for (int rest = number; rest > 9; rest /= 10) {
            digits++;
        }
        return number(number, digits);
    }

    /** The same with zeros before it. */
    PdfBuffer number(int number, int digits) {
        makeRoom(digits);
        int rest = number;
        for (int place = size + digits - 1; place >= size; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /** Points at the object of a number. */
    PdfBuffer reference(int object) {
        return number(object).add(REFERENCE);
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
