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

/** Whatever stands in a log: each line ends accepted, rejected or skipped. */
class LogLineFuzzTest {

    private static final SourceSettings SETTINGS = SourceSettings.in(ZoneId.of("Asia/Tokyo"));

    @FuzzTest
    void ends_accepted_rejected_or_skipped(byte[] bytes) {
        for (InputFormat format : List.of(InputFormat.ACCESS_LOG, InputFormat.W3C_LOG)) {
            Block block = FuzzedSource.block(bytes, format, StandardCharsets.UTF_8, List.of());
            NormalizedBlock parsed =
                    BlockParsers.of(block.source(), SETTINGS.as(format)).parse(block);

            assertThat(parsed.records())
                    .isEqualTo(parsed.accepted() + parsed.rejected() + parsed.skipped());
            assertThat(parsed.rejects()).allMatch(each -> each.text().indexOf('\n') < 0);
        }
    }
}
