package drillsift.report.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what differs from run to run: its creation time, the random tags of embedded
 * fonts and the file identifier. Packs its fonts on the way, which the library leaves unpacked. The
 * objects are copied one after another in the order of the file.
 */
final class PdfNormalizer {

    private static final byte[] CREATED = PdfBytes.of("/CreationDate(");
    private static final byte[] CHANGED = PdfBytes.of("/ModDate(");
    private static final byte[] FONT = PdfBytes.of("/Length1 ");
    private static final byte[] METADATA = PdfBytes.of("/Type/Metadata");
    private static final byte[] STREAM = PdfBytes.of(">>stream\n");
    private static final byte[] LENGTH = PdfBytes.of("/Length ");
    private static final byte[] IDENTIFIER = PdfBytes.of("/ID [<");
    private static final Pattern METADATA_TIME =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*<");
    private static final DateTimeFormatter PDF_TIME =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);
    private static final int TAG = 6; // letters, before a plus sign and the name of a font
    private static final int HEX = 32; // digits of an identifier

    private final byte[] pdf;
    private final Instant created;
    private final CrossReferences references;
    private final PdfObjects objects;
    private final PdfBuffer copy;
    private final Map<String, byte[]> tags = new HashMap<>();

    private PdfNormalizer(byte[] pdf, Instant created) {
        this.pdf = pdf;
        this.created = created;
        this.references = new CrossReferences(pdf);
        this.objects = new PdfObjects(references.numbers(), 2 * pdf.length);
        this.copy = objects.bytes();
    }

    /**
     * @param tags that the PDF points at and does not hold yet
     */
    static byte[] normalize(byte[] pdf, Instant created, StructureTree tags) {
        return new PdfNormalizer(pdf, created).normalized(tags);
    }

    private byte[] normalized(StructureTree tags) {
        copy.write(pdf, 0, references.begin(0));
        for (int i = 0; i < references.objects(); i++) {
            objects.copy(references.number(i));
            copyObject(references.begin(i), references.begin(i + 1));
        }
        tags.write(objects);
        objects.finish(references.trailer());
        return identified(copy.toBytes());
    }

    /** What a text or a stream says is left alone, whatever it looks like. */
    private void copyObject(int begin, int end) {
        int copied = begin;
        int place = begin;
        while (place < end) {
            switch (pdf[place]) {
                case '(' -> place = PdfBytes.afterText(pdf, place);
                case '/' -> {
                    copied = copyName(copied, place);
                    place = Math.max(copied, place + 1);
                }
                case '>' -> {
                    if (PdfBytes.isAt(pdf, place, STREAM)) {
                        copied = copyStream(begin, copied, place + STREAM.length);
                        place = end;
                    }
                    place++;
                }
                default -> place++;
            }
        }
        copy.write(pdf, copied, end - copied);
    }

    /**
     * Copies up to a name and what stands for it, if anything does.
     *
     * @return up to where all is copied
     */
    private int copyName(int copied, int name) {
        boolean isTime = PdfBytes.isAt(pdf, name, CREATED) || PdfBytes.isAt(pdf, name, CHANGED);
        if (isTime) {
            int text = PdfBytes.find(pdf, PdfBytes.of("("), name, pdf.length);
            copy.write(pdf, copied, text + 1 - copied);
            copy.add(PdfBytes.of(PDF_TIME.format(created.atOffset(ZoneOffset.UTC))));
            return PdfBytes.afterText(pdf, text) - 1;
        }
        if (isTagged(name)) {
            copy.write(pdf, copied, name + 1 - copied);
            copy.add(tag(name));
            return name + 1 + TAG;
        }
        return copied;
    }

    private boolean isTagged(int name) {
        int plus = name + 1 + TAG;
        if (plus >= pdf.length || pdf[plus] != '+') {
            return false;
        }
        for (int i = name + 1; i < plus; i++) {
            if (pdf[i] < 'A' || pdf[i] > 'Z') {
                return false;
            }
        }
        return true;
    }

    /**
     * As long as the tag that it stands for, made from the font's name and its place in the row.
     */
    private byte[] tag(int name) {
        int end = name + 1;
        while (pdf[end] > ' ' && "/<>[]()".indexOf(pdf[end]) < 0) {
            end++;
        }
        String tagged = new String(pdf, name + 1, end - name - 1, StandardCharsets.US_ASCII);
        return tags.computeIfAbsent(
                tagged,
                key -> {
                    String of = tags.size() + " " + key.substring(TAG + 1);
                    byte[] tag = Arrays.copyOf(hash("SHA-256", PdfBytes.of(of)), TAG);
                    for (int i = 0; i < TAG; i++) {
                        tag[i] = (byte) ('A' + Math.floorMod(tag[i], 26));
                    }
                    return tag;
                });
    }

    /** The same for a stream: fonts are packed, metadata dated. */
    private int copyStream(int object, int copied, int data) {
        int place = PdfBytes.find(pdf, LENGTH, object, data) + LENGTH.length;
        int length = PdfBytes.number(pdf, place);
        byte[] stream;
        if (PdfBytes.find(pdf, FONT, object, data) > 0) {
            stream = new FontStream(pdf, object, data, length).packed();
        } else if (PdfBytes.find(pdf, METADATA, object, data) > 0) {
            stream = dated(new String(pdf, data, length, StandardCharsets.ISO_8859_1));
        } else {
            return copied;
        }
        copy.write(pdf, copied, place - copied);
        copy.add(PdfBytes.of(Integer.toString(stream.length)));
        int rest = PdfBytes.afterNumber(pdf, place);
        copy.write(pdf, rest, data - rest);
        copy.add(stream);
        return data + length;
    }

    private byte[] dated(String metadata) {
        String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
        return METADATA_TIME
                .matcher(metadata)
                .replaceAll("$1" + time + "<")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Two times the same hash over everything else, the one that PDF proposes: ISO 32000-1, 14.4.
     */
    private static byte[] identified(byte[] file) {
        int first = PdfBytes.findLast(file, IDENTIFIER) + IDENTIFIER.length;
        int second = first + HEX + "><".length();
        Arrays.fill(file, first, first + HEX, (byte) '0');
        Arrays.fill(file, second, second + HEX, (byte) '0');
        byte[] identifier = PdfBytes.of(HexFormat.of().formatHex(hash("MD5", file)));
        System.arraycopy(identifier, 0, file, first, HEX);
        System.arraycopy(identifier, 0, file, second, HEX);
        return file;
    }

    private static byte[] hash(String method, byte[] bytes) {
        try {
            return MessageDigest.getInstance(method).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has both
        }
    }
}
