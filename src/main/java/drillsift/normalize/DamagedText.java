package drillsift.normalize;

import drillsift.read.Block;
import drillsift.read.ByteScan;
import java.nio.charset.StandardCharsets;

/** Counts replacement characters: somebody before us read the text in a wrong encoding. */
final class DamagedText {

    private DamagedText() {}

    static int count(Block block) {
        if (!block.source().blockEncoding().equals(StandardCharsets.UTF_8)) {
            return 0; // the encodings of single countries have no such character
        }
        byte[] bytes = block.bytes();
        int to = block.length() - 2;
        int count = 0;
        for (int i = lead(bytes, 0, to); i < to; i = lead(bytes, i + 1, to)) {
            boolean is = bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD;
            count += is ? 1 : 0;
        }
        return count;
    }

    private static int lead(byte[] bytes, int from, int to) {
        return ByteScan.indexOf(bytes, from, to, '\u00EF');
    }
}
