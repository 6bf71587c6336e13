package drillsift.report.preview;

import drillsift.message.Language;
import drillsift.report.Picture;
import drillsift.report.pdf.Fonts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drill's mail as a mail program shows it. */
final class SampleMail {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int HEAD = 116;
    private static final int LEFT = 46;

    private SampleMail() {}

    static Picture picture(Language language) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(0xE4E8EC));
        graphics.fillRect(0, 0, WIDTH, HEAD);
        graphics.setColor(new Color(0x1F2A33));
        boolean japanese = language == Language.JA;
        line(graphics, 46, 18, japanese ? "人事部" : "Personnel Office", true);
        graphics.drawString("<personnel@hr-notice.example>", japanese ? 128 : 218, 46);
        line(graphics, 92, 20, japanese ? "【本日中】年末調整の確認" : "Today: confirm your tax form", true);
        line(graphics, 162, 17, japanese ? "社員各位" : "To all staff", false);
        line(
                graphics,
                204,
                17,
                japanese
                        ? "下のページで、本日中に内容をご確認ください。"
                        : "Please check your entries below before the day ends.",
                false);
        graphics.setColor(new Color(0x0645AD));
        line(graphics, 274, 17, "https://corp-portal.hr-notice.example/", false);
        graphics.dispose();
        return Picture.of(png(image)).orElseThrow();
    }

    private static void line(Graphics2D graphics, int y, float size, String text, boolean bold) {
        graphics.setFont(Fonts.text(size, bold));
        graphics.drawString(text, LEFT, y);
        graphics.setFont(Fonts.text(size, false));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
