package drillsift.report.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfStream;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.pdf.classic.ClassicChunk;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducerFactory;
import net.sf.jasperreports.pdf.common.PdfChunk;
import net.sf.jasperreports.pdf.common.PdfImage;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/**
 * Gives the space that stands for a chart one of our fonts. Left alone the PDF library names
 * Helvetica there, the one font of the file that would not be embedded. Gives the tags the
 * structure that can speak Japanese, too. Named in jasperreports.properties.
 */
public final class EmbeddedFontProducerFactory extends ClassicPdfProducerFactory {

    private static final Map<Attribute, Object> TEXT = Map.of(TextAttribute.FAMILY, Fonts.TEXT);

    @Override
    public PdfProducer createProducer(PdfProducerContext context) {
        return new Producer(context);
    }

    private static final class Producer extends ClassicPdfProducer {

        private final StructureTree structure;
        private Font text;

        Producer(PdfProducerContext context) {
            super(context);
            structure = new StructureTree(this);
        }

        /** {@link PdfNormalizer} packs the file of the font, once it knows what of it is needed. */
        @Override
        public Font getFont(Map<Attribute, Object> attributes, Locale locale) {
            Font font = super.getFont(attributes, locale);
            font.getBaseFont().setCompressionLevel(PdfStream.NO_COMPRESSION);
            return font;
        }

        @Override
        public StructureTree getPdfStructure() {
            return structure;
        }

        @Override
        public PdfChunk createChunk(PdfImage image) {
            PdfChunk chunk = super.createChunk(image);
            if (text == null) {
                text = getFont(TEXT, Locale.ROOT);
            }
            ((ClassicChunk) chunk).getChunk().setFont(text);
            return chunk;
        }
    }
}
