package drillsift.report;

import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.chart.Palette;
import drillsift.report.preview.SampleBreakdowns;
import drillsift.report.preview.SampleDocument;
import drillsift.report.preview.SampleFigures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pictures of docs/reports.md: every page of every document in both languages. */
final class RenderPictures {

    private static final float DOTS = 80;
    private static final int COLOURS = 256;
    private static final int SHADES = 8;
    private static final Color FRAME = new Color(0xCCCCCC);

    private RenderPictures() {}

    /**
     * @param arguments the folder to write to, such as {@code docs/pictures/reports}
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        ReportEngine engine = new ReportEngine(Map.of());
        for (Language language : Language.values()) {
            for (SampleDocument document : SampleDocument.values()) {
                byte[] pdf = engine.render(inAll(document, language)).bytes();
                draw(pdf, folder, document.key() + "." + language.tag());
            }
        }
    }

    /** With the page that has to be asked for. */
    private static Document inAll(SampleDocument document, Language language) {
        return document == SampleDocument.EXECUTIVE
                ? ExecutiveModel.of(
                        SampleFigures.threeRoundsIn(language).published(),
                        SampleBreakdowns.in(language),
                        new ReportTexts(language),
                        Notice.NONE)
                : document.in(language);
    }

    private static void draw(byte[] pdf, Path folder, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = indexed(renderer.renderImageWithDPI(page, DOTS));
                Path file = folder.resolve(name + "-" + (page + 1) + ".png");
                ImageIO.write(image, "png", file.toFile());
                System.out.println(file);
            }
        }
    }

    /** In our inks, its most frequent colours and a frame: small, and apart from a white site. */
    private static BufferedImage indexed(BufferedImage page) {
        List<Integer> palette = palette(page);
        byte[][] parts = new byte[3][palette.size()];
        for (int i = 0; i < palette.size(); i++) {
            Color color = new Color(palette.get(i));
            parts[0][i] = (byte) color.getRed();
            parts[1][i] = (byte) color.getGreen();
            parts[2][i] = (byte) color.getBlue();
        }
        IndexColorModel model =
                new IndexColorModel(8, palette.size(), parts[0], parts[1], parts[2]);
        BufferedImage image =
                new BufferedImage(
                        page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int index = nearest.computeIfAbsent(page.getRGB(x, y), one -> near(one, palette));
                image.getRaster().setSample(x, y, 0, index);
            }
        }
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(FRAME);
        graphics.drawRect(0, 0, image.getWidth() - 1, image.getHeight() - 1);
        graphics.dispose();
        return image;
    }

    private static List<Integer> palette(BufferedImage page) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                counts.merge(page.getRGB(x, y), 1, Integer::sum);
            }
        }
        counts.merge(FRAME.getRGB(), Integer.MAX_VALUE / 2, Integer::sum);
        inks().forEach(ink -> counts.merge(ink, Integer.MAX_VALUE / 4, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Words in a rare colour keep it, with the shades of their edges. */
    private static List<Integer> inks() {
        List<Integer> inks = new ArrayList<>();
        for (Color ink :
                List.of(
                        Palette.INK,
                        Palette.QUIET,
                        Palette.REPORT,
                        Palette.REACTION,
                        Palette.REFERENCE)) {
            for (int step = 0; step < SHADES; step++) {
                int red = towardsWhite(ink.getRed(), step);
                int green = towardsWhite(ink.getGreen(), step);
                inks.add(new Color(red, green, towardsWhite(ink.getBlue(), step)).getRGB());
            }
        }
        return inks;
    }

    private static int towardsWhite(int part, int step) {
        return part + (255 - part) * step / SHADES;
    }

    private static int near(int rgb, List<Integer> palette) {
        Color wanted = new Color(rgb);
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.size(); i++) {
            Color color = new Color(palette.get(i));
            int red = wanted.getRed() - color.getRed();
            int green = wanted.getGreen() - color.getGreen();
            int blue = wanted.getBlue() - color.getBlue();
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
