package drillsift.generate;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes lines of text, packed or plain, in an encoding that must have every character. */
final class LineFile implements Closeable {

    private final OutputStream out;
    private final CharsetEncoder encoder;
    private final String lineEnd;
    private boolean first = true;
    private long lines;

    /**
     * @param lineEnd between lines; the last line gets one only where {@code close} is told so
     */
    LineFile(Path file, Charset charset, String lineEnd) throws IOException {
        Files.createDirectories(file.getParent());
        OutputStream plain = Files.newOutputStream(file);
        boolean packed = file.getFileName().toString().endsWith(".gz");
        this.out = new BufferedOutputStream(packed ? new GZIPOutputStream(plain) : plain, 1 << 16);
        this.encoder = charset.newEncoder();
        this.lineEnd = lineEnd;
    }

    void line(CharSequence text) throws IOException {
        if (!first) {
            put(lineEnd);
        }
        first = false;
        put(text);
        lines++;
    }

    /** Number of the line written last, from 1. */
    long number() {
        return lines;
    }

    private void put(CharSequence text) throws IOException {
        ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
        out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
    }

    /** Ends the last line as well. */
    void end() throws IOException {
        put(lineEnd);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
