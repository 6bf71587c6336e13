package drillsift.report.chart;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * Numbers over a picture that fills its place as far as its shape allows, from the upper left.
 *
 * @param shape width of the picture divided by its height
 * @param marks in percent of its width and height
 */
public record PictureMarks(double shape, List<Point2D.Double> marks, String alternative)
        implements Chart {

    private static final double RADIUS = 7;
    private static final Ink NUMBER = new Ink(9, true, Palette.WHITE);

    public PictureMarks {
        marks = List.copyOf(marks);
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        double shownWidth = Math.min(width, height * shape);
        double shownHeight = Math.min(height, width / shape);
        pen.frame(0, 0, shownWidth, shownHeight, Palette.RULE, 0.6);
        for (int i = 0; i < marks.size(); i++) {
            double x = inside(marks.get(i).x / 100 * shownWidth, shownWidth);
            double y = inside(marks.get(i).y / 100 * shownHeight, shownHeight);
            pen.circle(x, y, RADIUS, Palette.REACTION, false);
            pen.text(Integer.toString(i + 1), x, y + 3.2, Pen.Anchor.MIDDLE, NUMBER);
        }
    }

    /** No mark is cut off at the edge. */
    private static double inside(double place, double length) {
        return Math.max(RADIUS, Math.min(length - RADIUS, place));
    }
}
