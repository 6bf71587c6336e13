package drillsift.read;

import drillsift.event.InputFormat;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** Blocks of bytes that a fuzzer made up. */
public final class FuzzedSource {

    private FuzzedSource() {}

    /** The only block of a file that begins with its first record. */
    public static Block block(
            byte[] bytes, InputFormat format, Charset encoding, List<String> header) {
        SourceFile source =
                new SourceFile(
                        "fuzzed",
                        Path.of("fuzzed"),
                        bytes.length,
                        "0".repeat(64),
                        Packing.NONE,
                        format,
                        encoding,
                        header,
                        0,
                        0,
                        ',');
        return new Block(source, 0, 0, 1, bytes, bytes.length, true);
    }
}
