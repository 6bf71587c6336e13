package drillsift.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/** A picture that the user gives, PNG or JPEG, which stands once in a file however often shown. */
public final class Picture {

    private final int width;
    private final int height;
    private final String digest;
    private final Renderable renderable;

    private Picture(byte[] bytes, BufferedImage decoded) {
        width = decoded.getWidth();
        height = decoded.getHeight();
        digest = digest(bytes);
        renderable = SimpleDataRenderer.getInstance(bytes);
    }

    /** Empty when the bytes are no whole PNG or JPEG. */
    public static Optional<Picture> of(byte[] bytes) {
        if (!isPng(bytes) && !isJpeg(bytes)) {
            return Optional.empty();
        }
        try {
            ImageIO.setUseCache(false); // no file of a private picture in a common folder
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)))
                    .map(decoded -> new Picture(opaque(bytes, decoded), decoded));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty(); // the decoders throw whatever they stumble over
        }
    }

    /** On white where it lets something through: PDF/A knows no transparency. */
    private static byte[] opaque(byte[] bytes, BufferedImage decoded) {
        if (!decoded.getColorModel().hasAlpha()) {
            return bytes;
        }
        BufferedImage white =
                new BufferedImage(
                        decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = white.createGraphics();
        graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
        graphics.dispose();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            ImageIO.write(white, "png", written);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return written.toByteArray();
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    Renderable renderable() {
        return renderable;
    }

    /** Stands for it in the hash of a document. */
    @Override
    public String toString() {
        return "picture " + digest;
    }
}
