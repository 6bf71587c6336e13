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

/** Whatever format a user gives, in the first line, and whatever log it is to read, behind it. */
class LogFormatFuzzTest {

    private static final SourceSettings SETTINGS =
            SourceSettings.in(ZoneId.of("Asia/Tokyo")).as(InputFormat.ACCESS_LOG);

    @FuzzTest
    void is_refused_or_takes_every_line(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int feed = text.indexOf('\n');
        String format = feed < 0 ? text : text.substring(0, feed);
        if (LogFormat.fault(format).isPresent()) {
            return;
        }
        byte[] log = text.substring(feed + 1).getBytes(StandardCharsets.UTF_8);
        Block block =
                FuzzedSource.block(log, InputFormat.ACCESS_LOG, StandardCharsets.UTF_8, List.of());
        NormalizedBlock parsed =
                BlockParsers.of(block.source(), SETTINGS.withLogFormat(format)).parse(block);

        assertThat(parsed.records())
                .isEqualTo(parsed.accepted() + parsed.rejected() + parsed.skipped());
    }
}
