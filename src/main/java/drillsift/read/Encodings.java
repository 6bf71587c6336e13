package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which encoding a text is in: byte order mark, escapes of ISO-2022-JP, strict UTF-8, windows-31j
 * with a look at what comes out; never ISO-8859-1, and never a replacement character. Windows-31j
 * and not Shift_JIS, which lacks 髙 ① ㈱.
 */
final class Encodings {

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    static final Charset EUC_JP = Charset.forName("EUC-JP");

    /** More half-width kana than this among the Japanese letters is not how people write. */
    private static final double MOST_HALF_WIDTH = 0.3;

    private Encodings() {}

    /** Opens the unpacked bytes of a file from their start. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    static Charset detect(String name, byte[] head, int length, Utf8Check check, Bytes bytes)
            throws IOException {
        Optional<Charset> marked = byteOrderMark(head, length);
        if (marked.isPresent()) {
            return marked.get();
        }
        SourceRef where = new SourceRef(name, 0);
        if (looksLikeUtf16(head, length)) {
            throw new RefusedException(Problem.at(where, ReadCode.UTF16_WITHOUT_MARK));
        }
        if (check.firstBad() < 0) {
            return hasJapaneseEscape(head, length) ? ISO_2022_JP : StandardCharsets.UTF_8;
        }
        if (plausible(bytes, WINDOWS_31J)) {
            return WINDOWS_31J;
        }
        String guess = plausible(bytes, EUC_JP) ? "EUC-JP" : "?";
        long offset = check.firstBad();
        throw new RefusedException(
                Problem.at(
                        new SourceRef(name, lineOf(bytes, offset)),
                        ReadCode.UNDECODABLE,
                        Long.toString(offset),
                        guess));
    }

    /** A declared encoding is believed only where the bytes agree. */
    static Charset declared(String name, Charset declared, Utf8Check check, Bytes bytes)
            throws IOException {
        boolean utf8 = declared.equals(StandardCharsets.UTF_8);
        if (utf8 && check.firstBad() >= 0) {
            throw new RefusedException(
                    Problem.at(
                            new SourceRef(name, lineOf(bytes, check.firstBad())),
                            ReadCode.OTHER_ENCODING,
                            declared.name(),
                            Long.toString(check.firstBad()),
                            plausible(bytes, WINDOWS_31J) ? "windows-31j" : "?"));
        }
        boolean reallyUtf8 = check.firstBad() < 0 && !check.isAscii();
        if (declared.equals(WINDOWS_31J) && reallyUtf8) {
            throw new RefusedException(
                    Problem.at(
                            new SourceRef(name, 0),
                            ReadCode.OTHER_ENCODING,
                            declared.name(),
                            "0",
                            "UTF-8"));
        }
        return declared;
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
     * Whether the bytes are handed on as UTF-8 instead, since they cannot be framed as they are.
     */
    static boolean isTranscoded(Charset encoding) {
        return encoding.equals(StandardCharsets.UTF_16LE)
                || encoding.equals(StandardCharsets.UTF_16BE)
                || encoding.equals(ISO_2022_JP);
    }

    private static boolean looksLikeUtf16(byte[] head, int length) {
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return length >= 8 && zeros > length / 4;
    }

    private static boolean hasJapaneseEscape(byte[] head, int length) {
        for (int i = 0; i + 2 < length; i++) {
            boolean escape = head[i] == 0x1B;
            if (escape && (head[i + 1] == '$' || head[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static boolean plausible(Bytes bytes, Charset charset) throws IOException {
        Supplier<java.nio.charset.CharsetDecoder> strict =
                () ->
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT);
        long japanese = 0;
        long halfWidth = 0;
        char[] buffer = new char[1 << 16];
        try (InputStreamReader reader = new InputStreamReader(bytes.open(), strict.get())) {
            for (int read = reader.read(buffer); read > 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    char c = buffer[i];
                    japanese += c >= 0x80 ? 1 : 0;
                    halfWidth += c >= 0xFF61 && c <= 0xFF9F ? 1 : 0;
                }
            }
            return halfWidth <= japanese * MOST_HALF_WIDTH;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static long lineOf(Bytes bytes, long offset) throws IOException {
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
