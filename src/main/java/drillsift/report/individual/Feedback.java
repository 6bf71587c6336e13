package drillsift.report.individual;

import drillsift.report.Picture;
import java.util.List;
import java.util.Optional;

/**
 * How the mail of a round is recognised and what to do next time, in one language.
 *
 * @param points the first mark of the picture belongs to the first point; empty for the built-in
 * @param next steps; empty for the built-in
 * @param picture of the mail
 * @param marks where the points show in the picture
 */
public record Feedback(
        List<String> points, List<String> next, Optional<Picture> picture, List<Mark> marks) {

    public static final Feedback NONE =
            new Feedback(List.of(), List.of(), Optional.empty(), List.of());

    /** The page has room for so many. */
    public static final int POINTS = 5;

    public static final int NEXT = 3;

    /** Characters of one point or step. */
    public static final int LONGEST = 70;

    public Feedback {
        points = List.copyOf(points);
        next = List.copyOf(next);
        marks = List.copyOf(marks);
    }

    /**
     * @param x of the middle of the mark in percent of the picture's width; likewise y, from above
     */
    public record Mark(double x, double y) {}
}
