package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.named.DepartmentModel;
import drillsift.report.preview.SampleDocument;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SamplePeople;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfTagsTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());
    private static final String SALES = "営業本部/営業第一部";

    @Test
    void tags_each_department_as_a_row_of_a_table() throws IOException {
        List<String> tags = executive(Language.JA);
        int departments = SampleFigures.threeRounds().build().last().departments().size();

        List<String> table = table(tags, tags.indexOf("  Image: 目盛り 0〜50%"));

        assertThat(table.stream().filter("  TR"::equals).count())
                .as("rows: a head, three groups of departments, the departments")
                .isEqualTo(4 + departments);
        assertThat(table)
                .contains("      Image: 営業本部/営業第一部: クリック率、13.4%")
                .contains("      Image: 営業本部/営業第一部: 報告率、32.1%");
    }

    @Test
    void tags_each_person_as_a_row_with_the_name_as_its_head() throws IOException {
        List<String> tags =
                PdfTags.of(
                        ENGINE.render(
                                        DepartmentModel.of(
                                                SampleFigures.threeRounds().build(),
                                                SamplePeople.of(SALES, 25),
                                                new ReportTexts(Language.JA)))
                                .bytes());

        long rows = tags.stream().filter("    TR"::equals).count();

        assertThat(tags.stream().filter("  Table"::equals).count()).as("pages").isEqualTo(2);
        assertThat(rows).as("two heads and the people").isEqualTo(2 + 25);
        assertThat(tags.stream().filter("      TD"::equals).count()).isEqualTo(25 * 4);
    }

    /** A viewer goes from a part of a page to its tag and back: ISO 32000-1, 14.7.4. */
    @ParameterizedTest
    @EnumSource(SampleDocument.class)
    void finds_the_tag_of_each_part_of_a_page(SampleDocument sample) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ENGINE.render(sample.in(Language.JA)).bytes())) {
            COSArray pages =
                    pdf.getDocumentCatalog()
                            .getStructureTreeRoot()
                            .getParentTree()
                            .getCOSObject()
                            .getCOSArray(COSName.NUMS);
            for (PDPage page : pdf.getPages()) {
                COSArray tags = (COSArray) pages.getObject(2 * page.getStructParents() + 1);
                assertThat(tags.size()).isEqualTo(parts(page)).isPositive();
                for (int mark = 0; mark < tags.size(); mark++) {
                    COSDictionary tag = (COSDictionary) tags.getObject(mark);
                    assertThat(tag.getInt(COSName.K)).isEqualTo(mark);
                    assertThat(tag.getDictionaryObject(COSName.PG)).isSameAs(page.getCOSObject());
                    assertThat(kids(tag.getCOSDictionary(COSName.P))).contains(tag);
                }
            }
        }
    }

    private static long parts(PDPage page) throws IOException {
        return new PDFStreamParser(page)
                .parse().stream()
                        .filter(token -> token instanceof Operator)
                        .filter(token -> ((Operator) token).getName().equals("BDC"))
                        .count();
    }

    private static List<COSBase> kids(COSDictionary tag) {
        COSArray kids = tag.getCOSArray(COSName.K);
        return IntStream.range(0, kids.size()).mapToObj(kids::getObject).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaks_each_picture_with_its_sentence_and_its_values(Language language)
            throws IOException {
        List<String> pictures =
                executive(language).stream()
                        .map(String::strip)
                        .filter(tag -> tag.startsWith("Image"))
                        .toList();

        assertThat(pictures).isNotEmpty().allMatch(tag -> tag.length() > "Image: ".length() + 5);
        List<String> values =
                switch (language) {
                    case JA ->
                            List.of(
                                    "報告のみ 316名",
                                    "報告率 第3回 32.0%",
                                    "即時(10分以内) 26名",
                                    "重複 −402",
                                    "火 10時 15名");
                    case EN ->
                            List.of(
                                    "Reported only 316",
                                    "Report rate Round 3 32.0%",
                                    "Within 10 min: 26",
                                    "Duplicates −402",
                                    "Tue 10:00 15 people");
                };
        assertThat(String.join("\n", pictures)).contains(values);
    }

    private static List<String> executive(Language language) throws IOException {
        return PdfTags.of(
                ENGINE.render(
                                ExecutiveModel.of(
                                        SampleFigures.threeRounds().published(),
                                        new ReportTexts(language)))
                        .bytes());
    }

    /** The lines under the first table after a place, without the indent of the table. */
    private static List<String> table(List<String> tags, int from) {
        int start = from + tags.subList(from, tags.size()).indexOf("  Table");
        return tags.subList(start + 1, tags.size()).stream()
                .takeWhile(tag -> tag.startsWith("    "))
                .map(tag -> tag.substring(2))
                .toList();
    }
}
