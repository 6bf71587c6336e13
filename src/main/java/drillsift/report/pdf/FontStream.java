package drillsift.report.pdf;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Packs a font of a PDF, after forgetting the widths of glyphs that the PDF does not name. */
final class FontStream {

    private static final byte[] UNPACKED_LENGTH = PdfBytes.of("/Length1 ");
    private static final byte[] WIDTHS = PdfBytes.of("/W [");
    private static final byte[] BEGIN = PdfBytes.of(" 0 obj");
    private static final byte[] END = PdfBytes.of("endobj");
    private static final int BUFFER = 8192;

    private final byte[] pdf;
    private final int object;
    private final int data;
    private final int length;

    /**
     * @param object where the font's object begins
     * @param data where its packed bytes begin
     * @param length how many there are
     */
    FontStream(byte[] pdf, int object, int data, int length) {
        this.pdf = pdf;
        this.object = object;
        this.data = data;
        this.length = length;
    }

    byte[] packed() {
        byte[] font = unpacked();
        namedGlyphs().ifPresent(named -> new FontProgram(font).forgetWidths(named));
        Deflater packer = new Deflater();
        packer.setInput(font);
        packer.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(font.length / 2);
        byte[] buffer = new byte[BUFFER];
        while (!packer.finished()) {
            packed.write(buffer, 0, packer.deflate(buffer));
        }
        packer.end();
        return packed.toByteArray();
    }

    private byte[] unpacked() {
        int place = PdfBytes.find(pdf, UNPACKED_LENGTH, object, data) + UNPACKED_LENGTH.length;
        byte[] font = new byte[PdfBytes.number(pdf, place)];
        Inflater unpacker = new Inflater();
        unpacker.setInput(pdf, data, length);
        try {
            int had = 0;
            while (had < font.length) {
                int got = unpacker.inflate(font, had, font.length - had);
                if (got == 0) {
                    throw new IllegalStateException("a font of the PDF is not whole");
                }
                had += got;
            }
            return font;
        } catch (DataFormatException e) {
            throw new IllegalStateException("a font of the PDF cannot be unpacked", e);
        } finally {
            unpacker.end();
        }
    }

    /**
     * Glyphs whose widths the PDF states: in the font that names the description that names this
     * file. Empty where there is no such list.
     */
    private Optional<BitSet> namedGlyphs() {
        int description = naming("/FontFile2 ", object);
        int font = description < 0 ? description : naming("/FontDescriptor ", description);
        if (font < 0) {
            return Optional.empty();
        }
        int end = PdfBytes.find(pdf, END, font, pdf.length);
        int widths = PdfBytes.find(pdf, WIDTHS, font, end);
        return widths < 0 ? Optional.empty() : glyphs(widths + WIDTHS.length);
    }

    /** Where the next object that names an object begins. */
    private int naming(String key, int named) {
        byte[] reference = PdfBytes.of(key + PdfBytes.number(pdf, named) + " 0 R");
        int place = PdfBytes.find(pdf, reference, data + length, pdf.length);
        while (place > 0 && !PdfBytes.isAt(pdf, place, BEGIN)) {
            place--;
        }
        while (place > 0 && PdfBytes.isDigit(pdf, place - 1)) {
            place--;
        }
        return place;
    }

    /** Out of {@code 3[500]7[333 278]}: glyphs 3, 7 and 8. Empty for any other way to write it. */
    private Optional<BitSet> glyphs(int list) {
        BitSet glyphs = new BitSet();
        int place = list;
        while (PdfBytes.isDigit(pdf, place)) {
            int glyph = PdfBytes.number(pdf, place);
            place = PdfBytes.afterNumber(pdf, place);
            if (pdf[place] != '[') {
                return Optional.empty();
            }
            while (pdf[place] != ']') {
                glyphs.set(glyph);
                glyph++;
                place = PdfBytes.afterNumber(pdf, place + 1);
            }
            place++;
        }
        return pdf[place] == ']' ? Optional.of(glyphs) : Optional.empty();
    }
}
