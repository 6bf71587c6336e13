package drillsift.classify;

/** How often a source came shortly after, or a moment before, somebody else's visit. */
final class Companions {

    private static final int FEWEST_VISITS = 5;

    private final int[] visits;
    private final int[] following;
    private final int[] leading;

    Companions(int sources) {
        visits = new int[sources];
        following = new int[sources];
        leading = new int[sources];
    }

    void visit(int source) {
        visits[source]++;
    }

    void follow(int source) {
        following[source]++;
    }

    void lead(int source) {
        leading[source]++;
    }

    void addAll(Companions other) {
        for (int i = 0; i < visits.length; i++) {
            visits[i] += other.visits[i];
            following[i] += other.following[i];
            leading[i] += other.leading[i];
        }
    }

    /** Whether at least half of its visits follow somebody's. */
    boolean isFollower(int source) {
        return visits[source] >= FEWEST_VISITS && following[source] * 2 >= visits[source];
    }

    /** Whether at least half of its visits come just before somebody's. */
    boolean isAhead(int source) {
        return visits[source] >= FEWEST_VISITS && leading[source] * 2 >= visits[source];
    }
}
