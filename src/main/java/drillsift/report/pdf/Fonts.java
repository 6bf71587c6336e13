package drillsift.report.pdf;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** The fonts of the product; those of the machine are never asked. */
public final class Fonts {

    public static final String TEXT = "BIZ UDPGothic";
    public static final String FIGURES = "BIZ UDGothic";
    public static final String FALLBACK = "Noto Sans JP";

    /** Files under {@code fonts/}, in the order in which the document hash covers them. */
    static final String[] FILES = {
        "BIZUDPGothic-Regular.ttf",
        "BIZUDPGothic-Bold.ttf",
        "BIZUDGothic-Regular.ttf",
        "NotoSansJP-Regular.ttf"
    };

    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

    /** The PDF library keeps the same bytes as long as the program runs. */
    private static final Map<String, byte[]> FILES_READ = new ConcurrentHashMap<>();

    private Fonts() {}

    /**
     * @param size in points
     */
    public static Font text(float size, boolean bold) {
        return font(TEXT, bold ? Font.BOLD : Font.PLAIN, size);
    }

    static Font figures(float size) {
        return font(FIGURES, Font.PLAIN, size);
    }

    /** The same as {@link #width} of text in the face whose digits stand in columns. */
    static double figuresWidth(String text, float size) {
        return Advances.FIGURES.width(text) * size;
    }

    /** Width in points of a line of text, without kerning: the PDF has none either. */
    public static double width(String text, float size, boolean bold) {
        Advances advances = bold ? Advances.BOLD : Advances.REGULAR;
        return advances.width(text) * size;
    }

    static Font fallback() {
        return font(FALLBACK, Font.PLAIN, 10);
    }

    private static Font font(String family, int style, float size) {
        return LOADED.computeIfAbsent(
                family + "/" + style + "/" + size, key -> load(family, style, size));
    }

    private static Font load(String family, int style, float size) {
        HeadlessFonts.prepare();
        JasperReportsContext context = DefaultJasperReportsContext.getInstance();
        return FontUtil.getInstance(context)
                .getAwtFontFromBundles(family, style, size, Locale.ROOT, false);
    }

    /** Of a file under {@code fonts/}; nobody changes them. */
    static byte[] bytes(String file) {
        return FILES_READ.computeIfAbsent(file, Fonts::read);
    }

    private static byte[] read(String file) {
        try (InputStream stream = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new IOException("font " + file + " is not in the program");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
