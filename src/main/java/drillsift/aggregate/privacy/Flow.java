package drillsift.aggregate.privacy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Numbers that add up along a network, as a reader of tables sees them: what enters a node leaves
 * it. A number follows from the others exactly when no circle of changes leads through it.
 */
final class Flow {

    /** A number between two sums, with what a reader knows of it. */
    private record Edge(int from, int to, int value, int least, int most) {

        boolean mayGrow() {
            return value < most;
        }

        boolean mayShrink() {
            return value > least;
        }
    }

    private final int nodes;
    private final List<Edge> edges = new ArrayList<>();

    Flow(int nodes) {
        this.nodes = nodes;
    }

    /** Adds a number that is not told and returns its place; those that are told change nothing. */
    int add(int from, int to, int value, int least, int most) {
        edges.add(new Edge(from, to, value, least, most));
        return edges.size() - 1;
    }

    /** Whether only one number at that place fits all the sums. */
    boolean isDetermined(int place) {
        Edge edge = edges.get(place);
        boolean grows = edge.mayGrow() && leads(edge.to(), edge.from(), edge);
        boolean shrinks = edge.mayShrink() && leads(edge.from(), edge.to(), edge);
        return !grows && !shrinks;
    }

    /** Whether a change can be handed on from one sum to another without the edge itself. */
    private boolean leads(int from, int to, Edge without) {
        BitSet seen = new BitSet(nodes);
        Deque<Integer> open = new ArrayDeque<>();
        seen.set(from);
        open.add(from);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (Edge edge : edges) {
                if (edge == without) {
                    continue;
                }
                int next = edge.from() == node && edge.mayGrow() ? edge.to() : -1;
                next = edge.to() == node && edge.mayShrink() ? edge.from() : next;
                if (next >= 0 && !seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return seen.get(to);
    }
}
