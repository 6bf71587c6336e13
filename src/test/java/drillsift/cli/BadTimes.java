package drillsift.cli;

import static drillsift.cli.BadInput.row;
import static drillsift.cli.BadReports.HEADER;
import static drillsift.cli.BadReports.at;
import static drillsift.cli.BadReports.reports;
import static drillsift.cli.BadReports.times;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

/** Rows 39 to 53: dates and times. Equal times are shown by counting once. */
final class BadTimes {

    private BadTimes() {}

    static List<BadInput> rows() {
        return BadInput.all(List.of(written(), unclear(), zones(), numbers(), misplaced()));
    }

    private static List<BadInput> written() {
        return List.of(
                row(
                                "39",
                                "years of the Japanese calendar",
                                c ->
                                        same(
                                                c,
                                                List.of("2026-10-05", "2018-10-05", "1912-07-29"),
                                                "令和8年10月5日 15時4分31秒",
                                                "平成30年10月5日 15時4分31秒",
                                                "明治45年7月29日 15時4分31秒"))
                        .fine("DS-0551")
                        .and(BadTimes::allTheSame),
                row("39b", "eras by their letters", c -> c.row(times("R8.10.5 15:04", "2026/10/5")))
                        .look("DS-9001"),
                row(
                                "40",
                                "the first year of an era",
                                c -> same(c, List.of("2019-10-05"), "令和元年10月5日 15時4分31秒"))
                        .fine("DS-0551")
                        .and(BadTimes::allTheSame),
                row("43a", "half days and 24:00", BadTimes::halfDays)
                        .fine("DS-0551")
                        .and(BadTimes::allTheSame),
                row("43b", "hours after midnight as 25:30", c -> withGood(c, "2026/10/5 25:30"))
                        .look("DS-9001"));
    }

    private static List<BadInput> unclear() {
        return List.of(
                row("41", "years of two digits", c -> c.row(times("04/05/06", "05/05/06")))
                        .refused("DS-3094"),
                row("42", "days and months in doubt", c -> c.row(times("05/10/2026", "06/10/2026")))
                        .refused("DS-3094"),
                row("42b", "one such date among good ones", c -> withGood(c, "05/10/2026 15:00"))
                        .look("DS-9001"));
    }

    private static List<BadInput> zones() {
        return List.of(
                row(
                                "44",
                                "no zone",
                                c -> c.row(times("2026/10/05 15:00:05", "2026/10/05 15:00:06")))
                        .fine("DS-0551"),
                row("45a", "several zones in one file", BadTimes::offsets)
                        .fine()
                        .and(BadTimes::allTheSame),
                row("45b", "a zone that means several", c -> withGood(c, "2026-10-05 15:00:00 IST"))
                        .look("DS-9001"),
                row("46a", "an hour that the clock skips", BadTimes::skippedHour).look("DS-9001"),
                row("46b", "an hour that the clock repeats", BadTimes::repeatedHour)
                        .look("DS-9552"));
    }

    private static List<BadInput> numbers() {
        return List.of(
                row("47a", "seconds of the epoch", c -> c.row(times("1791180245", "1791180246")))
                        .refused("DS-3904"),
                row(
                                "47b",
                                "milliseconds, microseconds and nanoseconds of the epoch",
                                c ->
                                        c.row(
                                                times(
                                                        "1791180245000",
                                                        "1791180245000000",
                                                        "1791180245000000000")))
                        .refused("DS-3904"),
                row("48", "numbers of a spreadsheet", c -> c.row(times("46300.5", "46301")))
                        .refused("DS-3904"),
                row("49a", "a day that is none", c -> withGood(c, "2026-02-30 10:00:00"))
                        .look("DS-9001"),
                row("49b", "a minute that is none", c -> withGood(c, "2026-10-05T00:60:00Z"))
                        .look("DS-9001"),
                row("49c", "a leap second", c -> c.row(times("2026-10-05T15:04:60+09:00")))
                        .look("DS-9553")
                        .and(outcome -> BadCsv.accounts(outcome, 1, 1, 0, 0, 0)));
    }

