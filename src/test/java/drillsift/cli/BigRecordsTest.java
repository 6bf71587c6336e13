package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.OtherJava;
import drillsift.message.Exit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One bad record of a big file costs itself alone, and not the memory of its length. */
@DisabledOnOs(OS.WINDOWS)
class BigRecordsTest {

    private static final int MIB = 1 << 20;
    private static final String LOG_LINE =
            "203.0.113.7 - - [05/Oct/2026:10:%02d:00 +0900] \"GET /favicon.ico HTTP/1.1\" 200 1 \"-\""
                    + " \"%s\"\n";

    @TempDir private Path folder;

    @Test
    void a_line_of_200_MB_and_an_unclosed_quote_cost_their_own_records() throws Exception {
        BadCampaign campaign = new BadCampaign(folder);
        bigLine(campaign.input("row.log"));
        unclosed(campaign.input("row.csv"));
        campaign.entry("{format: access-log, file: ../input/row.log}");
        campaign.entry("{file: ../input/row.csv}");
        campaign.written();

        String said = runAlone(campaign);

        BadOutcome outcome =
                new BadOutcome(
                        campaign,
                        Exit.REVIEW,
                        List.of(),
                        Optional.of(folder.resolve("output/small/latest").toRealPath()));
        assertThat(said).contains("[DS-9001]");
        assertThat(outcome.accounts("row.log")).containsExactly(4, 3, 1, 0, 0);
        assertThat(outcome.accounts("row.csv")).containsExactly(1_000_000, 999_999, 1, 0, 0);
        assertThat(outcome.published("review/rejects.csv"))
                .contains(
                        "1,../input/row.log,2,",
                        ",too-long,",
                        "1,../input/row.csv,5,",
                        ",broken-quote,");
    }

    private static void bigLine(Path file) throws IOException {
        byte[] letters = new byte[MIB];
        java.util.Arrays.fill(letters, (byte) 'x');
        try (OutputStream log = Files.newOutputStream(file)) {
            log.write(LOG_LINE.formatted(1, "UA").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 200; i++) {
                log.write(letters);
            }
            log.write('\n');
            log.write(LOG_LINE.formatted(2, "UA").getBytes(StandardCharsets.US_ASCII));
            log.write(LOG_LINE.formatted(3, "UA").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void unclosed(Path file) throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write(BadReports.HEADER);
            for (int i = 2; i <= 1_000_001; i++) {
                rows.write(i == 5 ? "\"" : "");
                rows.write(BadReports.report(1 + i % 30));
            }
        }
    }

    private String runAlone(BadCampaign campaign) throws Exception {
        Path said = folder.resolve("said.txt");
        List<String> command =
                OtherJava.command(
                        Drillsift.class,
                        List.of("-Xmx256m"),
                        "run",
                        campaign.job().toString(),
                        "--work=" + folder.resolve("work"),
                        "--output=" + folder.resolve("output"));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int exit = process.waitFor();
        String text = Files.readString(said);
        assertThat(exit).as(text).isEqualTo(10);
        return text;
    }
}
