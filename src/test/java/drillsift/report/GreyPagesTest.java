package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.anonymous.HistoryModel;
import drillsift.report.chart.GreyPicture;
import drillsift.report.chart.SmallTrend;
import drillsift.report.chart.StateBar;
import drillsift.report.chart.TrendChart;
import drillsift.report.preview.SampleFigures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Printed pages in grey. Each is printed twice, with the same numbers, places and words, and once
 * with the two series exchanged: whoever can tell these two prints apart can tell the series.
 */
class GreyPagesTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());
    private static final int SEEN = 60;
    private static final float DOTS_PER_INCH = 100;

    static Stream<Arguments> pages() {
        ReportTexts texts = new ReportTexts(Language.JA);
        Document executive = ExecutiveModel.of(SampleFigures.threeRounds().published(), texts);
        Document history = HistoryModel.of(SampleFigures.threeRounds().published(), texts);
        return Stream.of(
                Arguments.of("states", executive, 0, 200),
                Arguments.of("trend", executive, 1, 200),
                Arguments.of("small trends", history, 1, 1_000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void series_are_told_apart(String name, Document document, int page, int dots)
            throws IOException {
        Page plain = document.pages().get(page);
        Page exchanged = new Page(plain.template(), exchanged(plain.values()), new ArrayList<>());
        plain.rows().forEach(row -> exchanged.row(exchanged(row)));

        assertThat(grey(document, plain).differing(grey(document, exchanged), SEEN))
                .isGreaterThan(dots);
    }

    private static GreyPicture grey(Document document, Page page) throws IOException {
        Document alone =
                new Document(document.title(), document.language(), document.asOf(), List.of(page));
        try (PDDocument pdf = Loader.loadPDF(ENGINE.render(alone).bytes())) {
            return GreyPicture.of(
                    new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY));
        }
    }

    private static TreeMap<String, Object> exchanged(Map<String, Object> values) {
        TreeMap<String, Object> exchanged = new TreeMap<>(values);
        exchanged.replaceAll((name, value) -> exchanged(value));
        return exchanged;
    }

    private static Object exchanged(Object value) {
        if (value instanceof TrendChart trend) {
            return new TrendChart(
                    trend.columns(),
                    trend.series().stream()
                            .map(
                                    one ->
                                            new TrendChart.Series(
                                                    one.name(), !one.report(), one.points()))
                            .toList(),
                    trend.alternative());
        }
        if (value instanceof SmallTrend trend) {
            return new SmallTrend(
                    trend.rounds(),
                    trend.series().stream()
                            .map(
                                    one ->
                                            new SmallTrend.Line(
                                                    !one.report(), one.points(), one.hollow()))
                            .toList(),
                    trend.company(),
                    trend.top(),
                    trend.alternative());
        }
        return value instanceof StateBar bar ? exchanged(bar) : value;
    }

    private static StateBar exchanged(StateBar bar) {
        List<StateBar.Look> looks =
                new ArrayList<>(bar.segments().stream().map(StateBar.Segment::look).toList());
        Collections.reverse(looks.subList(0, looks.size() - 1));
        List<StateBar.Segment> segments = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            StateBar.Segment one = bar.segments().get(i);
            segments.add(
                    new StateBar.Segment(
                            one.name(), one.people(), one.count(), one.share(), looks.get(i)));
        }
        return new StateBar(segments, bar.alternative());
    }
}
