package drillsift.report.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;

/** A font file of the product, handed to AWT and to the PDF library when they first need it. */
final class FontFace extends SimpleFontFace {

    private final String file;
    private Font font;
    private boolean isInPdf;

    /**
     * @param path as the library names it, such as {@code fonts/BIZUDGothic-Regular.ttf}
     */
    FontFace(String path) {
        super(DefaultJasperReportsContext.getInstance());
        setTtf(path, false);
        this.file = path.substring(path.indexOf('/') + 1);
    }

    @Override
    public String getName() {
        return getFont().getName();
    }

    @Override
    public synchronized Font getFont() {
        if (font == null) {
            HeadlessFonts.prepare();
            try {
                byte[] bytes = Fonts.bytes(file);
                font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
            } catch (FontFormatException e) {
                throw new IllegalStateException(e); // the program would be damaged
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return font;
    }

    /** Asked for before the PDF library looks the font up, which then has it already. */
    @Override
    public synchronized String getPdf() {
        if (!isInPdf) {
            try {
                BaseFont.createFont(
                        getTtf(), BaseFont.IDENTITY_H, true, true, Fonts.bytes(file), null);
            } catch (DocumentException e) {
                throw new IllegalStateException(e); // the program would be damaged
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            isInPdf = true;
        }
        return getTtf();
    }

    @Override
    public void loadFont() {
        // once somebody asks for it
    }

    @Override
    public FontFace clone() {
        return this; // nobody changes it
    }
}
