package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.anonymous.GroupModel;
import drillsift.report.anonymous.HistoryModel;
import drillsift.report.audit.AuditModel;
import drillsift.report.individual.Feedback;
import drillsift.report.named.DepartmentModel;
import drillsift.report.preview.SampleBreakdowns;
import drillsift.report.preview.SampleDocument;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SamplePeople;
import drillsift.report.preview.SampleRound;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter of every page stands on the page, over no other, and begins no line it may not. */
class PageLayoutTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());
    private static final String HEBREW =
            "\u05de\u05d7\u05dc\u05e7\u05ea" + " \u05de\u05db\u05d9\u05e8\u05d5\u05ea";

    /** Outer edge that no printer reaches, in points. */
    private static final double EDGE = 12;

    private static final String LONG_TITLE =
            "2026年度下半期 全社および国内グループ会社 標的型攻撃メール対応訓練 実施結果の報告(第2版)"
                    + " Enterprise-wide phishing exercise";

    static Stream<Arguments> documents() {
        Map<String, SampleFigures> samples = new LinkedHashMap<>(SampleCampaigns.all());
        samples.put("hundred-thousand", hundredThousand());
        samples.put("strange-names", strangeNames());
        List<Arguments> all = new ArrayList<>();
        for (Language language : Language.values()) {
            PageStyle style = new PageStyle(Map.of(language, "関係者外秘 A"), true, true);
            samples.forEach(
                    (name, figures) -> {
                        ReportTexts texts = new ReportTexts(language);
                        add(all, name, language, ExecutiveModel.of(figures.published(), texts));
                        add(all, name, language, HistoryModel.of(figures.published(), texts));
                    });
            ReportTexts styled = new ReportTexts(language, Map.of(), style);
            for (SampleDocument document : SampleDocument.values()) {
                add(all, "styled " + document.key(), language, document.in(styled));
            }
            SampleFigures three = SampleFigures.threeRounds();
            SampleFigures titled = SampleFigures.threeRounds().titled(LONG_TITLE);
            add(all, "long title", language, ExecutiveModel.of(titled.published(), styled));
            add(all, "long title", language, HistoryModel.of(titled.published(), styled));
            add(
                    all,
                    "breakdowns",
                    language,
                    ExecutiveModel.of(
                            three.published(), SampleBreakdowns.in(language), styled, Notice.NONE));
            add(
                    all,
                    "crowded sheet",
                    language,
                    SampleIndividuals.document(
                            SampleIndividuals.crowded("<b>𠮷</b> " + HEBREW), language));
            add(
                    all,
                    "department",
                    language,
                    DepartmentModel.of(three.build(), SamplePeople.of("営業本部/営業第一部", 60), styled));
            String longest = "グローバル事業統括本部/" + SampleIndividuals.LONG_NAME;
            add(
                    all,
                    "long department",
                    language,
                    DepartmentModel.of(of(longest).build(), SamplePeople.of(longest, 3), styled));
            add(
                    all,
                    "long department",
                    language,
                    GroupModel.of(
                            of(longest).published(), longest, Feedback.NONE, styled, Notice.NONE));
            add(all, "audit", language, AuditModel.of(three.build(), SampleAudit.full(30), styled));
            for (var sheet : SampleSheets.all().entrySet()) {
                Document document = SampleSheets.document(sheet.getValue(), language);
                add(all, "access sheet " + sheet.getKey(), language, document);
            }
        }
        return all.stream();
    }

    private static void add(
            List<Arguments> all, String name, Language language, Document document) {
        all.add(Arguments.of(name + " " + language.tag() + " " + document.title(), document));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void keeps_letters_on_the_page_and_apart(String name, Document document) throws IOException {
        byte[] pdf = ENGINE.render(document).bytes();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                PDRectangle size = read.getPage(page - 1).getMediaBox();
                boolean isTurned = read.getPage(page - 1).getRotation() % 180 != 0;
                double width = isTurned ? size.getHeight() : size.getWidth();
                double height = isTurned ? size.getWidth() : size.getHeight();
                List<Letter> letters = letters(read, page);
                assertThat(letters)
                        .as(name + " page " + page)
                        .allMatch(
                                one ->
                                        one.box.getMinX() >= EDGE
                                                && one.box.getMaxX() <= width - EDGE
                                                && one.box.getMinY() >= EDGE
                                                && one.box.getMaxY() <= height - EDGE);
                assertThat(collisions(letters)).as(name + " page " + page).isEmpty();
            }
        }
        for (String text : PdfText.pages(pdf)) {
            assertThat(text.lines().map(String::strip))
                    .noneMatch(line -> line.matches(PdfText.NEVER_FIRST));
        }
    }

    /** What one letter covers: its advance, from a little below the line to its usual height. */
    private record Letter(String text, Rectangle2D.Double box) {}

    private static List<Letter> letters(PDDocument document, int page) throws IOException {
        List<Letter> letters = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition at) {
                        if (!at.getUnicode().isBlank()) {
                            double size = at.getFontSizeInPt();
                            letters.add(
                                    new Letter(
                                            at.getUnicode(),
                                            new Rectangle2D.Double(
                                                    at.getXDirAdj(),
                                                    at.getYDirAdj() - 0.7 * size,
                                                    at.getWidthDirAdj(),
                                                    0.75 * size)));
                        }
                    }
                };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return letters;
    }

    /** Pairs that share more than a hair. */
    private static List<String> collisions(List<Letter> letters) {
        List<Letter> byLeft = new ArrayList<>(letters);
        byLeft.sort(java.util.Comparator.comparingDouble(one -> one.box.getMinX()));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < byLeft.size(); i++) {
            Rectangle2D.Double box = byLeft.get(i).box;
            for (int k = i + 1; k < byLeft.size(); k++) {
                Rectangle2D.Double other = byLeft.get(k).box;
                if (other.getMinX() > box.getMaxX()) {
                    break;
                }
                double wide = Math.min(box.getMaxX(), other.getMaxX()) - other.getMinX();
                double high =
                        Math.min(box.getMaxY(), other.getMaxY())
                                - Math.max(box.getMinY(), other.getMinY());
                if (wide > 1 && high > 1) {
                    found.add(
                            byLeft.get(i).text
                                    + " over "
                                    + byLeft.get(k).text
                                    + " at "
                                    + Math.round(box.x)
                                    + ","
                                    + Math.round(box.y));
                }
            }
        }
        return found;
    }

    private static SampleFigures of(String department) {
        return SampleFigures.aCampaign()
                .with(
                        SampleRound.number(1)
                                .departments(List.of(department, "b"), List.of(40, 60))
                                .build());
    }

    private static SampleFigures hundredThousand() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            names.add("第" + i + "事業本部");
        }
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(20, 5_000));
        return SampleFigures.aCampaign()
                .with(SampleRound.number(1).clicks(0.12).departments(names, sizes).build())
                .with(SampleRound.number(2).clicks(0.06).departments(names, sizes).build());
    }

    private static SampleFigures strangeNames() {
        List<String> names =
                List.of(
                        HEBREW + "/" + HEBREW,
                        "<b>営業</b> & ${1+1}",
                        "𠮷野部/髙橋課 🙂",
                        "見本\u202E部",
                        SampleIndividuals.LONG_NAME,
                        "Department of Very Long Names, Regional Operations"
                                + " and Partnerships of Asia-Pacific");
        List<Integer> sizes = List.of(30, 45, 28, 61, 52, 33);
        return SampleFigures.aCampaign()
                .with(SampleRound.number(1).clicks(0.1).departments(names, sizes).build())
                .with(SampleRound.number(2).clicks(0.05).departments(names, sizes).build());
    }
}
