package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.InputFormat;
import drillsift.normalize.BlockParsers;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import drillsift.store.SourceLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier version has read is found again, but for logs, which are looked at anew. */
class SurveyKeyTest {

    private static final SourceSettings PLAIN = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
    private static final SourceSettings CHOSEN = PLAIN.withSubjects(List.of("荷物"));

    @TempDir private Path folder;

    private SourceFile file(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return SourceSurvey.survey(name, file, PLAIN);
    }

    private SourceFile reports() throws IOException {
        return file("reports.csv", "報告者,報告日時\nh.sato@corp.example,2026/10/05 9:30\n");
    }

    private SourceFile log() throws IOException {
        return file(
                "access.log",
                "192.0.2.7 - - [05/Oct/2026:09:04:31 +0900] \"GET / HTTP/1.1\" 200 5\n");
    }

    /** As it was before inputs had subjects and logs were asked for their agents. */
    private static String earlier() {
        Fingerprint key = Fingerprint.start().with("auto").with("").with("{}");
        return key.with("").with("").with("").with("").with("").hex();
    }

    private static SourceLedger.Known known(SourceFile file) {
        return new SourceLedger.Known(file, Optional.empty(), "");
    }

    @Test
    void only_logs_and_lists_with_subjects_have_another_key_than_before() throws IOException {
        assertThat(SurveyKey.of(reports(), PLAIN)).isEqualTo(earlier());
        assertThat(SurveyKey.of(reports(), CHOSEN)).isNotEqualTo(earlier());
        assertThat(SurveyKey.of(log(), PLAIN)).isNotEqualTo(earlier());
    }

    @Test
    void a_log_is_found_only_as_it_is_looked_at_now() throws IOException {
        Map<String, SourceLedger.Known> ledger = new HashMap<>();
        ledger.put(earlier(), known(reports()));
        assertThat(SurveyKey.find(PLAIN, key -> Optional.ofNullable(ledger.get(key))))
                .contains(known(reports()));

        ledger.put(earlier(), known(log()));
        assertThat(SurveyKey.find(PLAIN, key -> Optional.ofNullable(ledger.get(key)))).isEmpty();
        ledger.put(SurveyKey.of(log(), PLAIN), known(log()));
        assertThat(SurveyKey.find(PLAIN, key -> Optional.ofNullable(ledger.get(key))))
                .contains(known(log()));
    }

    @Test
    void of_what_came_by_a_pipe_the_latest_is_found() throws IOException {
        Map<String, SourceLedger.Last> ledger = new HashMap<>();
        ledger.put(earlier(), new SourceLedger.Last(known(log()), 7));
        assertThat(SurveyKey.last(PLAIN, key -> Optional.ofNullable(ledger.get(key))))
                .contains(ledger.get(earlier()));

        SourceLedger.Last later = new SourceLedger.Last(known(log()), 9);
        ledger.put(SurveyKey.of(log(), PLAIN), later);
        assertThat(SurveyKey.last(PLAIN, key -> Optional.ofNullable(ledger.get(key))))
                .contains(later);
    }

    @Test
    void blocks_of_an_input_without_subjects_keep_their_name() throws IOException {
        SourceFile file = reports();
        String earlier =
                Fingerprint.start()
                        .with(file.format().key())
                        .with(BlockParsers.version(InputFormat.REPORT_LIST))
                        .with(file.encoding().name())
                        .with(file.header())
                        .with(",")
                        .with(PLAIN.tokenParameter())
                        .with("")
                        .with(List.of())
                        .with("")
                        .with("")
                        .with(file.packing().part())
                        .with("")
                        .with("Asia/Tokyo")
                        .with("{}")
                        .with(PLAIN.keyId())
                        .hex();

        assertThat(new PlannedSource(1, 0, file, PLAIN, 0).format()).isEqualTo(earlier);
        assertThat(new PlannedSource(1, 0, file, CHOSEN, 0).format()).isNotEqualTo(earlier);
    }
}
