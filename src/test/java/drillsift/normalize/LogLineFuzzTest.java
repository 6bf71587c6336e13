package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import drillsift.event.InputFormat;
import drillsift.read.Block;
import drillsift.read.FuzzedSource;
import drillsift.read.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whatever stands in a log: each line ends accepted, rejected or skipped. */
class LogLineFuzzTest {

    private static final SourceSettings SETTINGS = SourceSettings.in(ZoneId.of("Asia/Tokyo"));

    private static final Map<InputFormat, BlockParser> PARSERS = parsers();

    /** Of a file there is one for all blocks. */
    private static Map<InputFormat, BlockParser> parsers() {
        Map<InputFormat, BlockParser> parsers = new EnumMap<>(InputFormat.class);
        for (InputFormat format : List.of(InputFormat.ACCESS_LOG, InputFormat.W3C_LOG)) {
            Block any = block(new byte[0], format);
            parsers.put(format, BlockParsers.of(any.source(), SETTINGS.as(format)));
        }
        return parsers;
    }

    private static Block block(byte[] bytes, InputFormat format) {
        return FuzzedSource.block(bytes, format, StandardCharsets.UTF_8, List.of());
    }

    @FuzzTest
    void ends_accepted_rejected_or_skipped(byte[] bytes) {
        for (InputFormat format : PARSERS.keySet()) {
            NormalizedBlock parsed = PARSERS.get(format).parse(block(bytes, format));

            assertThat(parsed.records())
                    .isEqualTo(parsed.accepted() + parsed.rejected() + parsed.skipped());
            assertThat(parsed.rejects()).allMatch(each -> each.text().indexOf('\n') < 0);
        }
    }
}
