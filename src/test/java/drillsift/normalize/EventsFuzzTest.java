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

/** Whatever stands in the rows of an export: each ends accepted, rejected or skipped. */
class EventsFuzzTest {

    private static final SourceSettings SETTINGS = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
    private static final List<String> GOPHISH =
            List.of("campaign_id", "email", "time", "message", "details");
    private static final List<String> OWN =
            List.of("recipient", "kind", "occurred_at", "source_ip", "user_agent", "url");

    private static final Map<InputFormat, BlockParser> PARSERS = parsers();

    /** Of a file there is one for all blocks. */
    private static Map<InputFormat, BlockParser> parsers() {
        Map<InputFormat, BlockParser> parsers = new EnumMap<>(InputFormat.class);
        for (InputFormat format :
                List.of(InputFormat.GOPHISH_EVENTS, InputFormat.DRILLSIFT_EVENTS)) {
            Block any = block(new byte[0], format);
            parsers.put(format, BlockParsers.of(any.source(), SETTINGS.as(format)));
        }
        return parsers;
    }

    private static Block block(byte[] bytes, InputFormat format) {
        List<String> header = format == InputFormat.GOPHISH_EVENTS ? GOPHISH : OWN;
        return FuzzedSource.block(bytes, format, StandardCharsets.UTF_8, header);
    }

    @FuzzTest
    void end_accepted_rejected_or_skipped(byte[] bytes) {
        for (InputFormat format : PARSERS.keySet()) {
            NormalizedBlock parsed = PARSERS.get(format).parse(block(bytes, format));

            assertThat(parsed.records())
                    .isEqualTo(parsed.accepted() + parsed.rejected() + parsed.skipped());
        }
    }
}
