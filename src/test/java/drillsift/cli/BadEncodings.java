package drillsift.cli;

import static drillsift.cli.BadInput.row;
import static drillsift.cli.BadReports.HEADER;
import static drillsift.cli.BadReports.report;
import static drillsift.cli.BadReports.reports;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows 1 to 12: letters. */
final class BadEncodings {

    private static final String JAPANESE =
            "メールアドレス,種別,日時,備考\n"
                    + "p05@corp.example,報告,2026/10/05 15:00:05,電話で報告をもらいました\n"
                    + "p06@corp.example,報告,2026/10/05 15:00:06,件名に本日中とあった\n";
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private BadEncodings() {}

    static List<BadInput> rows() {
        return List.of(
                row("1a", "UTF-8 with a mark", c -> c.row("\uFEFF" + reports(5, 6)))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row(
                                "1b",
                                "UTF-8 with a mark before a quoted header",
                                c ->
                                        c.row(
                                                "\uFEFF\"recipient\",\"kind\",\"occurred_at\"\n"
                                                        + report(5)
                                                        + report(6)))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row(
                                "2a",
                                "UTF-16LE with a mark",
                                c ->
                                        c.row(
                                                ("\uFEFF" + JAPANESE)
                                                        .getBytes(StandardCharsets.UTF_16LE)))
                        .fine("DS-0551")
                        .and(BadEncodings::bothTaken),
                row(
                                "2b",
                                "UTF-16BE with a mark",
                                c ->
                                        c.row(
                                                ("\uFEFF" + JAPANESE)
                                                        .getBytes(StandardCharsets.UTF_16BE)))
                        .fine("DS-0551")
                        .and(BadEncodings::bothTaken),
                row(
                                "3",
                                "UTF-16 without a mark",
                                c -> c.row(reports(5, 6).getBytes(StandardCharsets.UTF_16LE)))
                        .refused("DS-3011"),
                row("4", "windows-31j with letters that Shift_JIS lacks", c -> japaneseRoster(c))
                        .fine()
                        .and(
                                outcome ->
                                        assertThat(outcome.published("review/outcomes.csv"))
                                                .contains("①㈱髙﨑～－営業部")),
                row("5", "ISO-2022-JP with half-width kana", BadEncodings::mail)
                        .fine("DS-0551")
                        .and(BadEncodings::bothTaken),
                row(
                                "6",
                                "declared UTF-8, bytes of windows-31j",
                                c -> c.row(JAPANESE.getBytes(WINDOWS), "encoding: utf-8"))
                        .refused("DS-3010"),
                row(
                                "7",
                                "UTF-8 declared as windows-31j",
                                c -> c.row(JAPANESE, "encoding: windows-31j"))
                        .refused("DS-3010"),
                row("8", "two encodings in one file", BadEncodings::mixed).refused("DS-3090"),
                row("9", "a broken letter at the end of a field", BadEncodings::broken)
                        .look("DS-9001"),
                row("10a", "EUC-JP", c -> c.row(JAPANESE.getBytes(Charset.forName("EUC-JP"))))
                        .refused("DS-3009"),
                row(
                                "10b",
                                "EUC-JP, declared",
                                c ->
                                        c.row(
                                                JAPANESE.getBytes(Charset.forName("EUC-JP")),
                                                "encoding: euc-jp"))
                        .fine("DS-0551")
                        .and(BadEncodings::bothTaken),
                row("11", "letters and their marks apart", BadEncodings::decomposed)
                        .fine()
                        .and(
                                outcome ->
                                        assertThat(
                                                        outcome.published(
                                                                "review/rates-by-department.csv"))
                                                .contains("1,がくせい課,reaction,8,30")),
                row(
                                "12",
                                "letters that were damaged before",
                                c ->
                                        c.row(
                                                "recipient,kind,occurred_at,note\n"
                                                        + "p05@corp.example,REPORTED,"
                                                        + "2026-10-05T15:00:05+09:00,\uFFFD\uFFFD\n"))
                        .look("DS-9554"));
    }

    static void bothTaken(BadOutcome outcome) throws Exception {
        assertThat(outcome.accounts("row.csv")).containsExactly(2, 2, 0, 0, 0);
    }

    private static void japaneseRoster(BadCampaign campaign) throws Exception {
        String roster = BadCampaign.people().replace("Sales", "①㈱髙﨑～－営業部");
        campaign.file("people.csv", roster.getBytes(WINDOWS));
    }

    private static void mail(BadCampaign campaign) throws Exception {
        String text = JAPANESE.replace("電話", "ﾃﾞﾝﾜ");
        campaign.row(text.getBytes(Charset.forName("x-windows-iso2022jp")));
    }

    private static void mixed(BadCampaign campaign) throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(JAPANESE.getBytes(StandardCharsets.UTF_8));
        String rest = JAPANESE.substring(JAPANESE.indexOf('\n') + 1);
        both.writeBytes(rest.replace("p0", "p1").getBytes(WINDOWS));
        campaign.row(both.toByteArray());
    }

    private static void broken(BadCampaign campaign) throws Exception {
        StringBuilder text = new StringBuilder(JAPANESE);
        for (int i = 7; i < 30; i++) {
            text.append("p%1$02d@corp.example,報告,2026/10/05 15:00:%1$02d,件名\n".formatted(i));
        }
        byte[] whole =
                text.append("p30@corp.example,報告,2026/10/05 15:00:30,件名")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        campaign.row(java.util.Arrays.copyOf(whole, whole.length - 1));
    }

    private static void decomposed(BadCampaign campaign) throws Exception {
        String roster =
                BadCampaign.people()
                        .replace("Sales", "がくせい課")
                        .replace("Works", "か\u3099くせい課")
                        .replace("p05@corp.example", "pか\u3099@corp.example");
        campaign.roster(roster).row(HEADER + report(5).replace("p05", "pが"));
    }
}
