package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a block of a W3C log has to know of the lines before it. */
class W3cHeadingsTest {

    private static W3cHeadings behind(W3cHeadings before, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return before.behind(bytes, bytes.length);
    }

    @Test
    void a_log_with_dates_keeps_its_headings_as_they_stand() {
        String text =
                "#Date: 2026-10-05 23:00:00\n#Fields: date time sc-status\n"
                        + "2026-10-05 23:59:00 200\n2026-10-06 00:01:00 200\n";
        assertThat(behind(W3cHeadings.NONE, text))
                .isEqualTo(
                        new W3cHeadings(
                                "#Fields: date time sc-status", "#Date: 2026-10-05 23:00:00"));
    }

    @Test
    void a_log_without_dates_moves_its_day_on_from_block_to_block() {
        W3cHeadings one =
                behind(
                        W3cHeadings.NONE,
                        "#Date: 2026-10-05 23:00:00\n#Fields: sc-status time\n200 23:59:00\n");
        assertThat(one.date()).isEqualTo("#Date: 2026-10-05 23:59:00");
        W3cHeadings two = behind(one, "200 00:01:00\n200 12:00:00\n200 nonsense\n200\n");
        assertThat(two.date()).isEqualTo("#Date: 2026-10-06 12:00:00");
        assertThat(behind(two, "200\t03:00:00\n").date()).isEqualTo("#Date: 2026-10-07 03:00:00");
        assertThat(behind(two, "#Date: 2026-10-09 00:00:00\n200 00:00:01\n").date())
                .isEqualTo("#Date: 2026-10-09 00:00:01");
        assertThat(behind(two, "#Fields: date time\n2026-10-09 00:00:01\n").date())
                .isEqualTo("#Date: 2026-10-06 12:00:00");
    }

    @Test
    void without_a_day_there_is_none() {
        assertThat(behind(W3cHeadings.NONE, "#Fields: time\n23:59:00\n00:01:00\n").date())
                .isEmpty();
    }

    @Test
    void times_may_go_back_by_minutes_but_not_by_hours() {
        W3cDay day = new W3cDay();
        day.heading("#Date: 2026-10-05 12:00:00");
        LocalDate first = LocalDate.of(2026, 10, 5);
        assertThat(day.of(W3cDay.second("13:00:00"))).isEqualTo(first);
        assertThat(day.of(W3cDay.second("12:00:00"))).isEqualTo(first);
        assertThat(day.of(W3cDay.second("10:59:59"))).isEqualTo(first.plusDays(1));
        assertThat(day.of(-1)).isEqualTo(first.plusDays(1));
        day.heading("#Date: soon, soon, soon");
        assertThat(day.of(W3cDay.second("00:05:00"))).isEqualTo(first.plusDays(2));
        assertThat(day.of(W3cDay.second("23:55:00"))).isEqualTo(first.plusDays(1));
        assertThat(W3cDay.second("24:00:00")).isNegative();
        assertThat(W3cDay.second("1:00")).isNegative();
    }
}
