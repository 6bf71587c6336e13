package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Bytes as they are unpacked; what unpacks to far more than exports ever do is refused. */
final class LimitedBytes extends FilterInputStream {

    private static final long FREE = 64L << 20;
    private static final long RATIO = 200;
    private static final long MOST = 64L << 30;

    private final SourceRef where;
    private final Packing.Kind kind;
    private final long packedBytes;
    private long unpackedBytes;

    /**
     * @param name as it is called in messages
     */
    LimitedBytes(String name, Packing.Kind kind, InputStream unpacked, long packedBytes) {
        super(unpacked);
        this.where = new SourceRef(name, 0);
        this.kind = kind;
        this.packedBytes = packedBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, offset, length);
        } catch (EOFException | ZipException e) {
            throw broken(where, kind, e);
        }
        unpackedBytes += Math.max(0, read);
        boolean suspicious = unpackedBytes > FREE && unpackedBytes > RATIO * packedBytes;
        if (suspicious || unpackedBytes > MOST) {
            throw overLimit(suspicious);
        }
        return read;
    }

    private RefusedException overLimit(boolean isRatio) {
        if (kind == Packing.Kind.GZIP) {
            return new RefusedException(
                    Problem.at(where, ReadCode.GZIP_LIMIT, Long.toString(RATIO)));
        }
        String limit = isRatio ? RATIO + ":1" : (MOST >> 30) + " GiB";
        if (kind == Packing.Kind.WORKBOOK) {
            return new RefusedException(Problem.at(where, ReadCode.WORKBOOK_LIMIT, limit));
        }
        return new RefusedException(Problem.at(where, ReadCode.UNPACKED_LIMIT, kind.key(), limit));
    }

    static RefusedException broken(SourceRef where, Packing.Kind kind, Exception cause) {
        return new RefusedException(
                kind == Packing.Kind.GZIP
                        ? Problem.at(where, ReadCode.BROKEN_GZIP)
                        : Problem.at(where, ReadCode.BROKEN_PACKED, kind.key()),
                cause);
    }
}
