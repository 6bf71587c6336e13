package drillsift.normalize;

import drillsift.read.Block;
import java.nio.charset.StandardCharsets;

/** Counts replacement characters: somebody before us read the text in a wrong encoding. */
final class DamagedText {

    private DamagedText() {}

    static int count(Block block) {
        if (!block.source().blockEncoding().equals(StandardCharsets.UTF_8)) {
            return 0; // the encodings of single countries have no such character
        }
        byte[] bytes = block.bytes();
        int count = 0;
        for (int i = 2; i < block.length(); i++) {
            boolean ends = bytes[i] == (byte) 0xBD;
            count += ends && bytes[i - 1] == (byte) 0xBF && bytes[i - 2] == (byte) 0xEF ? 1 : 0;
        }
        return count;
    }
}
