package drillsift.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets AWT measure text on a machine without fonts and without fontconfig. AWT insists on a table
 * of system fonts before it opens a font file of ours, and on Linux fails with an internal error
 * when fontconfig has none. So it is given a table that names one font of the product, whatever the
 * machine has; the pages then depend on no machine either.
 */
public final class HeadlessFonts {

    private static final String TABLE = "sun.awt.fontconfig";
    private static final String[] LOGICAL = {
        "serif", "sansserif", "monospaced", "dialog", "dialoginput"
    };
    private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

    private static boolean prepared;

    private HeadlessFonts() {}

    /** Must come before AWT is used; later calls do nothing. */
    public static synchronized void prepare() {
        if (prepared) {
            return;
        }
        prepared = true;
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (System.getProperty(TABLE) == null && isLinux()) {
            System.setProperty(TABLE, writeTable().toString());
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }

    private static Path writeTable() {
        try {
            Path folder = Files.createTempDirectory("drillsift-fonts");
            Path font = folder.resolve(Fonts.FILES[0]);
            Files.write(font, Fonts.bytes(Fonts.FILES[0]));
            Path table = folder.resolve("fontconfig.properties");
            Files.writeString(table, table(font), StandardCharsets.ISO_8859_1);
            folder.toFile().deleteOnExit();
            table.toFile().deleteOnExit();
            font.toFile().deleteOnExit();
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(Path font) {
        StringBuilder table = new StringBuilder("version=1\nsequence.allfonts=all\n");
        for (String logical : LOGICAL) {
            for (String style : STYLES) {
                table.append(logical).append('.').append(style).append(".all=-ours-\n");
            }
        }
        return table.append("filename.-ours-=").append(font).append('\n').toString();
    }
}
