package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.sheet.AccessSheet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for somebody who says that they never opened the mail. */
class SheetPdfTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());
    private static final Pattern ANY_MAIL = Pattern.compile("[\\w.]+@[\\w.]+");

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40, 400})
    void is_one_page_that_accounts_for_every_access(int accesses) throws IOException {
        AccessSheet sheet = SampleSheets.sheet(SampleSheets.crowd(accesses));

        for (Language language : Language.values()) {
            RenderedDocument rendered = render(sheet, language);
            String text = text(rendered);

            assertThat(rendered.pages()).isEqualTo(1);
            assertThat(text).contains(String.valueOf(accesses + 3)); // one sent a form, 2 parts
            assertThat(text).containsPattern("(?m)^\\d+ .*198\\.51\\.100\\.1 ");
            String command = "drillsift explain JOB --recipient " + mail();
            boolean isCut = text.replace('\n', ' ').contains(command);
            assertThat(isCut).isEqualTo(accesses > 20);
        }
    }

    @Test
    void counts_what_it_leaves_out_and_says_where_it_stands() throws IOException {
        String text = text(render(SampleSheets.sheet(SampleSheets.crowd(400)), Language.JA));

        Matcher left = Pattern.compile("ほかのアクセス (\\d+)件\\(機械 (\\d+)件\\)").matcher(text);
        assertThat(left.find()).isTrue();
        assertThat(left.group(1)).isEqualTo(left.group(2));
        long machines = text.lines().filter(line -> line.contains("104.47.8.19")).count();
        assertThat(399 - machines).isEqualTo(Long.parseLong(left.group(1)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void names_nobody_but_the_one_who_was_asked_for(Language language) throws IOException {
        for (String sample : List.of("machines", "clicker", "undecided", "many", "twelve-rounds")) {
            TreeSet<String> mails = new TreeSet<>();
            Matcher found = ANY_MAIL.matcher(text(render(sample, language)));
            while (found.find()) {
                mails.add(found.group());
            }
            assertThat(mails).as(sample).containsExactly(mail());
        }
    }

    @Test
    void answers_first_and_thanks_before_it_answers() throws IOException {
        assertThat(text(render("clicker", Language.JA)).replace("\n", ""))
                .contains("ご報告ありがとうございます(10/13 10:09:20)。リンクを開いた方として数えています。")
                .contains("責めるためのものではありません")
                .contains("情報セキュリティ室(内線 0000)へお知らせください")
                .contains("人の兆候: ページからフォームまで 32.2 秒(基準 6 秒以上)");
        assertThat(text(render("machines", Language.EN)))
                .contains("Not counted: judged to be machines, such as security products.");
        assertThat(text(render("nothing", Language.EN)))
                .contains("Not counted: no access is on record.")
                .contains("whether it was read");
    }

    @Test
    void is_called_named_only_where_it_names_somebody() throws IOException {
        AccessSheet named = SampleSheets.all().get("nothing");
        AccessSheet pseudonym = new AccessSheet("recipient", "psn-a", named.rounds(), true);

        assertThat(text(render(named, Language.JA))).contains("実名・取扱注意");
        assertThat(text(render(pseudonym, Language.JA))).contains("仮名・取扱注意").doesNotContain("実名");
        assertThat(text(render(pseudonym, Language.EN))).contains("Pseudonyms - handle with care");
    }

    @Test
    void says_that_pictures_and_parts_of_pages_are_no_clicks_where_there_are_some()
            throws IOException {
        String both = "「画像の表示」(開封)と「ページの部品など」は参考の記録です";

        assertThat(text(render("scanner-then-person", Language.JA))).contains(both);
        assertThat(text(render("clicker", Language.JA)))
                .doesNotContain(both)
                .contains("「ページの部品など」は、ブラウザーや装置が自動で取得した画像などで、クリックではありません");
        assertThat(text(render("machines", Language.JA))).doesNotContain("クリックではありません");
    }

    @Test
    void tells_what_would_change_it_and_which_sign_a_small_round_lacks() throws IOException {
        assertThat(text(render("undecided", Language.EN)))
                .contains("In a round of 60 people (limit 200)")
                .contains("No. 2: Person, if 203.0.113.0/24 proves to be a network of people")
                .contains("No. 2: Machine, if 203.0.113.0/24 proves to be a scanner's network.");
    }

    @Test
    void shows_what_was_decided_by_hand_before_all_else() throws IOException {
        assertThat(text(render("corrected", Language.JA)))
                .contains("203.0.113.77")
                .contains("決め手: 担当者の決定(検査装置と確認)")
                .contains("担当者の決定 c7 を取り下げれば、「人」になります。");
    }

    @Test
    void tells_the_answers_of_rounds_that_have_no_place_of_their_own() throws IOException {
        assertThat(text(render("twelve-rounds", Language.JA)))
                .contains("第4、8回は数えている")
                .contains("第1、2、3、5、6、7、9回は数えていない(機械)")
                .contains("第12回");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void takes_whatever_names_and_agents_hold_for_text(Language language) throws IOException {
        RenderedDocument rendered = render("hostile", language);

        assertThat(rendered.pages()).isEqualTo(1);
        assertThat(text(rendered))
                .contains("<b>寿限無</b> 〓")
                .contains("${1+1} <i>x</i>")
                .contains("<u>〓");
        assertThat(rendered.missing()).contains(0x1F642, 0x5E9, 0x645).doesNotContain(0x202E);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void embeds_all_fonts_and_begins_no_line_with_a_mark_of_the_line_before(Language language)
            throws IOException {
        for (Map.Entry<String, AccessSheet> sample : SampleSheets.all().entrySet()) {
            byte[] pdf = render(sample.getValue(), language).bytes();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(PdfText.fonts(document))
                        .as(sample.getKey())
                        .isNotEmpty()
                        .allMatch(font -> font.isEmbedded());
                assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language.tag());
            }
            assertThat(PdfText.pages(pdf).get(0).lines().map(String::strip))
                    .noneMatch(line -> line.matches(PdfText.NEVER_FIRST));
        }
    }

    @Test
    void tags_titles_a_spoken_time_line_and_a_table() throws IOException {
        List<String> tags = PdfTags.of(render("scanner-then-person", Language.JA).bytes());

        assertThat(tags)
                .contains(
                        "  Image: 第3回の時間の流れ。送信 10/13 10:00:00、"
                                + "人 2件(10/13 12:03:20から10/13 12:03:53まで)、"
                                + "機械 1件(10/13 10:00:04)、"
                                + "参考: 画像・部品 3件(10/13 10:00:09から10/13 12:03:21まで)");
        assertThat(tags.stream().filter("  Table"::equals).count()).isEqualTo(1);
        assertThat(tags.stream().filter("    TR"::equals).count())
                .as("a head and rows")
                .isEqualTo(4);
        assertThat(tags.stream().filter("      TD"::equals).count()).isEqualTo(3 * 7);
        assertThat(tags).contains("  H1", "  H2");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void gives_the_same_bytes_again(Language language) {
        for (AccessSheet sheet : SampleSheets.all().values()) {
            byte[] again =
                    new ReportEngine(Map.of())
                            .render(SampleSheets.document(sheet, language))
                            .bytes();
            assertThat(render(sheet, language).bytes()).isEqualTo(again);
        }
    }

    private static String mail() {
        return SampleSheets.EMAIL;
    }

    private static RenderedDocument render(String sample, Language language) {
        return render(SampleSheets.all().get(sample), language);
    }

    private static RenderedDocument render(AccessSheet sheet, Language language) {
        return ENGINE.render(SampleSheets.document(sheet, language));
    }

    private static String text(RenderedDocument rendered) throws IOException {
        return PdfText.pages(rendered.bytes()).get(0);
    }
}
