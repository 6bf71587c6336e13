package drillsift.read;

import drillsift.event.Framing;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The unpacked bytes of a file, as blocks and offsets count them. Encodings that cannot be framed
 * byte by byte arrive as UTF-8, and a file whose lines end in CR alone arrives with LF.
 */
final class SourceBytes {

    private static final int BUFFER = 1 << 16;

    private SourceBytes() {}

    static InputStream open(SourceFile source) throws IOException {
        InputStream bytes = unpacked(source.name(), source.path(), source.gzip());
        if (isTranscoded(source)) {
            bytes = new TranscodedBytes(source.name(), bytes, source.encoding());
        }
        return withLineFeeds(bytes);
    }

    /** The encoding of the bytes that {@link #open} gives. */
    static Charset encoding(SourceFile source) {
        return isTranscoded(source) ? StandardCharsets.UTF_8 : source.encoding();
    }

    /** In most other encodings a sign of JSON could be part of a letter. */
    private static boolean isTranscoded(SourceFile source) {
        boolean isJson = source.format().framing() == Framing.JSON;
        return Encodings.isTranscoded(source.encoding())
                || isJson && !source.encoding().equals(StandardCharsets.UTF_8);
    }

    static InputStream unpacked(String name, Path path, boolean gzip) throws IOException {
        InputStream packed = Files.newInputStream(path);
        return gzip ? new LimitedGzip(name, packed, Files.size(path)) : packed;
    }

    static boolean isGzip(byte[] head, int length) {
        return length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    private static InputStream withLineFeeds(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, 2 * BUFFER);
        buffered.mark(BUFFER);
        byte[] head = buffered.readNBytes(BUFFER);
        buffered.reset();
        boolean returns = false;
        for (byte b : head) {
            if (b == '\n') {
                return buffered;
            }
            returns |= b == '\r';
        }
        return returns ? new ReturnsAsFeeds(buffered) : buffered;
    }

    /** Unpacks all members, and refuses what unpacks to far more than logs ever do. */
    private static final class LimitedGzip extends GZIPInputStream {

        private static final long FREE = 64L << 20;
        private static final long RATIO = 200;
        private static final long MOST = 64L << 30;

        private final SourceRef where;
        private final long packedBytes;
        private long unpackedBytes;

        LimitedGzip(String name, InputStream packed, long packedBytes) throws IOException {
            super(packed, BUFFER);
            this.where = new SourceRef(name, 0);
            this.packedBytes = packedBytes;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(bytes, offset, length);
            } catch (java.io.EOFException | java.util.zip.ZipException e) {
                throw new RefusedException(Problem.at(where, ReadCode.BROKEN_GZIP), e);
            }
            unpackedBytes += Math.max(0, read);
            boolean suspicious = unpackedBytes > FREE && unpackedBytes > RATIO * packedBytes;
            if (suspicious || unpackedBytes > MOST) {
                throw new RefusedException(
                        Problem.at(where, ReadCode.GZIP_LIMIT, Long.toString(RATIO)));
            }
            return read;
        }
    }

    /** Lines that end in CR alone. */
    private static final class ReturnsAsFeeds extends FilterInputStream {

        ReturnsAsFeeds(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            return b == '\r' ? '\n' : b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            for (int i = offset; i < offset + read; i++) {
                if (bytes[i] == '\r') {
                    bytes[i] = '\n';
                }
            }
            return read;
        }
    }
}
