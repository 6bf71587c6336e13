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

    /** Hands over the visits from such networks and forgets all. */
    void into(ProfileCollector profiles, IntPredicate isWanted) {
        for (int i = 0; i < size; i++) {
            if (isWanted.test(network[i])) {
                profiles.add(agent[i], delay[i]);
            }
        }
        size = 0;
        agent = new int[256];
        network = new int[256];
        delay = new float[256];
    }
}
