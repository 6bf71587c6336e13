package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import drillsift.read.FileStamp;
import drillsift.read.RequestRule;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsedSourceTest {

    @TempDir private Path folder;

    /** Otherwise a round would be judged in another way before its first run than after it. */
    @Test
    void says_what_a_run_would_say_of_the_kinds_that_rules_name() throws IOException {
        PlannedSource source =
                planned(new RequestRule("", "/page/<token>", "", "", EventKind.PAGE_VIEWED));

        ParsedSource parsed = ParsedSource.of(source);

        assertThat(parsed.size()).isEqualTo(1);
        assertThat(parsed.namedKinds())
                .isEqualTo(SegmentSource.of(source, List.of(), null).namedKinds())
                .containsExactly(EventKind.PAGE_VIEWED);
    }

    private PlannedSource planned(RequestRule rule) throws IOException {
        Path file = folder.resolve("access.log");
        Files.writeString(
                file,
                "192.0.2.7 - - [05/Oct/2026:09:00:09 +0900] \"GET /?rid=tok1 HTTP/1.1\" 200 10"
                        + " \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\"\n");
        SourceSettings settings =
                new SourceSettings(
                        Optional.of(InputFormat.ACCESS_LOG),
                        Optional.empty(),
                        Map.of(),
                        "rid",
                        ZoneId.of("Asia/Tokyo"),
                        Optional.empty(),
                        List.of(rule),
                        Optional.empty());
        SourceFile found = SourceSurvey.survey(file.toString(), file, settings);
        return new PlannedSource(1, 0, found, settings, FileStamp.of(file).modified());
    }
}
