package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import drillsift.normalize.NoteCode;
import drillsift.read.FileStamp;
import drillsift.read.RequestRule;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import drillsift.store.BlockRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** A round with nothing but such marks has clicks that nobody can count, and not 0 clicks. */
    @Test
    void a_column_of_times_that_only_says_that_it_happened_records_nothing() throws IOException {
        Path file = folder.resolve("list.csv");
        String header = "メールアドレス,配信日時,クリック日時,報告日時\n";
        Files.writeString(file, header + "a@corp.example,2026/10/05 9:00,○,ー\n");
        SourceSettings settings = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
        SourceFile found = SourceSurvey.survey(file.toString(), file, settings);
        PlannedSource source =
                new PlannedSource(1, 0, found, settings, FileStamp.of(file).modified());

        ParsedSource parsed = ParsedSource.of(source);

        assertThat(source.namedKinds()).contains(EventKind.CLICKED, EventKind.REPORTED);
        assertThat(parsed.rejected()).isZero();
        assertThat(parsed.namedKinds())
                .containsExactlyInAnyOrder(EventKind.DELIVERED, EventKind.REPORTED);
        SortedMap<String, Integer> notes =
                new TreeMap<>(Map.of(NoteCode.ofState(EventKind.CLICKED), 1));
        BlockRow row = new BlockRow("", 0, "", 1, 0, 9, 1, 1, 0, 0, 1, true, notes);
        assertThat(SegmentSource.of(source, List.of(row), null).namedKinds())
                .isEqualTo(parsed.namedKinds());
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
