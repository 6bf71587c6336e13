package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.PageStyle;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageKeysTest {

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job() {
        folder = new JobFolder(root.toAbsolutePath());
    }

    @Test
    void reads_what_an_office_wants_on_its_pages() {
        assertThat(style("pages: {classification: 部外秘, approval-boxes: true, era-dates: true}"))
                .isEqualTo(
                        new PageStyle(Map.of(Language.JA, "部外秘", Language.EN, "部外秘"), true, true));
        assertThat(style("pages: {classification: {en: Restricted}}"))
                .isEqualTo(new PageStyle(Map.of(Language.EN, "Restricted"), false, false));
        assertThat(style("")).isEqualTo(PageStyle.PLAIN);
    }

    @Test
    void tells_a_label_that_is_too_long_and_a_slip() {
        assertThat(
                        folder.with(
                                        "pages: {classification: Restricted to staff, era-date: true}\n")
                                .refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: classification: the text is longer than 12 characters."
                                + " Shorten it.",
                        "jobs/drill.yaml:9: era-date: there is no such key. Did you mean"
                                + " era-dates?");
    }

    private PageStyle style(String keys) {
        return folder.with(keys + "\n").read().texts().style();
    }
}
