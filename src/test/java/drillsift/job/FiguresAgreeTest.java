package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.aggregate.privacy.Treatment;
import drillsift.generate.CampaignKind;
import drillsift.generate.MakerOptions;
import drillsift.job.PublishedTables.Share;
import drillsift.message.Language;
import drillsift.report.ReportEngine;
import drillsift.report.ReportTexts;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.anonymous.HistoryModel;
import drillsift.report.csv.FigureTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random campaigns, printed and read back: title, chart, table, alternative text and CSV tell one
 * figure. {@code -Dcampaigns=200} for the whole proof.
 */
class FiguresAgreeTest {

    private static final int CAMPAIGNS = Integer.getInteger("campaigns", 6);
    private static final Map<Language, Pattern> COUNT_OF =
            Map.of(
                    Language.EN, Pattern.compile("(\\d[\\d,]*) of (\\d[\\d,]*+)(?! access)"),
                    Language.JA, Pattern.compile("(\\d[\\d,]*) / (\\d[\\d,]*)名"));
    private static final Map<Language, Pattern> STATE =
            Map.of(
                    Language.EN,
                            Pattern.compile(
                                    "(?<!of )(?<![\\d,])(\\d[\\d,]*+) (?:people|person) (\\d+\\.\\d%)"),
                    Language.JA, Pattern.compile("(?<!/ )(?<![\\d,])(\\d[\\d,]*+)名 (\\d+\\.\\d%)"));
    private static final Pattern RATE = Pattern.compile("(?<![\\d.−+])\\d+\\.\\d%");
    private final ReportEngine engine = new ReportEngine(Map.of());

