package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Unpacks Zstandard, frame after frame, in the memory of one window.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8878">RFC 8878, Zstandard</a>
 */
final class ZstdBytes extends FilterInputStream {

    /** The library's own limit: level 19 needs no more, {@code --ultra} and {@code --long} do. */
    private static final String WIDEST_WINDOW = "8 MiB";

    private final SourceRef where;

    ZstdBytes(String name, InputStream packed) {
        super(new ZstdInputStream(new ZstdFrames(packed)));
        this.where = new SourceRef(name, 0);
    }

    static boolean isOne(byte[] head, int length) {
        return ZstdFrames.begin(head, length);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (MalformedInputException e) {
            if (String.valueOf(e.getMessage()).startsWith("Window size")) {
                throw new RefusedException(
                        Problem.at(where, ReadCode.ZSTD_WINDOW, WIDEST_WINDOW), e);
            }
            throw unreadable(e);
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            throw unreadable(e); // what the library's own checks throw at other damage
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).startsWith("Not enough input")) {
                throw (IOException) new EOFException("cut").initCause(e);
            }
            throw e;
        }
    }

    private static IOException unreadable(RuntimeException cause) {
        return (IOException) new ZipException("damaged").initCause(cause);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xFF;
    }
}
