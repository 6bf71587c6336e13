package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventBlock;
import drillsift.event.InputFormat;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    combined                                    | none    | ~~
                    %h $remote_addr                             | none    | ~~
                    %h %t "%r"                                  | missing | %>s / $status
                    %h "%r" %>s                                 | missing | %t / $time_local
                    $remote_addr [$time_local] $status          | missing | %r / $request
                    %h %{%I:%M %p}t "%r" %>s                    | unknown | %{%I}t
                    %h %t "%r" %>s %Y                           | unknown | %Y
                    %h%u %t "%r" %>s                            | unclear | PEER
                    %h %t %r %>s                                | unclear | REQUEST
                    """)
    void says_why_a_text_is_no_log_format(String written, String what, String field) {
        assertThat(LogFormat.fault(written)).contains(new LogFormat.Fault(what, field));
    }

    @Test
    void takes_what_people_copy_from_a_configuration() {
        for (String written :
                List.of(
                        "LogFormat \"%h %t \\\"%r\\\" %>s\" mine",
                        "CustomLog \"%h %t \\\"%r\\\" %>s\" env=!local",
                        "log_format m '$remote_addr [$time_local] '\n '\"$request\" $status';",
                        "%h %t \"%r\" %>s")) {
            assertThat(LogFormat.fault(written)).as(written).isEqualTo(Optional.empty());
        }
    }

    @Test
    void a_fraction_beside_a_time_in_brackets_is_kept() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("access.log"),
                        "203.0.113.7 [05/Oct/2026:09:04:31 +0900] 000250 \"GET /k/x HTTP/1.1\" 200\n"
                                + "203.0.113.7 [05/Oct/2026:09:04:31 +0900] 999999 \"GET /k/x"
                                + " HTTP/1.1\" 200\n");
        SourceSettings settings =
                SourceSettings.in(ZoneId.of("Asia/Tokyo"))
                        .as(InputFormat.ACCESS_LOG)
                        .withLogFormat("%h %t %{usec_frac}t \"%r\" %>s");
        SourceFile source = SourceSurvey.survey("access.log", file, settings);

        EventBlock events = ReadInput.blocks(source, settings).get(0).events();

        assertThat(events.event(0).occurredAt()).hasToString("2026-10-05T00:04:31.000250Z");
        assertThat(events.event(1).occurredAt()).hasToString("2026-10-05T00:04:31.999999Z");
    }

    /** The field line holds for blocks that begin long behind it. */
    @Test
    void lines_of_later_blocks_are_read_by_the_heading_before_them() throws IOException {
        StringBuilder log =
                new StringBuilder("#Fields: date time c-ip cs-method cs-uri-stem sc-status\n");
        for (int i = 0; i < 100_000; i++) {
            log.append("2026-10-05 00:04:31 203.0.113.10 GET /k/aB3xK9q/")
                    .append(i)
                    .append(" 200\n");
            log.append(i == 99_000 ? "#Fields: sc-status cs-uri-stem cs-method time date\n" : "");
            log.append(i >= 99_000 ? "200 /k/Zz81LmP GET 00:05:31 2026-10-06\n" : "");
        }
        String text = log.toString().replaceAll("(?m)(?<=2026-10-06\\n)2026-10-05.*\\n", "");
        Path file = Files.writeString(folder.resolve("iis.log"), text);
        SourceSettings settings =
                SourceSettings.in(ZoneId.of("Asia/Tokyo")).as(InputFormat.W3C_LOG);
        SourceFile source = SourceSurvey.survey("iis.log", file, settings);

        List<NormalizedBlock> blocks = ReadInput.blocks(source, settings);

        assertThat(blocks).hasSizeGreaterThan(0).allMatch(block -> block.rejected() == 0);
        EventBlock last = blocks.get(blocks.size() - 1).events();
        assertThat(last.event(last.size() - 1).occurredAt()).hasToString("2026-10-06T00:05:31Z");
        assertThat(blocks.stream().mapToInt(NormalizedBlock::accepted).sum()).isEqualTo(100_001);
    }
}
