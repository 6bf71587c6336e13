package drillsift.report.pdf;

import java.util.HexFormat;

/**
 * SHA-256 over the fonts of the product. It is written down here, since reading 19 MB at every
 * start takes longer than a page; a test compares it with the files.
 */
public final class FontDigest {

    private static final String ALL =
            "7e38bc9422ed6b573d477f6ace34b8c7c4107ae64e2a046a56439d51c7119ecc";

    private FontDigest() {}

    public static byte[] ofAll() {
        return HexFormat.of().parseHex(ALL);
    }
}
