package drillsift.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds heights for labels that share a column, so that no label covers another, a marker or the
 * axis. The label of the lowest of several points goes below it when points are close, under the
 * axis if need be; else each stands above its own point.
 */
final class LabelPlacement {

    private final double height;
    private final double gap;
    private final double top;
    private final double axis;
    private final double bottom;

    /**
     * @param height of a label in points
     * @param gap between the middle of a point and the nearest edge of its label
     * @param top smallest y that a label may reach, y growing downward
     * @param axis y of the axis, which no label may cross
     * @param room under the axis
     */
    LabelPlacement(double height, double gap, double top, double axis, double room) {
        this.height = height;
        this.gap = gap;
        this.top = top;
        this.axis = axis;
        this.bottom = axis + room;
    }

    /**
     * @param points y of each labelled point
     * @return y of the upper edge of each point's label, in the same order
     */
    List<Double> place(List<Double> points) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(points::get));
        Double[] edges = new Double[points.size()];
        List<double[]> taken = new ArrayList<>();
        points.forEach(y -> taken.add(new double[] {y - gap * 0.9, y + gap * 0.9}));
        for (int i : order) {
            double edge = free(candidates(points, i, order), taken);
            edges[i] = edge;
            taken.add(new double[] {edge, edge + height});
        }
        return List.of(edges);
    }

    /** Preferred heights first; then every height, the nearest first. */
    private List<Double> candidates(List<Double> points, int point, List<Integer> order) {
        double y = points.get(point);
        double above = y - gap - height;
        double below = clearOfAxis(y + gap);
        List<Double> candidates = new ArrayList<>();
        boolean lowestOfSeveral = order.size() > 1 && order.get(order.size() - 1) == point;
        candidates.add(lowestOfSeveral && isClose(points, point) ? below : above);
        candidates.add(lowestOfSeveral ? below : above);
        for (double step = 0; step < bottom - top; step++) {
            candidates.add(above - step);
            candidates.add(below + step);
        }
        return candidates;
    }

    private double clearOfAxis(double edge) {
        return crossesAxis(edge) ? axis + 1 : edge;
    }

    private boolean crossesAxis(double edge) {
        return edge < axis + 1 && edge + height > axis;
    }

    private boolean isClose(List<Double> points, int point) {
        double reach = 2 * (gap + height);
        for (int i = 0; i < points.size(); i++) {
            if (i != point && Math.abs(points.get(i) - points.get(point)) < reach) {
                return true;
            }
        }
        return false;
    }

    private double free(List<Double> candidates, List<double[]> taken) {
        for (double edge : candidates) {
            boolean inside = edge >= top && edge + height <= bottom;
            if (inside && !crossesAxis(edge) && isFree(edge, taken)) {
                return edge;
            }
        }
        return Math.max(top, Math.min(bottom - height, candidates.get(0)));
    }

    private boolean isFree(double edge, List<double[]> taken) {
        return taken.stream().noneMatch(used -> edge < used[1] && edge + height > used[0]);
    }

    /** Heights moved apart to at least a distance, keeping their order; for names beside lines. */
    static List<Double> apart(List<Double> heights, double distance) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < heights.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(heights::get));
        Double[] moved = heights.toArray(Double[]::new);
        for (int k = 1; k < order.size(); k++) {
            double missing = distance - (moved[order.get(k)] - moved[order.get(k - 1)]);
            if (missing > 0) {
                moved[order.get(k - 1)] -= missing / 2;
                moved[order.get(k)] += missing / 2;
            }
        }
        return List.of(moved);
    }
}
