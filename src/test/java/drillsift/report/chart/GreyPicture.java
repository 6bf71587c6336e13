package drillsift.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A picture as a copier without colour prints it. */
public final class GreyPicture {

    private static final int SCALE = 3;

    private final int width;
    private final int[] levels;

    private GreyPicture(BufferedImage image) {
        this.width = image.getWidth();
        this.levels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        for (int i = 0; i < levels.length; i++) {
            Color color = new Color(levels[i]);
            levels[i] = luma(color);
        }
    }

    /** By ITU-R BT.601, as printers and {@code pdftoppm -gray} take it. */
    static int luma(Color color) {
        double luma = 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
        return (int) Math.round(luma);
    }

    public static GreyPicture of(BufferedImage image) {
        return new GreyPicture(image);
    }

    static GreyPicture of(Chart chart, int width, int height) {
        BufferedImage image =
                new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(SCALE, SCALE);
        chart.draw(new Pen(graphics), width, height);
        graphics.dispose();
        return of(image);
    }

    /** How many dots of the other are lighter or darker by that many of 255 levels. */
    public int differing(GreyPicture other, int by) {
        int dots = 0;
        for (int i = 0; i < levels.length; i++) {
            dots += Math.abs(levels[i] - other.levels[i]) >= by ? 1 : 0;
        }
        return dots;
    }
}
