package drillsift.cli;

import static drillsift.cli.BadInput.row;
import static drillsift.cli.BadReports.HEADER;
import static drillsift.cli.BadReports.report;
import static drillsift.cli.BadReports.reports;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Rows 13 to 16 and 21 to 35: how a CSV is made. */
final class BadCsv {

    private static final String NOTED = "recipient,kind,occurred_at,note\n";

    private BadCsv() {}

    static List<BadInput> rows() {
        return BadInput.all(List.of(ends(), records(), headers(), repeats()));
    }

    private static List<BadInput> ends() {
        return List.of(
                row("13", "0 bytes", c -> c.row("")).refused("DS-3002"),
                row("14", "a header alone", c -> c.row(HEADER)).look("DS-9005"),
                row(
                                "15",
                                "no line end after the last record",
                                c -> c.row(reports(5, 6).stripTrailing()))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row("16a", "cut after a comma", c -> c.row(reports(5, 6) + "p07@corp.example,"))
                        .look("DS-9001", "DS-9557"),
                row("16b", "cut within quotes", c -> c.row(reports(5, 6) + "\"p07@corp.example"))
                        .look("DS-9001", "DS-9557"),
                row(
                                "21",
                                "a record of 200 KB",
                                c ->
                                        c.row(
                                                NOTED
                                                        + noted(5, "x".repeat(200_000))
                                                        + noted(6, "after it")))
                        .look("DS-9001")
                        .and(outcome -> accounts(outcome, 2, 1, 1, 0, 0)),
                row("22", "an unclosed quote in line 5", BadCsv::unclosed)
                        .look("DS-9001")
                        .and(outcome -> accounts(outcome, 26, 25, 1, 0, 0)));
    }

    private static List<BadInput> records() {
        return List.of(
                row(
                                "23a",
                                "letters after a closing quote",
                                c -> c.row(NOTED + noted(5, "\"said\" by phone") + noted(6, "")))
                        .look("DS-9001")
                        .and(outcome -> accounts(outcome, 2, 1, 1, 0, 0)),
                row(
                                "23b",
                                "a quote inside an unquoted field",
                                c -> c.row(NOTED + noted(5, "said \"now\"") + noted(6, "")))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row("24", "NUL in a field", c -> c.row(NOTED + noted(5, "a\0b") + noted(6, "")))
                        .look("DS-9001"),
                row("25a", "lines end in CR", c -> c.row(reports(5, 6).replace('\n', '\r')))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row("25b", "lines end in CR LF", c -> c.row(reports(5, 6).replace("\n", "\r\n")))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row("25c", "line ends of three kinds and within quotes", BadCsv::mixedEnds)
                        .look("DS-9001")
                        .and(BadCsv::sixthLine),
                row("25d", "two carriage returns, and a record that is broken", BadCsv::twoReturns)
                        .look("DS-9001")
                        .and(outcome -> accounts(outcome, 3, 2, 1, 0, 0)),
                row("26a", "too few columns", c -> c.row(reports(5, 6) + "p07@corp.example,x\n"))
                        .look("DS-9001"),
                row(
                                "26b",
                                "too many columns",
                                c -> c.row(HEADER + report(5).strip() + ",x\n" + report(6)))
                        .look("DS-9001"));
    }

