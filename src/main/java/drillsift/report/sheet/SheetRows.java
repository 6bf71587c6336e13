package drillsift.report.sheet;

import drillsift.report.Page;
import drillsift.report.chart.AccessTimeline;
import drillsift.report.pdf.LineBreaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bands of the sheet from top to bottom, with the height that they take together. Heights and
 * widths are those of {@code access-sheet.jrxml}, since nothing but the whole page says what fits.
 */
final class SheetRows {

    /** Between the head of the page and its footer, in points. */
    static final int ROOM = 650;

    private static final List<String> COLUMNS =
            List.of("no", "time", "from", "device", "did", "verdict");
    private static final int[] COLUMN_WIDTHS = {18, 78, 126, 77, 105, 89};
    private static final float CELL_SIZE = 8;
    private static final float REASON_SIZE = 7.5f;
    private static final int REASON_WIDTH = 487;
    private static final float POINT_SIZE = 8.5f;
    private static final int POINT_WIDTH = 497;
    private static final float ANSWER_SIZE = 11;
    private static final int ANSWER_WIDTH = 493;
    private static final int MOST_LINES = 3;
    private static final double SLACK = 2;

    /** A kind of band; {@link #flag} is the field that shows it. */
    enum Band {
        ROUND1(38),
        ROUND2(52),
        TIMELINE1(46),
        TIMELINE2(52),
        TIMELINE3(62),
        HEAD(18),
        CELLS1(16),
        CELLS2(24),
        CELLS3(36),
        REASONS1(14),
        REASONS2(22),
        REASONS3(32),
        TABLE_END(4),
        TITLE(22),
        POINT1(14),
        POINT2(24),
        POINT3(34),
        CONTACT(64);

        private final int height;

        Band(int height) {
            this.height = height;
        }

        int height() {
            return height;
        }

        /** Such as {@code isTableEnd}. */
        String flag() {
            StringBuilder flag = new StringBuilder("is");
            for (String word : name().split("_")) {
                flag.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            return flag.toString();
        }

        private static Band lines(String name, int lines) {
            return valueOf(name + Math.min(MOST_LINES, Math.max(1, lines)));
        }
    }

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private int height;

    int height() {
        return height;
    }

    void writeTo(Page page) {
        rows.forEach(page::row);
    }

    void add(Band band, Map<String, ?> values) {
        Map<String, Object> row = new TreeMap<>(values);
        for (Band each : Band.values()) {
            row.put(each.flag(), each == band);
        }
        rows.add(row);
        height += band.height();
    }

    /**
     * @param cells one text per column
     * @param reasons below them over the whole width
     */
    void visit(List<String> cells, String reasons) {
        int lines = 1;
        for (int i = 0; i < COLUMNS.size(); i++) {
            lines = Math.max(lines, lines(cells.get(i), CELL_SIZE, i == 5, COLUMN_WIDTHS[i]));
        }
        Band band = Band.lines("CELLS", lines);
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            row.put(COLUMNS.get(i) + Math.min(MOST_LINES, lines), cells.get(i));
        }
        add(band, row);
        int below = lines(reasons, REASON_SIZE, false, REASON_WIDTH);
        add(Band.lines("REASONS", below), Map.of("reasons" + Math.min(MOST_LINES, below), reasons));
    }

    void round(String title, String answer) {
        int lines = Math.min(2, lines(answer, ANSWER_SIZE, true, ANSWER_WIDTH));
        add(
                lines == 1 ? Band.ROUND1 : Band.ROUND2,
                Map.of("roundTitle", title, "answer" + lines, answer));
    }

    void timeline(AccessTimeline chart) {
        add(Band.lines("TIMELINE", chart.lanes().size()), Map.of("timeline", chart));
    }

    void title(String title) {
        add(Band.TITLE, Map.of("title", title));
    }

    void point(String text) {
        int lines = lines(text, POINT_SIZE, false, POINT_WIDTH);
        add(
                Band.lines("POINT", lines),
                Map.of("point" + Math.min(MOST_LINES, lines), text, "bullet", "•"));
    }

    /** Whether the reasons of a visit can be read whole. */
    static boolean isReadable(String reasons) {
        return lines(reasons, REASON_SIZE, false, REASON_WIDTH) <= MOST_LINES;
    }

    private static int lines(String text, float size, boolean isBold, int width) {
        String broken =
                new LineBreaker(size, isBold, width - SLACK - 1).fit(text, Integer.MAX_VALUE);
        return (int) broken.lines().count();
    }
}
