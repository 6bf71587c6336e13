package drillsift.normalize;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/** Bytes as text, with those that mean nothing shown as {@code \xHH} and never replaced. */
final class VisibleText {

    private static final HexFormat HEX = HexFormat.of();

    private VisibleText() {}

    static String of(byte[] bytes, int from, int to, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from + 1);
        StringBuilder text = new StringBuilder(to - from);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = result.length(); i > 0; i--) {
                text.append("\\x").append(HEX.toHexDigits(in.get()));
            }
        }
    }

    /** The text cut to so many characters; a pair of surrogates stays together. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end);
    }
}
