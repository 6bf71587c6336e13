package drillsift.report;

import drillsift.report.pdf.FontDigest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
            digest.update(text(document.title() + document.language() + document.asOf()));
            for (Page page : document.pages()) {
                digest.update(templates.get(page.template()).source().bytes());
                digest.update(text(page.values().toString()));
                page.rows().forEach(row -> digest.update(text(row.toString())));
            }
            digest.update(FontDigest.ofAll());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
