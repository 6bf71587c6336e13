package drillsift.report.chart;

import drillsift.report.pdf.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Draws the few things that charts are made of; all lengths in points. */
public final class Pen {

    /** Where a text stands relative to its point. */
    enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    private static final float[] DASHES = {4f, 2.5f};
    private static final double HATCH_STEP = 4;

    private final Graphics2D graphics;

    public Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * @param baseline of the text, from the top
     */
    void text(String text, double x, double baseline, Anchor anchor, Ink ink) {
        double width = ink.width(text);
        double left =
                switch (anchor) {
                    case LEFT -> x;
                    case MIDDLE -> x - width / 2;
                    case RIGHT -> x - width;
                };
        graphics.setColor(ink.color());
        graphics.setFont(Fonts.text(ink.size(), ink.bold()));
        graphics.drawString(text, (float) left, (float) baseline);
    }

    void line(double x1, double y1, double x2, double y2, Color color, double width) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) width));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dashedLine(double x1, double y1, double x2, double y2, Color color, double width) {
        graphics.setColor(color);
        graphics.setStroke(dashed(width));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void polyline(List<Point2D> points, Color color, double width, boolean dashed) {
        if (points.size() < 2) {
            return;
        }
        graphics.setColor(color);
        graphics.setStroke(
                dashed
                        ? dashed(width)
                        : new BasicStroke(
                                (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(points, false));
    }

    void area(List<Point2D> points, Color color) {
        if (points.size() > 2) {
            graphics.setColor(color);
            graphics.fill(path(points, true));
        }
    }

    void rectangle(double x, double y, double width, double height, Color color) {
        graphics.setColor(color);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void roundBar(double x, double y, double width, double height, Color color) {
        graphics.setColor(color);
        graphics.fill(new RoundRectangle2D.Double(x, y, width, height, height, height));
    }

    void frame(double x, double y, double width, double height, Color color, double line) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) line));
        graphics.draw(new Rectangle2D.Double(x, y, width, height));
    }

    /** How the lines of an area lean. */
    enum Slant {
        RISING,
        FALLING
    }

    /** Slanted lines over an area, so that it is told from others without colour. */
    void hatch(double x, double y, double width, double height, Color color) {
        hatch(x, y, width, height, color, Slant.RISING);
    }

    void hatch(double x, double y, double width, double height, Color color, Slant slant) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(0.8f));
        for (double start = HATCH_STEP; start < width + height; start += HATCH_STEP) {
            double x1 = x + Math.max(0, start - height);
            double y1 = y + Math.min(height, start);
            double x2 = x + Math.min(width, start);
            double y2 = y + Math.max(0, start - width);
            graphics.draw(
                    switch (slant) {
                        case RISING -> new Line2D.Double(x1, y1, x2, y2);
                        case FALLING -> {
                            double across = 2 * x + width;
                            yield new Line2D.Double(across - x1, y1, across - x2, y2);
                        }
                    });
        }
    }

    void circle(double x, double y, double radius, Color color, boolean hollow) {
        marker(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color, hollow);
    }

    void square(double x, double y, double half, Color color, boolean hollow) {
        marker(new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half), color, hollow);
    }

    private void marker(Shape shape, Color color, boolean hollow) {
        graphics.setColor(hollow ? Palette.WHITE : color);
        graphics.fill(shape);
        graphics.setColor(hollow ? color : Palette.WHITE);
        graphics.setStroke(new BasicStroke(hollow ? 1.5f : 1f));
        graphics.draw(shape);
    }

    private static BasicStroke dashed(double width) {
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, DASHES, 0f);
    }

    private static Path2D path(List<Point2D> points, boolean closed) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        for (Point2D point : points.subList(1, points.size())) {
            path.lineTo(point.getX(), point.getY());
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
