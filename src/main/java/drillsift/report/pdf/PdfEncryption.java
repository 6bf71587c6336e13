package drillsift.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Closes a finished PDF with a password: AES-256, revision 6 of the standard handler. Salts and
 * keys are drawn anew, so two copies are never alike; compare the PDF before it is closed.
 *
 * @see <a href="https://www.iso.org/standard/75839.html">ISO 32000-2:2020, 7.6.4</a>
 */
public final class PdfEncryption {

    private static final int BITS = 256;
    private static final int OWNER_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PdfEncryption() {}

    /**
     * Who has the password may read, print and have it read aloud. The owner's password, which
     * would allow more, is thrown away.
     */
    public static byte[] close(byte[] pdf, String password) {
        byte[] owner = new byte[OWNER_BYTES];
        RANDOM.nextBytes(owner);
        AccessPermission allowed = new AccessPermission();
        allowed.setCanModify(false);
        allowed.setCanModifyAnnotations(false);
        allowed.setCanAssembleDocument(false);
        StandardProtectionPolicy policy =
                new StandardProtectionPolicy(HexFormat.of().formatHex(owner), password, allowed);
        policy.setEncryptionKeyLength(BITS);
        policy.setPreferAES(true);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().setMetadata(null); // says PDF/A, which is never closed
            document.protect(policy);
            ByteArrayOutputStream closed = new ByteArrayOutputStream(pdf.length + pdf.length / 8);
            document.save(closed);
            return closed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
