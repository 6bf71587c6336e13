package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import drillsift.message.Language;
import drillsift.report.individual.Deed;
import drillsift.report.individual.Feedback;
import drillsift.report.individual.PersonSheet;
import drillsift.report.individual.SheetRound;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that one person gets: every sentence on the side where it holds, and on the other. */
class IndividualPdfTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void says_of_each_case_its_own_sentence_and_none_of_another(Language language)
            throws IOException {
        ReportTexts texts = new ReportTexts(language);
        Map<String, String> praises = new TreeMap<>();
        for (String key : SampleIndividuals.all().keySet()) {
            praises.put(key, flat(texts.text("individual.praise." + key, "")));
        }
        for (Map.Entry<String, PersonSheet> sample : SampleIndividuals.all().entrySet()) {
            String text = flat(text(sample.getValue(), language));
            String more = "individual.praise." + sample.getKey() + ".more";
            String act = texts.text("individual.act.clicked");
            assertThat(text).contains(flat(texts.text(more, act)));
            praises.forEach(
                    (key, praise) -> {
                        boolean isHere = key.equals(sample.getKey());
                        boolean isPart =
                                praises.get(sample.getKey()).contains(praise); // "…" in "……"
                        assertThat(text.contains(praise))
                                .as("%s on %s", praise, sample.getKey())
                                .isEqualTo(isHere || isPart);
                    });
        }
    }

    @Test
    void calls_a_report_immediate_up_to_half_an_hour_after_the_first_act() throws IOException {
        Deed click = SampleIndividuals.deed(EventKind.CLICKED, 7);

        assertThat(text(click, SampleIndividuals.deed(EventKind.REPORTED, 37)))
                .contains("すぐに報告してくださいました");
        assertThat(text(click, SampleIndividuals.deed(EventKind.REPORTED, 38)))
                .doesNotContain("すぐに報告してくださいました")
                .contains("開いたあとに、報告してくださいました");
        assertThat(text(click, SampleIndividuals.deed(EventKind.REPORTED, 6)))
                .contains("そのあとにリンクを開いた記録があります");
    }

    @Test
    void says_that_no_form_was_sent_only_where_it_would_be_on_record() throws IOException {
        PersonSheet clicker =
                SampleIndividuals.person(SampleIndividuals.deed(EventKind.CLICKED, 7));
        SheetRound unmeasured =
                SampleIndividuals.round(Feedback.NONE, EnumSet.of(EventKind.CLICKED));
        PersonSheet unsure =
                SampleIndividuals.person(
                        SampleIndividuals.deed(EventKind.CLICKED, 7),
                        SampleIndividuals.unsure(EventKind.DATA_SUBMITTED, 8, 1));

        assertThat(text(clicker, Language.JA)).contains("入力の記録はありません");
        assertThat(text(clicker, unmeasured, Language.JA)).doesNotContain("入力の記録");
        assertThat(text(unsure, Language.JA)).doesNotContain("入力の記録はありません");
    }

    @Test
    void says_that_nothing_was_opened_only_where_it_would_be_on_record() throws IOException {
        PersonSheet quiet = SampleIndividuals.person();
        SheetRound reportsOnly =
                SampleIndividuals.round(Feedback.NONE, EnumSet.of(EventKind.REPORTED));

        assertThat(text(quiet, Language.EN)).contains("No opened link or attachment is on record");
        assertThat(text(quiet, reportsOnly, Language.EN))
                .doesNotContain("is on record for you")
                .contains("nobody recorded whether links or attachments were opened");
    }

    @Test
    void tells_no_uncertain_access_as_the_persons_deed() throws IOException {
        for (EventKind kind : EventKind.values()) {
            if (Deed.isTold(kind) && kind.isAccess()) {
                String own = new ReportTexts(Language.EN).text("individual.did." + key(kind));
                PersonSheet unsure = SampleIndividuals.person(SampleIndividuals.unsure(kind, 3, 2));
                PersonSheet sure = SampleIndividuals.person(SampleIndividuals.deed(kind, 3));

                assertThat(flat(text(unsure, Language.EN)))
                        .doesNotContain(flat(own))
                        .contains(
                                flat("A security product, or somebody the mail was passed on to,"))
                        .contains(flat("it is not taken for yours."));
                assertThat(flat(text(sure, Language.EN)))
                        .contains(flat(own))
                        .doesNotContain(flat("it is not taken for yours."));
            }
        }
    }

    @Test
    void counts_what_is_not_theirs_and_says_so_only_then() throws IOException {
        PersonSheet none = SampleIndividuals.person();
        PersonSheet some =
                new PersonSheet(
                        none.key(),
                        none.name(),
                        none.email(),
                        none.department(),
                        none.inquiry(),
                        none.sentAt(),
                        List.of(),
                        1_234);

        assertThat(text(some, Language.JA)).contains("アクセス 1,234件は、あなたの行動とは数えていません");
        assertThat(text(none, Language.JA)).doesNotContain("数えていません");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void always_bears_number_terms_and_recipient(Language language) throws IOException {
        for (PersonSheet sheet : SampleIndividuals.all().values()) {
            String text = text(sheet, language);
            assertThat(text).contains(SampleIndividuals.INQUIRY, "髙橋 花子");
            List<String> terms =
                    switch (language) {
                        case JA ->
                                List.of(
                                        "個人の評価に使わないでください。",
                                        "目的: 社内教育",
                                        "責任者: 情報セキュリティ室",
                                        "保存期限: 2027年10月17日",
                                        "宛先 髙橋 花子 様");
                        case EN ->
                                List.of(
                                        "Do not use this to rate individuals.",
                                        "Purpose: Awareness training",
                                        "Responsible: Information Security",
                                        "Keep until: 17 Oct 2027",
                                        "For 髙橋 花子");
                    };
            assertThat(text).contains(terms);
        }
    }

    private static String key(EventKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(Deed... deeds) throws IOException {
        return text(SampleIndividuals.person(deeds), Language.JA);
    }

    private static String text(PersonSheet sheet, Language language) throws IOException {
        return text(sheet, SampleIndividuals.round(), language);
    }

    private static String text(PersonSheet sheet, SheetRound round, Language language)
            throws IOException {
        byte[] pdf = ENGINE.render(SampleIndividuals.document(sheet, round, language)).bytes();
        return PdfText.pages(pdf).get(0);
    }

    /** Lines are broken where there is room, so white space says nothing. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
