package drillsift.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;

/**
 * What comes out when a file's bytes are taken for an encoding: wrong guesses give many rare kanji,
 * half-width kana or places that mean nothing.
 *
 * @param letters characters beyond ASCII
 * @param rare kanji of the last rows of windows-31j and characters of private use
 * @param halfWidth half-width kana
 * @param faults places that mean nothing in the encoding
 */
record TextEvidence(long letters, long rare, long halfWidth, long faults) {

    private static final BitSet RARE = rareKanji();

    /** Opens the unpacked bytes of a file from their start. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    static TextEvidence of(Bytes bytes, Charset charset) throws IOException {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();
        CharBuffer out = CharBuffer.allocate(1 << 16);
        long[] counts = new long[4];
        try (InputStream stream = bytes.open()) {
            boolean ended = false;
            while (!ended) {
                in.compact();
                int read = stream.read(in.array(), in.position(), in.remaining());
                ended = read < 0;
                in.position(in.position() + Math.max(0, read)).flip();
                decode(decoder, in, out, ended, counts);
            }
        }
        return new TextEvidence(counts[0], counts[1], counts[2], counts[3]);
    }

    private static void decode(
            CharsetDecoder decoder, ByteBuffer in, CharBuffer out, boolean ended, long[] counts) {
        while (true) {
            CoderResult result = decoder.decode(in, out, ended);
            count(out.flip(), counts);
            out.clear();
            if (result.isError()) {
                counts[3]++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }

    private static void count(CharBuffer text, long[] counts) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                counts[0]++;
                counts[1] += RARE.get(c) ? 1 : 0;
                counts[2] += c >= 0xFF61 && c <= 0xFF9F ? 1 : 0;
            }
        }
    }

    /** The rows from which names and common words hardly ever draw, and private use. */
    private static BitSet rareKanji() {
        BitSet rare = new BitSet();
        rare.set(0xE000, 0xF900);
        byte[] pair = new byte[2];
        for (int lead = 0xE0; lead <= 0xEA; lead++) {
            for (int trail = 0x40; trail <= 0xFC; trail++) {
                pair[0] = (byte) lead;
                pair[1] = (byte) trail;
                String text = new String(pair, Encodings.WINDOWS_31J);
                if (text.length() == 1 && text.charAt(0) >= 0x4E00 && text.charAt(0) <= 0x9FFF) {
                    rare.set(text.charAt(0));
                }
            }
        }
        return rare;
    }

    /** Whether it is text throughout. */
    boolean isClean() {
        return faults == 0 && letters > 0;
    }

    /** More half-width kana than people write, but as many as EUC-JP gives. */
    boolean isHalfWidth() {
        return halfWidth * 10 > letters * 3;
    }

    /** Whether people write like that in windows-31j. */
    boolean isJapanese(boolean fitsEucJp) {
        if (faults * 10 > letters) {
            return false;
        }
        boolean listOfReadings = // names beside their readings in half-width kana
                faults == 0 && rare * 20 <= letters && halfWidth * 10 <= letters * 8;
        boolean plain = (rare + halfWidth) * 2 <= letters;
        return (plain || listOfReadings) && !(fitsEucJp && isHalfWidth());
    }
}
