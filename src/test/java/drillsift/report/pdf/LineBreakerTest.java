package drillsift.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {

    private static final java.awt.font.FontRenderContext METRICS =
            new java.awt.font.FontRenderContext(null, true, true);

    private static final String JAPANESE =
            "報告した人は「351 / 1,098名」(32.0%)でした。ちょっとした違和感、たとえばメールアドレスや、"
                    + "リンクの行き先が、気づくきっかけになっています。データは2026年10月20日のものです。";

    @ParameterizedTest
    @ValueSource(doubles = {60, 75, 90, 120, 150, 200, 260, 400})
    void begins_no_line_with_a_closing_mark_or_small_kana(double width) {
        String lines = new LineBreaker(10, false, width).fit(JAPANESE, 100);

        assertThat(lines.lines())
                .noneMatch(line -> line.matches("^[。、」)）ゃゅょっャュョッー%].*"))
                .noneMatch(line -> line.matches(".*[「(（]$"))
                .allMatch(line -> Fonts.width(line, 10, false) <= width);
        assertThat(lines.replaceAll("[\n ]", "")).isEqualTo(JAPANESE.replace(" ", ""));
    }

    @Test
    void ends_in_an_ellipsis_when_there_is_no_more_room() {
        String lines =
                new LineBreaker(10, false, 100).fit("Which business mail did it resemble", 1);

        assertThat(lines).isEqualTo("Which business…");
    }

    @Test
    void keeps_western_words_whole() {
        String lines = new LineBreaker(10, false, 70).fit("People who clicked", 3);

        assertThat(lines).isEqualTo("People who\nclicked");
    }

    @Test
    void leaves_no_last_line_of_a_letter_and_a_full_stop() {
        for (double width = 60; width <= 300; width += 1) {
            List<String> lines =
                    new LineBreaker(10, false, width)
                            .fit("リンクとページへのアクセスの記録1,303件のうち、人によるものは88件です。", 20)
                            .lines()
                            .toList();
            assertThat(lines.get(lines.size() - 1).length())
                    .as(lines.toString())
                    .isGreaterThanOrEqualTo(4);
            assertThat(lines).noneMatch(line -> line.startsWith("す") || line.startsWith("た"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"情報", "𠮷田", "〓〓", "\u2600", "\u9ad9"})
    void gives_every_character_the_same_height(String text) {
        assertThat(Fonts.fallback().getLineMetrics(text, METRICS).getHeight())
                .isCloseTo(
                        Fonts.text(10, false).getLineMetrics(text, METRICS).getHeight(),
                        within(0.02f));
    }
}
