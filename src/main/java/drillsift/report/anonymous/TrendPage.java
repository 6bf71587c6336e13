package drillsift.report.anonymous;

import drillsift.aggregate.CampaignFigures.RepeatClickers;
import drillsift.aggregate.Composition;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Resilience;
import drillsift.aggregate.RoundFigures;
import drillsift.report.Page;
import drillsift.report.RoundHead;
import drillsift.report.TrendCharts;
import drillsift.report.TrendSentences;
import drillsift.report.chart.TrendChart;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Page 2: the rounds side by side, and the people who were in both of the last two. */
final class TrendPage {

    private TrendPage() {}

    static Page of(Issue issue) {
        TrendSentences sentences = new TrendSentences(issue.figures(), issue.words());
        TrendCharts charts = new TrendCharts(issue.words(), issue.main());
        TrendChart chart = charts.company(issue.figures().rounds(), sentences.titleInLine());
        Page page =
                issue.page("executive-trend")
                        .with("pageTitle", sentences.title())
                        .with("trend", chart)
                        .with("trendNone", chart.isEmpty() ? issue.text("trend.empty") : "")
                        .with("trendNote", chart.isEmpty() ? "" : issue.text("trend.note"))
                        .with("repeat", repeat(issue))
                        .with("composition", issue.followedByMoves(remarks(issue)));
        new ComparisonTable(issue).writeTo(page);
        NextRound.writeTo(page, issue);
        return page;
    }

    private static String repeat(Issue issue) {
        RepeatClickers repeat = issue.figures().repeatClickers();
        List<Integer> byRounds = repeat.byRounds();
        if (byRounds.size() < 3 || issue.main() != Measure.CLICK) {
            return "";
        }
        int twice = byRounds.stream().skip(2).mapToInt(Integer::intValue).sum();
        return issue.text(
                "repeat.line", issue.words().people(repeat.panel()), issue.words().people(twice));
    }

    private static String remarks(Issue issue) {
        return Stream.of(resilience(issue), composition(issue))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(issue.text("sentence.separator")));
    }

    private static String resilience(Issue issue) {
        return Resilience.of(issue.last())
                .flatMap(Resilience::ratio)
                .filter(ratio -> ratio > 0)
                .map(
                        ratio ->
                                issue.text(
                                        "resilience.line",
                                        issue.text(
                                                issue.main() == Measure.CLICK
                                                        ? "did.click"
                                                        : "did.reaction"),
                                        issue.words().oneDecimal(ratio)))
                .orElse("");
    }

    /** Said only where the departments' sizes moved the comparison of the last two rounds. */
    private static String composition(Issue issue) {
        List<RoundFigures> rounds = issue.figures().rounds();
        if (rounds.size() < 2) {
            return "";
        }
        List<RoundFigures> joined =
                issue.published()
                        .joined(
                                RoundHead.of(rounds.get(rounds.size() - 2)).number(),
                                RoundHead.of(issue.last()).number());
        return Composition.of(joined.get(0), joined.get(1), issue.main())
                .filter(Composition::isShifted)
                .map(
                        found ->
                                issue.text(
                                        "composition.line",
                                        issue.words().inSentence(issue.main()),
                                        issue.words().ratio(found.crude()),
                                        issue.words().ratio(found.byDepartment().estimate())))
                .orElse("");
    }

    /** The name of a round before the last. */
    static String earlier(Issue issue) {
        List<RoundFigures> rounds = issue.figures().rounds();
        return issue.round(rounds.get(rounds.size() - 2));
    }
}
