package drillsift.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rules see on one episode, in the order in which they are asked. Serves one episode after
 * the other: a round has millions. One per thread.
 */
final class Findings {

    private final boolean isWorded;
    private final Mark[] marks = new Mark[Long.SIZE];
    private final double[] weights = new double[Long.SIZE];
    private final List<Evidence> evidence = new ArrayList<>();
    private int size;

    private Findings(boolean isWorded) {
        this.isWorded = isWorded;
    }

    /** With evidence that can be told in words. */
    static Findings worded() {
        return new Findings(true);
    }

    /** For verdicts alone. */
    static Findings wordless() {
        return new Findings(false);
    }

    void clear() {
        size = 0;
        evidence.clear();
    }

    /** Takes what a rule has seen at its full weight; see {@link Evidence}. */
    void add(Mark mark, Object observed, Object threshold) {
        add(mark, observed, threshold, mark.weight(), "");
    }

    void add(Mark mark, Object observed, Object threshold, double weight, String row) {
        marks[size] = mark;
        weights[size++] = weight;
        if (isWorded) {
            evidence.add(
                    new Evidence(
                            mark.rule(),
                            mark.group(),
                            weight,
                            mark.decisive(),
                            observed,
                            threshold,
                            row));
        }
    }

    int size() {
        return size;
    }

    Mark mark(int position) {
        return marks[position];
    }

    /** Decibans. */
    double weight(int position) {
        return weights[position];
    }

    boolean isHuman(int position) {
        return weights[position] < 0;
    }

    /** A copy; empty where words are not asked for. */
    List<Evidence> evidence() {
        return isWorded ? List.copyOf(evidence) : List.of();
    }
}
