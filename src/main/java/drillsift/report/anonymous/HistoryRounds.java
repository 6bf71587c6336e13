package drillsift.report.anonymous;

import drillsift.aggregate.CampaignFigures.Coverage;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Interval;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import drillsift.report.FilterRange;
import drillsift.report.Page;
import drillsift.report.RoundHead;
import drillsift.report.TrendCharts;
import drillsift.report.TrendSentences;
import drillsift.report.Wording;
import drillsift.report.chart.TrendChart;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Page 1: the trend, and every round in one row. */
final class HistoryRounds {

    private static final List<String> HEADS =
            List.of(
                    "round",
                    "date",
                    "mail",
                    "delivered",
                    "main",
                    "mainInterval",
                    "report",
                    "reportInterval",
                    "range",
                    "first");

    /** So many rows leave room for a chart of half the page. */
    private static final int MOST_BELOW_TALL_CHART = 5;

    private HistoryRounds() {}

    static Page of(Issue issue) {
        TrendSentences sentences = new TrendSentences(issue.figures(), issue.words());
        TrendChart chart =
                new TrendCharts(issue.words(), issue.main())
                        .company(issue.figures().rounds(), sentences.titleInLine());
        Page page =
                issue.firstPage("history-rounds")
                        .with("pageTitle", sentences.title())
                        .with("titleBesideBoxes", sentences.title())
                        .with("trend", chart)
                        .with("trendNone", chart.isEmpty() ? issue.text("trend.empty") : "")
                        .with("trendNote", note(issue, chart))
                        .with("coverage", coverage(issue));
        boolean isReissue = issue.notice().replaced().isPresent();
        boolean isTall = issue.figures().rounds().size() <= MOST_BELOW_TALL_CHART;
        page.with("isTall", isTall)
                .with("isLow", !isTall && !isReissue)
                .with("isLowest", !isTall && isReissue);
        for (String head : HEADS) {
            page.with("head_" + head, head(issue, head));
        }
        issue.figures().rounds().forEach(round -> page.row(row(issue, round)));
        return page;
    }

    private static String note(Issue issue, TrendChart chart) {
        return Stream.of(
                        chart.isEmpty() ? "" : issue.text("trend.note"),
                        HistoryDepartments.isThere(issue)
                                ? ""
                                : issue.text("history.departments.none"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(issue.text("sentence.separator")));
    }

    /** Whom the rounds of a year reached at all, in words and with its definition. */
    private static String coverage(Issue issue) {
        Coverage coverage = issue.figures().coverage();
        String share =
                coverage.rate()
                        .map(rate -> share(issue, rate))
                        .orElseGet(() -> issue.words().reason(coverage.note()));
        return issue.text("history.coverage", share);
    }

    /** A share without its counts says little; few people have their counts alone. */
    private static String share(Issue issue, Rate rate) {
        boolean isFew = rate.of() < Wording.FEWEST_FOR_PERCENT;
        return isFew
                ? issue.words().rate(rate)
                : issue.text(
                        "history.coverage.share",
                        issue.words().rate(rate),
                        issue.words().counts(rate));
    }

    private static String head(Issue issue, String head) {
        return switch (head) {
            case "main" -> issue.words().measure(issue.main());
            case "report" -> issue.words().measure(Measure.REPORT);
            case "mainInterval", "reportInterval" -> issue.text("history.head.interval");
            default -> issue.text("history.head." + head);
        };
    }

    private static Map<String, Object> row(Issue issue, RoundFigures round) {
        RoundHead head = RoundHead.of(round);
        Figure main = round.total(issue.main());
        Figure report = round.total(Measure.REPORT);
        Map<String, Object> row = new TreeMap<>();
        row.put("round", issue.round(round));
        row.put(
                "date",
                head.sent()
                        .map(first -> day(issue, head, first))
                        .orElse(issue.text("history.undated")));
        row.put(
                "mail",
                issue.text("payload." + head.payload())
                        + issue.text("alt.separator")
                        + head.difficulty()
                                .map(difficulty -> issue.text("difficulty." + difficulty))
                                .orElse(issue.text("difficulty.unknown")));
        row.put("delivered", issue.words().number(round.delivered()));
        row.put("main", issue.words().rate(main));
        row.put("mainInterval", interval(issue, main));
        row.put("report", issue.words().rate(report));
        row.put("reportInterval", interval(issue, report));
        row.put("range", FilterRange.of(main, issue.words()));
        row.put("first", round.speed().firstReport().map(issue.words()::duration).orElse("―"));
        return row;
    }

    /** The first day; a sign tells that mails went out on later ones as well. */
    private static String day(Issue issue, RoundHead head, Instant first) {
        ZoneId zone = issue.edition().zone();
        String from = issue.words().day(first, zone);
        String last = issue.words().day(head.lastSent().orElse(first), zone);
        return from.equals(last) ? from : issue.text("history.from", from);
    }

    /** Limits in percent; nothing where there is no rate or so few people that counts stand. */
    private static String interval(Issue issue, Figure figure) {
        return figure.interval()
                .filter(any -> figure.of() >= Wording.FEWEST_FOR_PERCENT)
                .map(limits -> limits(issue, limits))
                .orElse("");
    }

    private static String limits(Issue issue, Interval limits) {
        return issue.text(
                "range", issue.words().percent(limits.low()), issue.words().percent(limits.high()));
    }
}
