package drillsift.report.pdf;

import java.util.HexFormat;

/**
 * SHA-256 over the fonts of the product. It is written down here, since reading 19 MB at every
 * start takes longer than a page; a test compares it with the files.
 */
public final class FontDigest {

    private static final String ALL =
            "e84e5c20e86414bb44a3b986ddcc8681ba2c106d7b28d9467d2f09a79fb85fb8";

    private FontDigest() {}

    public static byte[] ofAll() {
        return HexFormat.of().parseHex(ALL);
    }
}
