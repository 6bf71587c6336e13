package drillsift.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page is planned before it is drawn, so plan and template must agree. */
class SheetRowsTest {

    private static final Pattern BAND =
            Pattern.compile(
                    "<band height=\"(\\d+)\"[^>]*>\\s*<printWhen\\w+><!\\[CDATA\\[\\$F\\{(\\w+)");
    private static final Pattern PART =
            Pattern.compile("<(?:pageHeader|pageFooter) height=\"(\\d+)\"");
    private static final int PAGE = 842 - 34 - 22;

    @Test
    void plans_with_the_heights_of_the_templates_bands() throws IOException {
        String template = Files.readString(Path.of("report-templates/access-sheet.jrxml"));
        Map<String, Integer> heights = new TreeMap<>();
        BAND.matcher(template)
                .results()
                .forEach(band -> heights.put(band.group(2), Integer.valueOf(band.group(1))));

        assertThat(heights)
                .isEqualTo(
                        Stream.of(SheetRows.Band.values())
                                .collect(
                                        Collectors.toMap(
                                                SheetRows.Band::flag, SheetRows.Band::height)));
        int fixed =
                PART.matcher(template)
                        .results()
                        .mapToInt(part -> Integer.parseInt(part.group(1)))
                        .sum();
        assertThat(SheetRows.ROOM).isEqualTo(PAGE - fixed);
    }
}
