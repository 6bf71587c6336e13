package drillsift.classify;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** First visits per person and agent, kept until it is known which networks are small. */
final class AgentVisits {

    private int size;
    private int[] agent = new int[256];
    private int[] network = new int[256];
    private float[] delay = new float[256];

    /**
     * @param delaySeconds NaN when not known
     */
    void add(int ofAgent, int fromNetwork, double delaySeconds) {
        if (size == agent.length) {
            agent = Arrays.copyOf(agent, size * 2);
            network = Arrays.copyOf(network, size * 2);
            delay = Arrays.copyOf(delay, size * 2);
        }
        agent[size] = ofAgent;
        network[size] = fromNetwork;
        delay[size++] = (float) delaySeconds;
    }

    void addAll(AgentVisits other) {
        for (int i = 0; i < other.size; i++) {
            add(other.agent[i], other.network[i], other.delay[i]);
        }
    }

    /** Forgets the visits from other networks. */
    void retain(IntPredicate isWanted) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (isWanted.test(network[i])) {
                agent[kept] = agent[i];
                network[kept] = network[i];
                delay[kept++] = delay[i];
            }
        }
        size = kept;
    }

    void into(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.visit(agent[i], network[i], delay[i]);
        }
    }

    void clear() {
        size = 0;
        agent = new int[0];
        network = new int[0];
        delay = new float[0];
    }

    /** Takes one visit. */
    interface Visitor {
        void visit(int agent, int network, double delaySeconds);
    }
}
