package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.Notice.Cause;
import drillsift.report.Notice.Replaced;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final String REVISION = "9f2c1a7b" + "0".repeat(56);
    private static final ReportTexts JA = new ReportTexts(Language.JA);
    private static final ReportTexts EN = new ReportTexts(Language.EN);

    private static Notice replacing(boolean isDraft, List<Integer> rounds, Cause... causes) {
        return new Notice(isDraft, Optional.of(new Replaced(REVISION, rounds, List.of(causes))));
    }

    @Test
    void a_first_issue_says_nothing() {
        assertThat(Notice.NONE.line(EN, 4)).isEmpty();
        assertThat(Notice.NONE.marks(EN)).isEmpty();
    }

    @Test
    void a_reissue_names_the_revision_the_rounds_and_why() {
        Notice notice =
                replacing(false, List.of(1, 3), new Cause("filters", 0), new Cause("inputs", 1));

        assertThat(notice.line(EN, 4))
                .isEqualTo(
                        "Reissued: replaces revision 9f2c1a7b (other figures in rounds 1, 3)."
                                + "  Why: filter settings, 1 input file.");
        assertThat(notice.line(JA, 4))
                .isEqualTo("再発行: 版 9f2c1a7b を置き換えます(第1・3回の値が変わりました)。" + "理由: フィルター設定、入力ファイル 1 件");
        assertThat(notice.marks(JA)).containsExactly("再発行");
    }

    @Test
    void a_draft_is_marked_and_says_what_it_would_replace() {
        Notice notice = replacing(true, List.of(2), new Cause("corrections", 12));

        assertThat(notice.marks(JA)).containsExactly("速報(未確定)", "再発行");
        assertThat(notice.marks(EN)).containsExactly("Preliminary", "Reissue");
        assertThat(notice.line(EN, 4))
                .isEqualTo(
                        "Once released, replaces revision 9f2c1a7b (other figures in round 2)."
                                + "  Why: 12 corrections by hand.");
        assertThat(notice.line(JA, 4))
                .isEqualTo("確定すると、版 9f2c1a7b を置き換えます(第2回の値が変わりました)。" + "理由: 手作業の補正 12 件");
    }

    @Test
    void causes_that_have_no_room_are_counted() {
        Notice notice =
                replacing(
                        false,
                        List.of(1),
                        new Cause("inputs", 0),
                        new Cause("roster", 0),
                        new Cause("filters", 0),
                        new Cause("program", 0));

        assertThat(notice.line(EN, 4))
                .endsWith("input files, roster, filter settings, program version.");
        assertThat(notice.line(EN, 3)).endsWith("Why: input files, roster, and 2 more.");
        assertThat(notice.line(JA, 3)).endsWith("入力ファイル、対象者一覧、ほか 2 件");
    }

    @Test
    void many_rounds_are_counted_and_a_narrow_page_leaves_them_out() {
        Notice notice = replacing(false, List.of(1, 2, 3, 4), new Cause("roster", 0));

        assertThat(notice.line(EN, 4)).contains("(other figures in 4 rounds)");
        assertThat(notice.line(JA, 4)).contains("(4つの回の値が変わりました)");
        assertThat(notice.shortLine(EN, 4))
                .isEqualTo("Reissued: replaces revision 9f2c1a7b.  Why: roster.");
        assertThat(notice.shortLine(JA, 4)).isEqualTo("再発行: 版 9f2c1a7b を置き換えます。理由: 対象者一覧");
    }

    @Test
    void unknown_causes_are_left_out() {
        assertThat(replacing(false, List.of(1)).line(EN, 4))
                .endsWith("(other figures in round 1).");
    }
}
