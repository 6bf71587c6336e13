package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes strictly and hands on UTF-8, for encodings that cannot be framed byte by byte. */
final class TranscodedBytes extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Charset encoding;
    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer letters = CharBuffer.allocate(BUFFER);
    private byte[] encoded = new byte[0];
    private int at;
    private long line = 1;
    private boolean ended;

    /**
     * @param name the path as written in the job file
     */
    TranscodedBytes(String name, InputStream bytes, Charset encoding) {
        this.name = name;
        this.encoding = encoding;
        this.bytes = bytes;
        this.decoder =
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        return fill() ? encoded[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, encoded.length - at);
        System.arraycopy(encoded, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == encoded.length) {
            if (ended && !in.hasRemaining()) {
                return false;
            }
            in.compact();
            int read = bytes.read(in.array(), in.position(), in.remaining());
            ended = read < 0;
            in.position(in.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(in, letters, ended);
            encode();
            if (result.isError()) {
                throw new RefusedException(
                        Problem.at(
                                new SourceRef(name, line), ReadCode.BROKEN_TEXT, encoding.name()));
            }
        }
        return true;
    }

    private void encode() {
        letters.flip();
        for (int i = 0; i < letters.length(); i++) {
            line += letters.charAt(i) == '\n' ? 1 : 0;
        }
        encoded = letters.toString().getBytes(StandardCharsets.UTF_8);
        letters.clear();
        at = 0;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
