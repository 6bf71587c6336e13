package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventBlock;
import drillsift.normalize.BlockParser;
import drillsift.normalize.BlockParsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void a_line_that_is_not_taken_moves_no_day_on() {
        W3cHeadings before =
                behind(
                        W3cHeadings.NONE,
                        "#Date: 2026-10-05 23:00:00\n#Fields: sc-status time c-ip\n");
        assertThat(behind(before, "200 00:01:00\n200 00:02:00 192.0.2.1 more\n").date())
                .isEqualTo("#Date: 2026-10-05 23:00:00");
        assertThat(behind(before, "200 00:01:00 192.0.2.1\r\n").date())
                .isEqualTo("#Date: 2026-10-06 00:01:00");
        assertThat(behind(before, "200 00:01:00 192.0.2.1 \n").date())
                .isEqualTo("#Date: 2026-10-06 00:01:00");
    }

    @Test
    void no_time_depends_on_where_a_block_begins(@TempDir Path folder) throws IOException {
        Path log =
                Files.writeString(
                        folder.resolve("iis.log"),
                        "#Date: 2026-10-05 23:58:00\n"
                                + "#Fields: time c-ip cs-method cs-uri-stem sc-status\n"
                                + "23:58:10 192.0.2.1 GET /a 200\n"
                                + "00:01:00 192.0.2.1 GET\n"
                                + "23:59:00 192.0.2.1 GET /b 200\n"
                                + "00:02:00 192.0.2.1 GET /c 200 \r\n"
                                + "#Fields: time sc-status\n"
                                + "12:00:00 200\n"
                                + "11:00:00 200 more\n"
                                + "00:00:10 200\n"
                                + "#Fields: time c-ip cs-method cs-uri-stem sc-status\n"
                                + "00:03:00 192.0.2.1 GET /d 200\n");
        SourceSettings settings = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
        SourceFile source = SourceSurvey.survey("iis.log", log, settings);

        List<Instant> whole = times(source, settings, 1 << 20);

        assertThat(whole)
                .containsExactly(
                        Instant.parse("2026-10-05T23:58:10Z"),
                        Instant.parse("2026-10-05T23:59:00Z"),
                        Instant.parse("2026-10-06T00:02:00Z"),
                        Instant.parse("2026-10-07T00:03:00Z"));
        for (int stretch = 8; stretch < 200; stretch += 7) {
            assertThat(times(source, settings, stretch)).as("%d", stretch).isEqualTo(whole);
        }
    }

    private static List<Instant> times(SourceFile source, SourceSettings settings, int stretch)
            throws IOException {
        BlockParser parser = BlockParsers.of(source, settings);
        List<Instant> times = new ArrayList<>();
        try (BlockReader reader = new BlockReader(source, new BlockBuffers(1), stretch)) {
            for (Optional<Block> next = reader.next(); next.isPresent(); next = reader.next()) {
                EventBlock found = parser.parse(next.get()).events();
                for (int row = 0; row < found.size(); row++) {
                    times.add(found.event(row).occurredAt());
                }
            }
        }
        return times;
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
