package drillsift.report.pdf;

import java.nio.charset.StandardCharsets;

/** Looks for words and numbers among the bytes of a PDF. */
final class PdfBytes {

    static final int NOWHERE = -1;

    private PdfBytes() {}

    static byte[] of(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isAt(byte[] pdf, int place, byte[] word) {
        if (place < 0 || place + word.length > pdf.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (pdf[place + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first place of a word that begins before an end; {@link #NOWHERE} when there is none. */
    static int find(byte[] pdf, byte[] word, int from, int end) {
        for (int place = from; place < end; place++) {
            if (pdf[place] == word[0] && isAt(pdf, place, word)) {
                return place;
            }
        }
        return NOWHERE;
    }

    /** The last place of a word that has to be there. */
    static int findLast(byte[] pdf, byte[] word) {
        for (int place = pdf.length - word.length; place >= 0; place--) {
            if (isAt(pdf, place, word)) {
                return place;
            }
        }
        String missing = new String(word, StandardCharsets.US_ASCII);
        throw new IllegalStateException("the PDF has no " + missing);
    }

    static boolean isDigit(byte[] pdf, int place) {
        return pdf[place] >= '0' && pdf[place] <= '9';
    }

    /** The place behind the digits that begin here. */
    static int afterNumber(byte[] pdf, int place) {
        int end = place;
        while (end < pdf.length && isDigit(pdf, end)) {
            end++;
        }
        return end;
    }

    static int number(byte[] pdf, int place) {
        int number = 0;
        for (int i = place; i < pdf.length && isDigit(pdf, i); i++) {
            number = Math.addExact(Math.multiplyExact(number, 10), pdf[i] - '0');
        }
        return number;
    }

    /** The place behind a text in brackets, which may hold brackets and escaped letters. */
    static int afterText(byte[] pdf, int open) {
        int depth = 0;
        for (int i = open; i < pdf.length; i++) {
            switch (pdf[i]) {
                case '\\' -> i++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalStateException("a text of the PDF does not end");
    }
}