    private static List<BadInput> headers() {
        String format = "format: drillsift-events";
        return List.of(
                row(
                                "27",
                                "columns in another order",
                                c ->
                                        c.row(
                                                "occurred_at,recipient,kind\n"
                                                        + "2026-10-05T15:00:05+09:00,"
                                                        + "p05@corp.example,REPORTED\n"))
                        .fine(),
                row(
                                "28a",
                                "a needed column is missing",
                                c ->
                                        c.row(
                                                reports(5, 6).replace("occurred_at", "ocurred_at"),
                                                format))
                        .refused("DS-3093"),
                row(
                                "28b",
                                "no format knows the columns",
                                c -> c.row(reports(5, 6).replace("occurred_at", "ocurred_at")))
                        .refused("DS-3092"),
                row(
                                "28c",
                                "a column that nobody knows",
                                c ->
                                        c.row(
                                                "recipient,kind,occurred_at,user_agnet\n"
                                                        + report(5).strip()
                                                        + ",x\n"))
                        .fine("DS-0330"),
                row(
                                "29a",
                                "a column name twice",
                                c ->
                                        c.row(
                                                "recipient,kind,Recipient,occurred_at\na,b,c,d\n",
                                                format))
                        .refused("DS-3007"),
                row(
                                "29b",
                                "a column without a name",
                                c -> c.row("recipient,,kind,occurred_at\na,b,c,d\n", format))
                        .refused("DS-3008"),
                row(
                                "29c",
                                "empty names at the end",
                                c -> c.row(reports(5, 6).replace("\n", ",,\n")))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row("30", "names in other widths, cases and with a mark inside", BadCsv::wideNames)
                        .fine("DS-0551")
                        .and(BadEncodings::bothTaken),
                row("31a", "semicolons", c -> c.row(reports(5, 6).replace(',', ';')))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row("31b", "tabs", c -> c.row(reports(5, 6).replace(',', '\t')))
                        .fine()
                        .and(BadEncodings::bothTaken),
                row("31c", "bars", c -> c.row(reports(5, 6).replace(',', '|'))).refused("DS-3005"));
    }

    private static List<BadInput> repeats() {
        return List.of(
                row("32", "the same file under two names", BadCsv::twice)
                        .fine()
                        .and(
                                outcome ->
                                        assertThat(outcome.accounts("again.csv"))
                                                .containsExactly(2, 0, 0, 2, 0)),
                row(
                                "33",
                                "exports that overlap, with two real events in one second",
                                BadCsv::overlap)
                        .fine()
                        .and(outcome -> accounts(outcome, 4, 3, 0, 1, 0)),
                row(
                                "34",
                                "the header again in the middle",
                                c -> c.row(HEADER + report(5) + HEADER + report(6)))
                        .fine("DS-0561")
                        .and(outcome -> accounts(outcome, 3, 2, 0, 0, 1)),
                row("35", "a line of totals at the end", c -> c.row(reports(5, 6) + "Total,2,\n"))
                        .look("DS-9001"));
    }

    private static String noted(int person, String note) {
        return report(person).strip() + "," + note + "\n";
    }

    static void accounts(
            BadOutcome outcome, int records, int accepted, int rejected, int duplicate, int skipped)
            throws Exception {
        assertThat(outcome.accounts("row.csv"))
                .containsExactly(records, accepted, rejected, duplicate, skipped);
    }

    private static void unclosed(BadCampaign campaign) throws Exception {
        String[] lines = reports(5, 30).split("\n");
        lines[4] = "\"" + lines[4];
        campaign.row(String.join("\n", lines) + "\n");
    }

    private static void mixedEnds(BadCampaign campaign) throws Exception {
        campaign.row(
                NOTED.strip()
                        + "\r\n"
                        + noted(5, "\"two\nlines\"")
                        + noted(6, "one line").strip()
                        + "\r\n"
                        + noted(7, "before")
                        + "p08@corp.example,REPORTED,yesterday,x\r\n"
                        + noted(9, "after"));
    }

    private static void twoReturns(BadCampaign campaign) throws Exception {
        campaign.row(
                NOTED
                        + noted(5, "before")
                        + "\r\r\n"
                        + noted(6, "\"said\" by phone")
                        + noted(7, "after").replace("\n", "\r\r\n"));
    }

    private static void sixthLine(BadOutcome outcome) throws Exception {
        accounts(outcome, 5, 4, 1, 0, 0);
        assertThat(outcome.published("review/rejects.csv")).contains("\n1,../input/row.csv,6,");
    }

    private static void wideNames(BadCampaign campaign) throws Exception {
        campaign.row(
                "Ｒｅｃｉｐｉｅｎｔ　,KIND,\uFEFFOccurred At\n"
                        + "p05@corp.example,報告,2026/10/05 15:00:05\n"
                        + "p06@corp.example,報告,2026/10/05 15:00:06\n");
    }

    private static void twice(BadCampaign campaign) throws Exception {
        campaign.row(reports(5, 6));
        campaign.file("again.csv", reports(5, 6)).entry("{file: ../input/again.csv}");
    }

    private static void overlap(BadCampaign campaign) throws Exception {
        campaign.file("monday.csv", reports(5, 6)).entry("{file: ../input/monday.csv}");
        campaign.row(HEADER + report(6) + report(7) + report(7) + report(8));
    }
}
