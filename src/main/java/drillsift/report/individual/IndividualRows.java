package drillsift.report.individual;

import drillsift.report.Page;
import drillsift.report.pdf.LineBreaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bands of a sheet from top to bottom, with the height that they take together. Heights and
 * widths are those of {@code individual-sheet.jrxml}.
 */
final class IndividualRows {

    /** Between the head of the page and its foot, in points. */
    static final int ROOM = 508;

    private static final float PRAISE_SIZE = 13;
    private static final float TEXT_SIZE = 10.5f;
    private static final int PRAISE_WIDTH = 485;
    private static final int MOMENT_WIDTH = 427;
    private static final int POINT_WIDTH = 483;
    private static final double SLACK = 2;

    /** A kind of band; {@link #flag} is the field that shows it. */
    enum Band {
        PRAISE1(58),
        PRAISE2(76),
        TITLE(28),
        MOMENT1(18),
        MOMENT2(31),
        MOMENT3(44),
        POINT1(18),
        POINT2(31),
        POINT3(44),
        PICTURE(176);

        private final int height;

        Band(int height) {
            this.height = height;
        }

        /** Such as {@code isMoment1}. */
        String flag() {
            return "is" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }

        private static Band lines(String name, int lines, int most) {
            return valueOf(name + Math.min(most, Math.max(1, lines)));
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

    void praise(String praise, String more) {
        Band band = Band.lines("PRAISE", lines(praise, PRAISE_SIZE, true, PRAISE_WIDTH), 2);
        int lines = band == Band.PRAISE1 ? 1 : 2;
        add(band, Map.of("praise" + lines, praise, "more" + lines, more));
    }

    void title(String title) {
        add(Band.TITLE, Map.of("title", title));
    }

    void moment(String time, String what) {
        int lines = Math.min(3, lines(what, TEXT_SIZE, false, MOMENT_WIDTH));
        add(Band.lines("MOMENT", lines, 3), Map.of("time" + lines, time, "what" + lines, what));
    }

    void point(int number, String text) {
        int lines = Math.min(3, lines(text, TEXT_SIZE, false, POINT_WIDTH));
        add(
                Band.lines("POINT", lines, 3),
                Map.of("no" + lines, number + ".", "point" + lines, text));
    }

    /**
     * @param values the picture, its marks, and the points beside it
     */
    void picture(Map<String, ?> values) {
        add(Band.PICTURE, values);
    }

    private void add(Band band, Map<String, ?> values) {
        Map<String, Object> row = new TreeMap<>(values);
        for (Band each : Band.values()) {
            row.put(each.flag(), each == band);
        }
        rows.add(row);
        height += band.height;
    }

    private static int lines(String text, float size, boolean isBold, int width) {
        LineBreaker breaker = new LineBreaker(size, isBold, width - SLACK);
        return (int) breaker.fit(text, Integer.MAX_VALUE).lines().count();
    }
}
