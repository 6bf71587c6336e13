package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.event.InputFormat;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import drillsift.read.UnusualLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log in a format of its own is not read as if it had no agents: its format is proposed. */
class UnusualLogTest {

    private static final SourceSettings AUTO = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
    private static final String AGENT =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";

    @TempDir private Path folder;

    private Path log(String line) throws IOException {
        String whole =
                line.replace("UA", AGENT)
                        .replace("TIME", "[05/Oct/2026:09:04:31 +0900]")
                        .replace("ISO", "2026-10-05T09:04:31+09:00")
                        .replace("ASKED", "\"GET /?rid=t1 HTTP/1.1\"")
                        .replace("FROM", "\"https://d.example/\"");
        return Files.writeString(folder.resolve("access.log"), (whole + "\n").repeat(3));
    }

    /** Lines that end so, as often as they say. */
    private Path log(Map<String, Integer> ends) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, Integer> end : ends.entrySet()) {
            String line = Files.readString(log("192.0.2.7 - - TIME ASKED 200 512 " + end.getKey()));
            all.append(line.lines().findFirst().orElseThrow().concat("\n").repeat(end.getValue()));
        }
        return Files.writeString(folder.resolve("access.log"), all);
    }

    /** The table below is to be read at a glance. */
    private static String format(String written) {
        return written.replace("$AGENT", "\"$http_user_agent\"")
                .replace("$REF", "\"$http_referer\"")
                .replace("$FOR", "\"$http_x_forwarded_for\"")
                .replace("$BYTES", "$body_bytes_sent")
                .replace("$ASKED", "\"$request\"")
                .replace("AGENT", "\"%{User-Agent}i\"")
                .replace("REF", "\"%{Referer}i\"");
    }

    private static RefusedException refused(Path file, SourceSettings settings) {
        return catchThrowableOfType(
                RefusedException.class, () -> SourceSurvey.survey("access.log", file, settings));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "192.0.2.7 - - TIME ASKED 200 512 1834 FROM \"UA\" | "
                        + "%h %l %u %t \"%r\" %>s %b %{other}n REF AGENT",
                "192.0.2.7 - - TIME ASKED 200 512 \"UA\" FROM | "
                        + "%h %l %u %t \"%r\" %>s %b AGENT REF",
                "192.0.2.7 - - TIME ASKED 200 512 \"d.example\" \"-\" \"UA\" | "
                        + "%h %l %u %t \"%r\" %>s %b \"%{other}n\" REF AGENT",
                "192.0.2.7 - - TIME ASKED 200 512 \"UA\" | " + "%h %l %u %t \"%r\" %>s %b AGENT",
                "d.example 192.0.2.7 \"UA\" TIME ASKED 200 15471us | "
                        + "%{other}n %h AGENT %t \"%r\" %>s %{other}n",
                "192.0.2.7 ISO ASKED 200 512 \"-\" \"UA\" rt=0.003 | "
                        + "$remote_addr $time_iso8601 $ASKED $status $BYTES $REF $AGENT $other",
                "[ISO] 192.0.2.7 ASKED 200 \"UA\" \"192.0.2.9\" | "
                        + "[$time_iso8601] $remote_addr $ASKED $status $AGENT $FOR"
            })
    void its_format_is_told_by_its_lines_and_keeps_the_agent(String line, String written)
            throws IOException {
        String format = format(written);
        Path file = log(line);
        for (SourceSettings settings : List.of(AUTO, AUTO.as(InputFormat.ACCESS_LOG))) {
            RefusedException refused = refused(file, settings);
            assertThat(UnusualLog.proposed(refused)).contains(format);
        }

        SourceSettings proposed = AUTO.withLogFormat(format);
        SourceFile source = SourceSurvey.survey("access.log", file, proposed);
        NormalizedBlock block = ReadInput.blocks(source, proposed).get(0);

        assertThat(block.accepted()).isEqualTo(3);
        assertThat(block.events().event(0).agent()).isEqualTo(AGENT);
        assertThat(block.events().event(0).token()).isEqualTo("t1");
        assertThat(block.events().event(0).peer()).isEqualTo("192.0.2.7");
    }

    @Test
    void the_proposal_stands_in_the_message() throws IOException {
        Path file =
                log(
                        "192.0.2.7 - - [05/Oct/2026:09:04:31 +0900] \"GET /?rid=t1 HTTP/1.1\" 200"
                                + " 512 1834 \"-\" \"UA\"");

        assertThat(new Messages(Language.EN).text(refused(file, AUTO).problems().get(0)))
                .isEqualTo(
                        "access.log:1: This log is in a format of its own: as a usual one it could"
                                + " not be read, or would lose its agents, by which machines are"
                                + " known above all. Write log-format at this input as the server"
                                + " was told it. Its lines look like this: log-format: '%h %l %u %t"
                                + " \"%r\" %>s %b %{other}n \"%{Referer}i\""
                                + " \"%{User-Agent}i\"'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    192.0.2.7 - - TIME ASKED 200 512
                    192.0.2.7 - - TIME ASKED 200 512 "-" "-"
                    192.0.2.7 - - TIME ASKED 200 512 "-" "UA"
                    192.0.2.7 - - TIME ASKED 200 - "-" "UA" "192.0.2.9" 1834
                    d.example:443 192.0.2.7 - - TIME ASKED 200 512 "-" "UA"
                    192.0.2.7 - - TIME ASKED 200 512 FROM "curl/8.5.0"
                    """)
    void usual_formats_are_read_as_ever(String line) throws IOException {
        assertThat(SourceSurvey.survey("access.log", log(line), AUTO).format())
                .isEqualTo(InputFormat.ACCESS_LOG);
    }

    /** Anybody can write into a log what looks like an agent. */
    @Test
    void a_usual_log_is_read_as_one_whatever_its_visitors_send() throws IOException {
        for (String sent :
                List.of("\"UA\" \"-\"", "\"UA\" FROM", "\"UA\" \"UA\"", "\"UA\" \"x\"")) {
            Path file = log(new TreeMap<>(Map.of(sent, 300, "\"-\" \"curl/8.5.0\"", 50)));

            SourceFile source = SourceSurvey.survey("access.log", file, AUTO);

            assertThat(source.format()).as(sent).isEqualTo(InputFormat.ACCESS_LOG);
        }
        Path alone = log(Map.of("\"UA\" \"-\"", 200));
        assertThat(SourceSurvey.survey("access.log", alone, AUTO).format())
                .isEqualTo(InputFormat.ACCESS_LOG);
    }

    @Test
    void a_format_is_what_most_lines_agree_on() throws IOException {
        Path file =
                log(
                        new TreeMap<>(
                                Map.of(
                                        "\"Mozilla/5.0\" 7 \"UA\" FROM", 20,
                                        "\"-\" 7 \"UA\" \"-\"", 60,
                                        "FROM 7 \"UA\" \"-\"", 5)));

        assertThat(UnusualLog.proposed(refused(file, AUTO)))
                .contains(format("%h %l %u %t \"%r\" %>s %b REF %{other}n AGENT \"%{other}n\""));
    }

    /** Whatever stands in a line, what is proposed can be written into a job file. */
    @Test
    void a_proposal_is_always_a_format() throws IOException {
        List<String> odd = List.of("-", "ISO", "\"UA\"", "FROM", "404", "%", "$x", "[", "'", "\"");
        int proposals = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<String> parts = new ArrayList<>(List.of("192.0.2.7", "TIME", "ASKED", "200"));
            for (int i = random.nextInt(6); i >= 0; i--) {
                parts.add(random.nextInt(parts.size()), odd.get(random.nextInt(odd.size())));
            }
            String line = String.join(random.nextInt(6) == 0 ? "" : " ", parts);
            RefusedException refused = refused(log(line), AUTO);
            Optional<String> format = Optional.ofNullable(refused).flatMap(UnusualLog::proposed);
            proposals += format.isPresent() ? 1 : 0;
            assertThat(format.flatMap(LogFormat::fault)).as("%d: %s", seed, line).isEmpty();
            assertThat(format.orElse("")).as("%d", seed).doesNotContain("'");
        }
        assertThat(proposals).isGreaterThan(100);
    }

    @Test
    void a_size_is_never_taken_for_the_status() throws IOException {
        Path log = log("200 192.0.2.7 \"UA\" TIME ASKED 512");

        assertThat(refused(log, AUTO).problems().get(0).code().id()).isEqualTo("DS-3068");
    }

    @Test
    void a_log_whose_format_cannot_be_guessed_is_called_a_log() throws IOException {
        Path file =
                log(
                        "time:05/Oct/2026:09:04:31 +0900\thost:192.0.2.7\treq:GET /?rid=t1"
                                + " HTTP/1.1\tstatus:200\tua:UA");

        RefusedException refused = refused(file, AUTO);

        assertThat(refused.problems().get(0).code().id()).isEqualTo("DS-3068");
        assertThat(UnusualLog.proposed(refused)).isEmpty();
        assertThat(refused(log("192.0.2.7|-|TIME|ASKED|200|5|UA"), AUTO).problems().get(0).code())
                .isEqualTo(refused.problems().get(0).code());
    }
}
