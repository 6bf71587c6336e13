package drillsift.read;

import drillsift.event.Framing;
import drillsift.event.SourceRef;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The unpacked bytes of a file, as blocks and offsets count them. Encodings that cannot be framed
 * byte by byte arrive as UTF-8, and a file whose lines end in CR alone arrives with LF.
 */
final class SourceBytes {

    private static final int BUFFER = 1 << 16;

    private SourceBytes() {}

    static InputStream open(SourceFile source) throws IOException {
        InputStream bytes = unpacked(source.name(), source.path(), source.packing());
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

    static InputStream unpacked(String name, Path path, Packing packing) throws IOException {
        return switch (packing.kind()) {
            case NONE -> Files.newInputStream(path);
            case GZIP, ZSTD -> stream(name, path, packing.kind());
            case ZIP -> ZipArchive.open(name, path, packing.part());
            case WORKBOOK -> sheet(name, path, packing);
        };
    }

    /** Texts that cells share are put out once a cell, so that little can give very much. */
    private static InputStream sheet(String name, Path path, Packing packing) throws IOException {
        long packedBytes = Files.size(path);
        InputStream rows = SheetBytes.open(name, path, packing.part());
        return new LimitedBytes(name, packing.kind(), rows, packedBytes);
    }

    private static InputStream stream(String name, Path path, Packing.Kind kind)
            throws IOException {
        InputStream packed = Files.newInputStream(path);
        try {
            InputStream unpacked =
                    kind == Packing.Kind.GZIP
                            ? new GZIPInputStream(packed, BUFFER)
                            : new ZstdBytes(name, new BufferedInputStream(packed, BUFFER));
            return new LimitedBytes(name, kind, unpacked, Files.size(path));
        } catch (EOFException | ZipException e) {
            packed.close();
            throw LimitedBytes.broken(new SourceRef(name, 0), kind, e);
        }
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