    @Test
    void title_chart_table_and_alternative_text_tell_the_figures_of_the_tables(@TempDir Path folder)
            throws Exception {
        for (int seed = 0; seed < CAMPAIGNS; seed++) {
            PublishedFigures figures = figures(folder.resolve("c" + seed), seed);
            PublishedTables tables = new PublishedTables(FigureTables.texts(figures));
            for (Language language : Language.values()) {
                String where = "seed " + seed + " " + language;
                agrees(executive(figures, language), tables, where);
                everyNumberIsVouchedFor(history(figures, language), tables, where + " history");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rates-by-round.csv, report",
        "rates-by-round.csv, reaction",
        "rates-by-department.csv, report",
        "rates-by-department.csv, reaction",
        "waterfall.csv, human"
    })
    void one_person_more_in_a_table_than_on_the_pages_is_noticed(
            String table, String figure, @TempDir Path folder) throws Exception {
        PublishedFigures figures = figures(folder, 2);
        Map<String, String> texts = new TreeMap<>(FigureTables.texts(figures));
        PrintedDocument printed = executive(figures, Language.EN);
        agrees(printed, new PublishedTables(texts), "as published");
        texts.put(table, oneMore(texts.get(table), figure));

        assertThatThrownBy(() -> agrees(printed, new PublishedTables(texts), "planted"))
                .isInstanceOf(AssertionError.class);
    }

    /** The last row of the figure with a count one higher. */
    private static String oneMore(String table, String figure) {
        Matcher row =
                Pattern.compile("(?s)(.*\\n3,[^\\n]*,?" + figure + ",)(\\d+)(.*)").matcher(table);
        assertThat(row.matches()).isTrue();
        return row.group(1) + (Integer.parseInt(row.group(2)) + 1) + row.group(3);
    }

    private static void agrees(PrintedDocument executive, PublishedTables tables, String where) {
        assertThat(executive.words("report")).as(where).isPresent();
        everyNumberIsVouchedFor(executive, tables, where);
        companyStandsEverywhere(executive, tables, where);
        departmentsStandInTableAndChart(executive, tables, where);
        chartsOfRecordsAndHours(executive, tables, where);
    }

    private static PublishedFigures figures(Path folder, int seed) throws IOException {
        List<String> kinds = CampaignKind.keys();
        MakerOptions options =
                new MakerOptions(
                        60 + 37 * (seed % 11),
                        1 + seed % 3,
                        0,
                        9_000 + seed,
                        kinds.get(seed % kinds.size()));
        List<RoundOutcomes> rounds =
                JudgedCampaign.make(folder, options).stream()
                        .map(judged -> RoundOutcomes.of(judged, Outcomes.of(judged)))
                        .toList();
        CampaignFigures figures = CampaignAggregation.of(JudgedCampaign.CAMPAIGN, rounds);
        return Treatment.publish(figures, new PrivacySettings(PrivacySettings.DEFAULT));
    }

    private PrintedDocument executive(PublishedFigures figures, Language language)
            throws IOException {
        byte[] pdf = engine.render(ExecutiveModel.of(figures, new ReportTexts(language))).bytes();
        return PrintedDocument.of(language, pdf);
    }

    private PrintedDocument history(PublishedFigures figures, Language language)
            throws IOException {
        byte[] pdf = engine.render(HistoryModel.of(figures, new ReportTexts(language))).bytes();
        return PrintedDocument.of(language, pdf);
    }

    /**
     * No share and no rate on any page that the tables do not tell or cannot be worked out from.
     */
    private static void everyNumberIsVouchedFor(
            PrintedDocument printed, PublishedTables tables, String where) {
        Set<String> shares = new TreeSet<>();
        Set<String> rates = new TreeSet<>(tables.rates());
        for (Share share : tables.shares()) {
            shares.add(share.count() + "/" + share.of());
            if (share.department().isEmpty() && !share.measure().equals("report")) {
                for (int late : tables.time(share.round(), "two_hours_after_first_report")) {
                    rates.add(PublishedTables.percent(share.count() - late, share.of()));
                }
            }
        }
        for (Share reached : tables.coverage()) {
            shares.add(reached.count() + "/" + reached.of());
            rates.add(reached.rate());
        }
        String all = printed.all();
        for (List<String> pair : found(COUNT_OF.get(printed.language()), all)) {
            assertThat(shares).as(where).contains(plain(pair.get(0)) + "/" + plain(pair.get(1)));
        }
        int delivered = delivered(tables);
        for (List<String> state : found(STATE.get(printed.language()), all)) {
            String rate = PublishedTables.percent(Integer.parseInt(plain(state.get(0))), delivered);
            assertThat(state.get(1)).as("%s: %s", where, state).isEqualTo(rate);
            rates.add(rate);
        }
        Matcher rate = RATE.matcher(all);
        while (rate.find()) {
            assertThat(rates).as(where).contains(rate.group());
        }
    }

    /**
     * The last round's rate in title or tile, the trend's points and what is read aloud of them.
     */
    private static void companyStandsEverywhere(
            PrintedDocument printed, PublishedTables tables, String where) {
        String last = lastRound(tables);
        for (Share share : tables.shares()) {
            Optional<String> measure = printed.words(share.measure());
            if (measure.isEmpty() || !share.department().isEmpty() || !share.isRate()) {
                continue;
            }
            if (share.round().equals(last)) {
                assertThat(printed.pages().get(0))
                        .as(where)
                        .contains(share.rate())
                        .contains(countOf(share, printed.language()));
            }
            assertThat(printed.drawn().get(1)).as(where).contains(share.rate());
            String spoken =
                    measure.get() + " " + round(share, printed.language()) + " " + share.rate();
            assertThat(printed.spoken())
                    .as("%s: %s", where, spoken)
                    .anyMatch(line -> line.contains(spoken));
        }
    }

    /** Each shown department of the last round: its line in the table and its strip, read aloud. */
    private static void departmentsStandInTableAndChart(
            PrintedDocument printed, PublishedTables tables, String where) {
        String pages = String.join("\n", printed.pages().subList(2, printed.pages().size()));
        String last = lastRound(tables);
        for (Share share : tables.shares()) {
            Optional<String> measure = printed.words(share.measure());
            if (measure.isEmpty() || share.department().isEmpty() || !share.round().equals(last)) {
                continue;
            }
            String counted = countOf(share, printed.language());
            assertThat(pages).as(where).contains(counted);
            String value = share.isRate() ? share.rate() : counted;
            assertThat(printed.spoken())
                    .as("%s: %s", where, share)
                    .anyMatch(line -> line.contains(measure.get()) && line.endsWith(value));
        }
    }

    private static void chartsOfRecordsAndHours(
            PrintedDocument printed, PublishedTables tables, String where) {
        String last = lastRound(tables);
        String spoken = plain(String.join("\n", printed.spoken()));
        String fall = waterfall(spoken, printed.language());
        for (Map<String, String> step : tables.rows("waterfall.csv", last)) {
            assertThat(fall)
                    .as("%s: %s", where, step)
                    .containsPattern("(?<!\\d)" + step.get("count") + "(?!\\d)");
        }
        for (Map<String, String> hour : tables.rows("reactions-by-hour.csv", last)) {
            if (!hour.get("count").isEmpty() && !hour.get("hour").isEmpty()) {
                String cell =
                        printed.language() == Language.JA
                                ? hour.get("hour") + "時 " + hour.get("count") + "名"
                                : hour.get("hour") + ":00 " + hour.get("count");
                assertThat(spoken).as("%s: %s", where, hour).contains(cell);
            }
        }
    }

    /** What is read aloud of the chart of records, behind its title. */
    private static String waterfall(String spoken, Language language) {
        String first = language == Language.JA ? "。記録 " : "on file ";
        return spoken.lines()
                .filter(line -> line.contains(first))
                .map(line -> line.substring(line.indexOf(first)))
                .findFirst()
                .orElseThrow();
    }

    private static String lastRound(PublishedTables tables) {
        List<Share> shares = tables.shares();
        return shares.stream().map(Share::round).max(String::compareTo).orElseThrow();
    }

    private static int delivered(PublishedTables tables) {
        return Integer.parseInt(
                tables.rows("rates-by-round.csv", lastRound(tables)).get(0).get("of"));
    }

    private static String round(Share share, Language language) {
        return language == Language.JA ? "第" + share.round() + "回" : "round " + share.round();
    }

    private static String countOf(Share share, Language language) {
        String of = grouped(share.of());
        String count = grouped(share.count());
        return language == Language.JA ? count + " / " + of + "名" : count + " of " + of;
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String plain(String number) {
        return number.replace(",", "");
    }

    private static List<List<String>> found(Pattern pattern, String text) {
        List<List<String>> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(List.of(matcher.group(1), matcher.group(2)));
        }
        return found;
    }
}