    private static List<BadInput> misplaced() {
        return List.of(
                row(
                                "50",
                                "a report before its mail",
                                c -> c.row(HEADER + at(20, "2026-10-05T08:59:50+09:00")))
                        .fine(),
                row(
                                "50b",
                                "accesses long before their mails",
                                c -> clicks(c, "2026-10-05T06:55:00"))
                        .look("DS-9411"),
                row("51a", "after the drill was disclosed", BadTimes::disclosed).fine("DS-0402"),
                row("51b", "years off", c -> clicks(c, "2029-10-05T15:00:00")).look("DS-9410"),
                row("52", "a clock that is behind", c -> clicks(c, "2026-10-05T08:53:00"))
                        .look("DS-9401"),
                row("53", "after the end of the world", BadTimes::farTime).look("DS-9001"));
    }

    private static void farTime(BadCampaign campaign) throws Exception {
        campaign.row(times("9999-12-31T00:00:00Z", "2026-10-06T15:04:31+09:00"));
    }

    /** Times on these days, and the same written otherwise in another file. */
    private static void same(BadCampaign campaign, List<String> days, String... forms)
            throws Exception {
        String[] plain = days.stream().map(day -> day + "T15:04:31+09:00").toArray(String[]::new);
        campaign.file("plain.csv", times(plain)).entry("{file: ../input/plain.csv}");
        campaign.row(times(forms));
    }

    private static void allTheSame(BadOutcome outcome) throws Exception {
        int records = outcome.accounts("row.csv").get(0);
        BadCsv.accounts(outcome, records, 0, 0, records, 0);
    }

    private static void halfDays(BadCampaign campaign) throws Exception {
        campaign.file(
                        "plain.csv",
                        times(
                                "2026-10-05T15:04:00+09:00",
                                "2026-10-05T15:04:00+09:00",
                                "2026-10-05T12:00:00+09:00",
                                "2026-10-06T00:00:00+09:00",
                                "2026-10-06T00:00:00+09:00"))
                .entry("{file: ../input/plain.csv}");
        campaign.row(
                times(
                        "2026/10/5 午後3:04",
                        "2026/10/5 3:04 PM",
                        "2026年10月5日 午後12時",
                        "2026/10/5 24:00",
                        "2026/10/6 午前0時"));
    }

    private static void withGood(BadCampaign campaign, String bad) throws Exception {
        campaign.row(reports(5, 6) + at(7, bad));
    }

    private static void offsets(BadCampaign campaign) throws Exception {
        campaign.file("plain.csv", times(sameTime(4))).entry("{file: ../input/plain.csv}");
        campaign.row(
                times(
                        "2026-10-05T06:04:31Z",
                        "2026-10-05T15:04:31+0900",
                        "2026-10-05 15:04:31 JST",
                        "2026-10-05T02:04:31-04:00"));
    }

    private static String[] sameTime(int times) {
        return Collections.nCopies(times, "2026-10-05T15:04:31+09:00").toArray(String[]::new);
    }

    private static void skippedHour(BadCampaign campaign) throws Exception {
        campaign.row(
                HEADER + at(5, "2027-03-14 02:30:00") + at(6, "2026-10-05 03:30:00"),
                "time-zone: America/New_York");
    }

    private static void repeatedHour(BadCampaign campaign) throws Exception {
        campaign.row(HEADER + at(5, "2026-11-01 01:30:00"), "time-zone: America/New_York");
    }

    private static void clicks(BadCampaign campaign, String time) throws Exception {
        StringBuilder rows = new StringBuilder("recipient,kind,occurred_at,source_ip,user_agent\n");
        for (int i = 10; i < 30; i++) {
            rows.append("p%1$d@corp.example,CLICKED,".formatted(i));
            rows.append(time).append("+09:00,198.51.100.%d,\"x\"\n".formatted(i));
        }
        campaign.row(rows.toString());
    }

    private static void disclosed(BadCampaign campaign) throws Exception {
        campaign.job(
                "    payload: link\n",
                "    payload: link\n    disclosed: 2026-10-09T09:00:00+09:00\n");
        campaign.row(
                "recipient,kind,occurred_at,source_ip,user_agent\n"
                        + "p20@corp.example,CLICKED,2026-10-09T09:10:00+09:00,203.0.113.20,UA\n");
    }

    static void contains(BadOutcome outcome, String file, String... texts) throws Exception {
        assertThat(outcome.published(file)).contains(texts);
    }
}
