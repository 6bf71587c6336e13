package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which encoding a text is in: byte order mark, escapes of ISO-2022-JP, strict UTF-8, windows-31j
 * with a look at what comes out; never ISO-8859-1, and never a replacement character. Windows-31j
 * and not Shift_JIS, which lacks 髙 ① ㈱.
 */
final class Encodings {

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** With the NEC and IBM characters and the half-width kana that mail programs put in. */
    static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");

    static final Charset EUC_JP = Charset.forName("EUC-JP");

    private Encodings() {}

    static Charset detect(String name, byte[] head, Utf8Check check, TextEvidence.Bytes bytes)
            throws IOException {
        Optional<Charset> marked = byteOrderMark(head, head.length);
        boolean mixed = check.firstBad() >= 0 && !check.isNearlyUtf8();
        if (marked.isPresent() && !(mixed && marked.get().equals(StandardCharsets.UTF_8))) {
            return marked.get();
        }
        if (looksLikeUtf16(head, head.length)) {
            throw new RefusedException(
                    Problem.at(new SourceRef(name, 0), ReadCode.UTF16_WITHOUT_MARK));
        }
        if (check.firstBad() < 0) {
            boolean escaped = check.isAscii() && check.hasJapaneseEscape();
            return escaped ? ISO_2022_JP : StandardCharsets.UTF_8;
        }
        if (check.isNearlyUtf8()) {
            return StandardCharsets.UTF_8; // the records with broken letters reject themselves
        }
        if (marked.isEmpty() && isWindows31j(bytes)) {
            return WINDOWS_31J;
        }
        int marks = marked.isPresent() ? 1 : 0;
        throw new RefusedException(undecodable(name, check, marks, bytes));
    }

    /** Where the first letter stands that cannot be read, and what may be the matter. */
    private static Problem undecodable(
            String name, Utf8Check check, int marks, TextEvidence.Bytes bytes) throws IOException {
        long offset = check.firstBad();
        SourceRef where = new SourceRef(name, lineOf(bytes, offset));
        String at = Long.toString(offset);
        if (TextEvidence.of(bytes, EUC_JP).isClean()) {
            return Problem.at(where, ReadCode.UNDECODABLE, at, EUC_JP.name());
        }
        boolean isMixed = check.lettersBefore() > marks;
        return Problem.at(
                where, isMixed ? ReadCode.MIXED_ENCODINGS : ReadCode.UNKNOWN_ENCODING, at);
    }

    private static boolean isWindows31j(TextEvidence.Bytes bytes) throws IOException {
        TextEvidence found = TextEvidence.of(bytes, WINDOWS_31J);
        boolean doubtful = found.isHalfWidth(); // a second pass only where it can matter
        return found.isJapanese(doubtful && TextEvidence.of(bytes, EUC_JP).isClean());
    }

    /** A declared encoding is believed only where the bytes agree. */
    static Charset declared(
            String name, Charset declared, Utf8Check check, TextEvidence.Bytes bytes)
            throws IOException {
        boolean utf8 = declared.equals(StandardCharsets.UTF_8);
        if (utf8 && check.firstBad() >= 0 && !check.isNearlyUtf8()) {
            throw new RefusedException(
                    Problem.at(
                            new SourceRef(name, lineOf(bytes, check.firstBad())),
                            ReadCode.OTHER_ENCODING,
                            declared.name(),
                            Long.toString(check.firstBad()),
                            isWindows31j(bytes) ? WINDOWS_31J.name() : "?"));
        }
        boolean reallyUtf8 = check.firstBad() < 0 && !check.isAscii();
        if ((declared.equals(WINDOWS_31J) || declared.equals(EUC_JP)) && reallyUtf8) {
            throw new RefusedException(
                    Problem.at(
                            new SourceRef(name, 0),
                            ReadCode.OTHER_ENCODING,
                            declared.name(),
                            "0",
                            "UTF-8"));
        }
        return declared.name().equals("ISO-2022-JP") ? ISO_2022_JP : declared;
    }

    static Optional<Charset> byteOrderMark(byte[] head, int length) {
        if (length >= 3
                && head[0] == (byte) 0xEF
                && head[1] == (byte) 0xBB
                && head[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /**
     * The first bytes of a file for looking at its signs: redirecting on Windows gives UTF-16, in
     * which none can be seen.
     */
    static byte[] asUtf8(byte[] head) {
        Optional<Charset> marked = byteOrderMark(head, head.length);
        return marked.isEmpty() || !isTranscoded(marked.get())
                ? head
                : new String(head, marked.get()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Whether the bytes are handed on as UTF-8 instead, since they cannot be framed as they are.
     */
    static boolean isTranscoded(Charset encoding) {
        boolean switches = encoding.name().contains("2022") || encoding.name().contains("5022");
        return switches || !encoding.canEncode() || !keepsAscii(encoding);
    }

    private static boolean keepsAscii(Charset encoding) {
        String signs = "\"\n\r\t,;09AZaz";
        return Arrays.equals(signs.getBytes(encoding), signs.getBytes(StandardCharsets.US_ASCII));
    }

    /** Every ASCII character has a NUL beside it, always on the same side. */
    private static boolean looksLikeUtf16(byte[] head, int length) {
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        int all = zeros[0] + zeros[1];
        boolean sided = zeros[0] == 0 || zeros[1] == 0;
        return length >= 8 && (all > length / 4 || sided && all >= 8 && all * 50 > length);
    }

    private static long lineOf(TextEvidence.Bytes bytes, long offset) throws IOException {
        long line = 1;
        byte[] buffer = new byte[1 << 16];
        long at = 0;
        try (InputStream stream = bytes.open()) {
            for (int read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
                for (int i = 0; i < read && at + i < offset; i++) {
                    line += buffer[i] == '\n' ? 1 : 0;
                }
                at += read;
                if (at >= offset) {
                    break;
                }
            }
        }
        return line;
    }
}
