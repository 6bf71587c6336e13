package drillsift.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The audit trail as it stands in its file: whole lines and what is left of a cut one. */
public final class AuditLines {

    /** Before the first line. */
    public static final String NO_HASH = "0".repeat(64);

    private final byte[] bytes;
    private final List<AuditLine> whole = new ArrayList<>();
    private final byte[] cut;

    private AuditLines(byte[] bytes) {
        this.bytes = bytes;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String text = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                whole.add(AuditLine.of(whole.size() + 1, text));
                start = i + 1;
            }
        }
        this.cut = Arrays.copyOfRange(bytes, start, bytes.length);
    }

    /** No lines where there is no file. */
    public static AuditLines read(Path file) {
        try {
            return new AuditLines(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    public List<AuditLine> whole() {
        return List.copyOf(whole);
    }

    /** Bytes behind the last line end: a line that was not written to its end. */
    byte[] cut() {
        return cut.clone();
    }

    public boolean isCut() {
        return cut.length > 0;
    }

    /**
     * @throws IndexOutOfBoundsException where there is no line
     */
    public AuditLine last() {
        return whole.get(whole.size() - 1);
    }

    /** The hash of the last line, which stands for all of them. */
    public String head() {
        return whole.isEmpty() ? NO_HASH : last().hash();
    }

    int nextSequence() {
        return whole.isEmpty() ? 1 : last().sequence() + 1;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    AuditLines with(byte[] line) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + line.length);
        System.arraycopy(line, 0, more, bytes.length, line.length);
        return new AuditLines(more);
    }

    AuditLines withoutCut() {
        return new AuditLines(Arrays.copyOf(bytes, bytes.length - cut.length));
    }
}
