package drillsift.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;

class PdfEncryptionTest {

    @Test
    void closes_by_aes_256_and_opens_by_that_password_alone() throws IOException {
        byte[] closed = PdfEncryption.close(plain(), "ひらけ sesame=1");

        assertThatThrownBy(() -> Loader.loadPDF(closed))
                .isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(closed, "ひらけ sesame=2"))
                .isInstanceOf(InvalidPasswordException.class);
        try (PDDocument document = Loader.loadPDF(closed, "ひらけ sesame=1")) {
            COSDictionary filter =
                    document.getEncryption()
                            .getCOSObject()
                            .getCOSDictionary(COSName.CF)
                            .getCOSDictionary(COSName.STD_CF);
            assertThat(document.getEncryption().getRevision()).isEqualTo(6);
            assertThat(filter.getNameAsString(COSName.CFM)).isEqualTo("AESV3");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("見本");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja-JP");
            assertThat(document.getCurrentAccessPermission().canExtractForAccessibility()).isTrue();
            assertThat(document.getCurrentAccessPermission().canPrint()).isTrue();
            assertThat(document.getCurrentAccessPermission().canModify()).isFalse();
        }
    }

    @Test
    void draws_new_keys_each_time() throws IOException {
        byte[] plain = plain();

        assertThat(PdfEncryption.close(plain, "12345678"))
                .isNotEqualTo(PdfEncryption.close(plain, "12345678"));
    }

    private static byte[] plain() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle("見本");
            document.getDocumentCatalog().setLanguage("ja-JP");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
