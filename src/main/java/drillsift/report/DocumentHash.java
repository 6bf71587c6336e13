package drillsift.report;

import drillsift.report.pdf.FontDigest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * What a printed copy is recognised by: made from the values, the templates and the fonts, so that
 * a document whose figures did not change keeps its hash.
 */
final class DocumentHash {

    /** Hexadecimal digits that the footer shows. */
    static final int SHOWN = 8;

    private DocumentHash() {}

    static String of(Document document, Templates templates) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, text(document.title()));
            add(digest, text(document.language() + " " + document.asOf()));
            for (Page page : document.pages()) {
                add(digest, templates.source(page.template()).bytes());
                add(digest, page.values());
                page.rows().forEach(row -> add(digest, row));
            }
            add(digest, FontDigest.ofAll());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static void add(MessageDigest digest, TreeMap<String, Object> values) {
        add(digest, text(Integer.toString(values.size())));
        values.forEach(
                (name, value) -> {
                    add(digest, text(name));
                    add(digest, text(value.toString()));
                });
    }

    /** With its length, so that no two lists of parts give the same bytes. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        digest.update(part);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
