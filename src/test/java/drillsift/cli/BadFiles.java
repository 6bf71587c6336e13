package drillsift.cli;

import static drillsift.cli.BadInput.row;
import static drillsift.cli.BadReports.report;
import static drillsift.cli.BadReports.reports;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.job.Progress;
import drillsift.message.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Rows 17 to 19 and 36 to 38: files that are growing, packed or no export at all. */
final class BadFiles {

    private static final String LOG_LINE =
            "203.0.113.7 - - [05/Oct/2026:10:%02d:00 +0900] \"GET /%s HTTP/1.1\" 200 10 "
                    + "\"-\" \"%s\"\n";

    private BadFiles() {}

    static List<BadInput> rows() {
        return BadInput.all(List.of(changing(), packed(), foreign(), logs()));
    }

    private static List<BadInput> changing() {
        return List.of(
                row(
                                "17a",
                                "named as still being written",
                                c ->
                                        c.file("row.csv.part", reports(5, 6))
                                                .entry("{file: ../input/row.csv.part}"))
                        .refused("DS-3018"),
                row("17b", "grows while it is read", c -> c.row(reports(5, 6)))
                        .by(campaign -> meddled(campaign, "normalize", BadFiles::grow))
                        .refused("DS-3016"),
                row("18a", "replaced between hashing and reading", c -> c.row(reports(5, 6)))
                        .by(campaign -> meddled(campaign, "read", BadFiles::replace))
                        .refused("DS-3016"),
                row("18b", "replaced between a crash and the next run", c -> c.row(reports(5, 6)))
                        .by(BadFiles::crashedThenReplaced)
                        .fine()
                        .and(outcome -> BadCsv.accounts(outcome, 3, 3, 0, 0, 0)));
    }

    /** What somebody does to the campaign's files when a stage begins. */
    interface Meddling {
        void with(BadCampaign campaign) throws IOException;
    }

    static BadOutcome meddled(BadCampaign campaign, String stage, Meddling meddling)
            throws IOException {
        return BadOutcome.of(
                campaign,
                BadOutcome.options(campaign, false, false),
                new Progress() {
                    @Override
                    public void stage(String begun, long total, String unit) {
                        if (begun.equals(stage)) {
                            try {
                                meddling.with(campaign);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    }

                    @Override
                    public void done(long amount) {}

                    @Override
                    public void finished() {}

                    @Override
                    public void warning(Problem problem) {}
                });
    }

    private static void grow(BadCampaign campaign) throws IOException {
        Files.writeString(campaign.input("row.csv"), report(7), StandardOpenOption.APPEND);
    }

    private static void replace(BadCampaign campaign) throws IOException {
        campaign.file("row.csv", reports(5, 7));
    }

    private static BadOutcome crashedThenReplaced(BadCampaign campaign) throws IOException {
        BadOutcome crashed =
                meddled(
                        campaign,
                        "classify",
                        c -> {
                            throw new IOException("as if the machine had stopped");
                        });
        assertThat(crashed.folder()).isEmpty();
        replace(campaign);
        return BadOutcome.of(campaign);
    }

    private static List<BadInput> packed() {
        return List.of(
                row("19a", "gzip", c -> c.row(gzip(reports(5, 6))))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row(
                                "19b",
                                "a cut gzip file",
                                c -> {
                                    byte[] whole = gzip(reports(5, 30));
                                    c.row(Arrays.copyOf(whole, whole.length - 12));
                                })
                        .refused("DS-3012"),
                row(
                                "19c",
                                "gzip files put one behind the other",
                                c -> {
                                    ByteArrayOutputStream both = new ByteArrayOutputStream();
                                    both.writeBytes(gzip(reports(5, 5)));
                                    both.writeBytes(gzip(report(6)));
                                    c.row(both.toByteArray());
                                })
                        .fine()
                        .and(BadEncodings::bothTaken),
                row("19d", "a gzip file that unpacks to far too much", c -> c.row(bomb()))
                        .refused("DS-3013"));
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8), 1);
    }

    private static byte[] bomb() throws IOException {
        return gzip(new byte[1 << 20], 80);
    }

    private static byte[] gzip(byte[] bytes, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(bytes);
            }
        }
        return packed.toByteArray();
    }

    private static List<BadInput> foreign() {
        return List.of(
                row(
                                "36a",
                                "a page of a browser",
                                c ->
                                        c.row(
                                                "<!DOCTYPE html>\n"
                                                        + "<html><title>Sign in</title></html>\n"))
                        .refused("DS-3004"),
                row("36b", "a PDF", c -> c.row("%PDF-1.7\n%\u00E2\u00E3\n")).refused("DS-3004"),
                row(
                                "36c",
                                "an old workbook",
                                c ->
                                        c.row(
                                                new byte[] {
                                                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0
                                                }))
                        .refused("DS-3004"));
    }

    private static List<BadInput> logs() {
        return List.of(
                row(
                                "37",
                                "lines that are no accesses, escaped quotes and binary bytes",
                                c -> log(c))
                        .look("DS-9001")
                        .and(
                                outcome ->
                                        assertThat(outcome.accounts("row.log"))
                                                .containsExactly(6, 2, 4, 0, 0)),
                row(
                                "38",
                                "rotated logs in the wrong order",
                                c -> {
                                    String first = LOG_LINE.formatted(1, "?rid=tok05x", "UA");
                                    String second = LOG_LINE.formatted(2, "favicon.ico", "UA");
                                    c.file("row.log.1", first).file("row.log", second);
                                    c.entry("{format: access-log, file: ../input/row.log}");
                                    c.entry("{format: access-log, file: ../input/row.log.1}");
                                })
                        .by(BadFiles::bothOrders)
                        .fine());
    }

    private static void log(BadCampaign campaign) throws IOException {
        campaign.log(
                LOG_LINE.formatted(1, "favicon.ico", "UA")
                        + LOG_LINE.formatted(2, "favicon.ico", "said \\\"UA\\\"")
                        + "no line of a log\n"
                        + "\\x16\\x03\\x01\\x02\n"
                        + "203.0.113.7 - - [05/Oct/2026:10:03:00 +0900] \"\\x16\\x03\\x01\" 400 1"
                        + " \"-\" \"-\"\n"
                        + "\u0016\u0003\u0001\u0002\n",
                "");
    }

    private static BadOutcome bothOrders(BadCampaign campaign) throws IOException {
        BadOutcome one = BadOutcome.of(campaign);
        String text = Files.readString(campaign.job());
        String first = "      - {format: access-log, file: ../input/row.log}\n";
        campaign.jobText(text.replace(first, "").replace("filters:", first + "filters:"));
        BadOutcome other = BadOutcome.of(campaign);
        for (String file : List.of("outcomes.csv", "rates-by-round.csv", "evidence.csv")) {
            assertThat(other.published("review/" + file))
                    .isEqualTo(one.published("review/" + file));
        }
        return other;
    }
}
