package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import drillsift.event.InputFormat;
import drillsift.read.Block;
import drillsift.read.FuzzedSource;
import drillsift.read.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** Whatever stands in the rows of an export: each ends accepted, rejected or skipped. */
class EventsFuzzTest {

    private static final SourceSettings SETTINGS = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
    private static final List<String> GOPHISH =
            List.of("campaign_id", "email", "time", "message", "details");
    private static final List<String> OWN =
            List.of("recipient", "kind", "occurred_at", "source_ip", "user_agent", "url");

    @FuzzTest
    void end_accepted_rejected_or_skipped(byte[] bytes) {
        for (InputFormat format :
                List.of(InputFormat.GOPHISH_EVENTS, InputFormat.DRILLSIFT_EVENTS)) {
            List<String> header = format == InputFormat.GOPHISH_EVENTS ? GOPHISH : OWN;
            Block block = FuzzedSource.block(bytes, format, StandardCharsets.UTF_8, header);
            NormalizedBlock parsed =
                    BlockParsers.of(block.source(), SETTINGS.as(format)).parse(block);

            assertThat(parsed.records())
                    .isEqualTo(parsed.accepted() + parsed.rejected() + parsed.skipped());
        }
    }
}
